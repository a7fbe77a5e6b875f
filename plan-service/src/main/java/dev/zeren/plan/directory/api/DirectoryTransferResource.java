package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.job.Job;
import dev.zeren.plan.directory.application.transfer.DirectoryExport;
import dev.zeren.plan.directory.application.transfer.DirectoryImportJob;
import dev.zeren.plan.directory.domain.SheetKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The directory as files: what the export writes, the import takes. It holds who signs in as whom. */
@Path("/api/v1/directory")
@Tag(name = "directory")
@RolesAllowed(Roles.BUREAU_ADMIN)
public class DirectoryTransferResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    static final int LOOK_AGAIN_SECONDS = 1;

    private final TransferGate gate;
    private final DirectoryImportOnce once;
    private final DirectoryImportJob job;
    private final DirectoryExport export;

    DirectoryTransferResource(
            TransferGate gate, DirectoryImportOnce once, DirectoryImportJob job, DirectoryExport export) {
        this.gate = gate;
        this.once = once;
        this.job = job;
        this.export = export;
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "导入名录（.xlsx，或每张表一个 .csv） · import the directory from .xlsx, or a .csv for each table",
            description = "格式与导出相同。按编号新增或修改，文件中没有的条目不动；可以重复导入。要么全部成功，要么什么也不存；"
                    + "错误按表、行、列列出。dryRun=true 只检查。超过 1 MB 的文件，或请求带 Prefer: respond-async，答 202，在后台导入。"
                    + " The format is the export's. Entries are found by their"
                    + " ids, added or changed; what is not in the file stays. All or nothing. A file over 1 MB, or with Prefer:"
                    + " respond-async any, is imported in the background: 202.")
    @APIResponse(
            responseCode = "201",
            description = "已导入 · imported",
            content = @Content(schema = @Schema(implementation = DirectoryImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun 的结果 · the result of a dry run",
            content = @Content(schema = @Schema(implementation = DirectoryImportResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "在后台导入：见 Location · imported in the background: see Location",
            content = @Content(schema = @Schema(implementation = DirectoryImportJobResponse.class)))
    public Response importFile(
            @RestForm("file") @NotNull FileUpload file,
            @QueryParam("kind") SheetKind kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Prefer") @Size(max = 200) String prefer) {
        return once.isLater(file, prefer)
                ? once.later(file, kind, dryRun, prefer)
                : gate.pass(() -> once.now(file, kind, dryRun));
    }

    @GET
    @Path("imports/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "后台导入的进度与结果 · how far an import is, and what came of it",
            description = "state：waiting、running、done、failed；结束前有 Retry-After。done 时 result 与直接导入的回答相同；"
                    + "failed 时 problem 说明原因，什么也没有存。 Before its end with Retry-After.")
    @APIResponse(
            responseCode = "200",
            description = "导入任务 · the import",
            content = @Content(schema = @Schema(implementation = DirectoryImportJobResponse.class)))
    public Response importJob(@PathParam("id") UUID id) {
        Job found = job.get(id);
        var response = Response.ok(DirectoryImportJobResponse.from(found));
        if (!found.state().isEnd()) {
            response.header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS);
        }
        return response.build();
    }

    @GET
    @Path("export.xlsx")
    @Produces(XLSX)
    @Operation(summary = "导出名录为 .xlsx · the directory as a workbook")
    @APIResponse(responseCode = "200", description = "单位、单位组、人员、任职、分管各一张表 · a sheet for each table")
    public Response workbook() {
        return file("directory.xlsx", XLSX, export::writeWorkbook);
    }

    @GET
    @Path("export.csv")
    @Produces(CSV)
    @Operation(summary = "导出一张表为 .csv（UTF-8 带 BOM） · a table as .csv, UTF-8 with a byte order mark")
    @APIResponse(responseCode = "200", description = "一张表 · a table")
    public Response csv(@QueryParam("kind") @NotNull SheetKind kind) {
        return file(kind + ".csv", CSV + ";charset=UTF-8", path -> export.writeCsv(kind, path));
    }

    private Response file(String name, String type, Consumer<java.nio.file.Path> write) {
        try {
            java.nio.file.Path file = Files.createTempFile("directory-", null);
            boolean written = false;
            try {
                gate.pass(() -> {
                    write.accept(file);
                    return true;
                });
                written = true;
            } finally {
                if (!written) {
                    Files.deleteIfExists(file);
                }
            }
            StreamingOutput content = out -> {
                try {
                    Files.copy(file, out);
                } finally {
                    Files.deleteIfExists(file);
                }
            };
            return Response.ok(content, type)
                    .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

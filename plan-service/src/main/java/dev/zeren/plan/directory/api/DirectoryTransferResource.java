package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.plan.directory.application.transfer.DirectoryExport;
import dev.zeren.plan.directory.domain.SheetKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private final TransferGate gate;
    private final DirectoryImportOnce once;
    private final DirectoryExport export;

    DirectoryTransferResource(TransferGate gate, DirectoryImportOnce once, DirectoryExport export) {
        this.gate = gate;
        this.once = once;
        this.export = export;
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "导入名录（.xlsx，或每张表一个 .csv） · import the directory from .xlsx, or a .csv for each table",
            description = "格式与导出相同。按编号新增或修改，文件中没有的条目不动；可以重复导入。要么全部成功，要么什么也不存；"
                    + "错误按表、行、列列出。dryRun=true 只检查。 The format is the export's. Entries are found by their"
                    + " ids, added or changed; what is not in the file stays. All or nothing.")
    @APIResponse(
            responseCode = "201",
            description = "已导入 · imported",
            content = @Content(schema = @Schema(implementation = DirectoryImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun 的结果 · the result of a dry run",
            content = @Content(schema = @Schema(implementation = DirectoryImportResponse.class)))
    public Response importFile(
            @RestForm("file") @NotNull FileUpload file,
            @QueryParam("kind") SheetKind kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return gate.pass(() -> once.run(file, kind, dryRun));
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

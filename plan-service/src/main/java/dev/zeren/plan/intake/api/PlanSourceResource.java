package dev.zeren.plan.intake.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Attachment;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.intake.application.SourceService;
import dev.zeren.plan.intake.application.SourceService.StoredFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The file a plan was read from. */
@Path("/api/v1/plans/{id}/source")
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PlanSourceResource {

    private final SourceService sources;

    PlanSourceResource(SourceService sources) {
        this.sources = sources;
    }

    @GET
    @Operation(summary = "下载原文件，逐字节相同 · the file as it was sent, byte for byte")
    @APIResponse(responseCode = "200", description = "原文件 · the file")
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        StoredFile file = sources.of(id);
        String tag = "\"" + file.sha256() + "\"";
        if (tag.equals(ifNoneMatch)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        StreamingOutput content = out -> sources.write(file.id(), out);
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.ETAG, tag)
                // nosniff and attachment keep a browser from running what a stranger sent.
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

package dev.zeren.plan.evidence.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Attachment;
import dev.zeren.kit.http.EntityTags;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.evidence.application.EvidenceFiles;
import dev.zeren.plan.evidence.application.EvidenceFiles.Readable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of evidence. */
@Path("/api/v1/evidence/{id}/content")
@Tag(name = "evidence")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class EvidenceContentResource {

    private final EvidenceFiles files;
    private final Problems problems;

    EvidenceContentResource(EvidenceFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    @GET
    @Operation(
            summary = "下载佐证文件，可分段 · the file, or a part of it",
            description =
                    "与上传时逐字节相同；ETag 即 SHA-256。Range 一次取一段，配合 If-Range 断点续传。"
                            + " Byte for byte as it was sent; the ETag is its SHA-256. One Range at a time, with If-Range to resume.")
    @APIResponse(responseCode = "200", description = "文件 · the file")
    @APIResponse(responseCode = "206", description = "所要求的一段 · the part asked for")
    @APIResponse(responseCode = "304", description = "没有变化 · not changed")
    @APIResponse(responseCode = "416", description = "范围不在文件内 · the range lies outside of the file")
    public Response get(
            @PathParam("id") UUID id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Readable file = files.find(id);
        String tag = "\"" + file.file().sha256() + "\"";
        if (EntityTags.matches(ifNoneMatch, tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        long size = file.file().size();
        Optional<ByteRange> part;
        try {
            // Whoever holds a part of another file is given the whole.
            part = ByteRange.of(ifRange == null || ifRange.equals(tag) ? range : null, size);
        } catch (Rejection outside) {
            Response refusal = problems.respond(outside);
            refusal.getHeaders().putSingle("Content-Range", "bytes */" + size);
            return refusal;
        }
        return content(file, tag, part);
    }

    private Response content(Readable file, String tag, Optional<ByteRange> part) {
        long size = file.file().size();
        ByteRange sent = part.orElse(new ByteRange(0, size - 1));
        InputStream content = files.open(file, sent.first(), sent.length());
        StreamingOutput output = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        var response = Response.status(part.isPresent() ? 206 : 200)
                .entity(output)
                .type(file.file().type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                // nosniff and attachment keep a browser from running what a stranger sent.
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.named(file.file().name()))
                .header("X-Content-Type-Options", "nosniff");
        part.ifPresent(one -> response.header("Content-Range", one.of(size)));
        return response.build();
    }
}

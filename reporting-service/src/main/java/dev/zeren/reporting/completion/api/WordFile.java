package dev.zeren.reporting.completion.api;

import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.http.Attachment;
import dev.zeren.reporting.completion.domain.Completion;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Sends the Word document as a file, or 304 to who has these very bytes. */
final class WordFile {

    private static final int DIGEST_BYTES = 16;

    private WordFile() {}

    static Response respond(Completion report, Request request) {
        byte[] file = CompletionDocument.of(report).toBytes();
        EntityTag tag = new EntityTag(Sha256.beginning(file, DIGEST_BYTES));
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response =
                    Response.ok(file, CompletionResource.WORD).header(HttpHeaders.CONTENT_DISPOSITION, named(report));
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The file's name (RFC 6266): in Chinese, and plain for clients that cannot read that. */
    private static String named(Completion report) {
        String name = CompletionDocument.title(report) + "（" + report.day() + "）.docx";
        return Attachment.named(name, "completion-" + report.plan().id() + ".docx");
    }
}

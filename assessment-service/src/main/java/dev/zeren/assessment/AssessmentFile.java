package dev.zeren.assessment;

import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.http.Attachment;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file that is made of what the service keeps, to be downloaded.
 *
 * @param name in Chinese, with its ending
 * @param plainName for clients that cannot read that
 * @param tag changes when what the file says changes
 */
public record AssessmentFile(String name, String plainName, String mediaType, byte[] content, String tag) {

    /** The media type of a .docx. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** The media type of an .xlsx. */
    public static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int DIGEST_BYTES = 16;

    /** A .docx of that title. */
    public static AssessmentFile word(String title, String plainName, byte[] file) {
        return new AssessmentFile(title + ".docx", plainName, WORD, file, digest(file));
    }

    /**
     * An .xlsx of that title.
     *
     * @param says what it says: the file itself tells when it was made, and differs though it says the same
     */
    public static AssessmentFile sheet(String title, String plainName, Object says, Writer writer) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writer.writeTo(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String tag = digest(says.toString().getBytes(StandardCharsets.UTF_8));
        return new AssessmentFile(title + ".xlsx", plainName, SHEET, file.toByteArray(), tag);
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Writer {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Sends the file, or 304 to who has it. */
    public Response respond(Request request) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder response = request.evaluatePreconditions(entityTag);
        if (response == null) {
            response = Response.ok(content, mediaType)
                    .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name, plainName))
                    .header("X-Content-Type-Options", "nosniff");
        }
        return response.tag(entityTag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** A tag for what a file says. */
    public static String digest(byte[] said) {
        return Sha256.beginning(said, DIGEST_BYTES);
    }
}

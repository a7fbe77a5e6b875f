package dev.zeren.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The digest of a request, by which a repetition is told from another request under the same key. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over method, address and what the resource method was given; an uploaded file counts by content. */
    static String of(String method, String uri, Object[] arguments, ObjectMapper json) throws IOException {
        MessageDigest digest = Sha256.begin();
        digest.update((method + " " + uri + "\n").getBytes(StandardCharsets.UTF_8));
        for (Object argument : arguments) {
            if (argument instanceof FileUpload upload) {
                digest.update((upload.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
                Sha256.update(digest, upload.uploadedFile());
            } else {
                digest.update(json.writeValueAsBytes(argument));
            }
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

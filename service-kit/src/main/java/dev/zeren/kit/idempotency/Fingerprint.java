package dev.zeren.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The digest of a request, by which a repetition is told from another request under the same key. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over method, address and what the resource method was given; an uploaded file counts by content. */
    static String of(String method, String uri, Object[] arguments, ObjectMapper json) throws IOException {
        MessageDigest digest = sha256();
        digest.update((method + " " + uri + "\n").getBytes(StandardCharsets.UTF_8));
        for (Object argument : arguments) {
            if (argument instanceof FileUpload upload) {
                digest.update((upload.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
                digestFile(upload.uploadedFile(), digest);
            } else {
                digest.update(json.writeValueAsBytes(argument));
            }
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digestFile(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.zeren.kit.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by SHA-256, which every Java platform has. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest of a file, 64 hexadecimal digits; the file is not held in memory. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = begin();
        update(digest, file);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a file to a digest; it is not held in memory. */
    public static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The first bytes of the digest, two hexadecimal digits each: enough to tell representations apart. */
    public static String beginning(byte[] content, int bytes) {
        return HexFormat.of().formatHex(begin().digest(content), 0, bytes);
    }
}

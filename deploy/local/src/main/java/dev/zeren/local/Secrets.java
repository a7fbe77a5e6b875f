package dev.zeren.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Passwords and client secrets of this machine: made at random when first asked for, then kept in a
 * file that only its owner may read. Values are hexadecimal, or base64 for keys, so they need no quoting anywhere.
 */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The secret of this name, 48 hexadecimal digits; the same one every time. */
    public synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    /** A pair of Ed25519 keys of this name, base64 of PKCS #8 and of X.509; the same one every time. */
    public synchronized Keys keys(String name) {
        String signing = values.getProperty(name + ".signing");
        if (signing == null) {
            KeyPair made = newPair();
            signing = Base64.getEncoder().encodeToString(made.getPrivate().getEncoded());
            values.setProperty(name + ".signing", signing);
            values.setProperty(
                    name + ".verification",
                    Base64.getEncoder().encodeToString(made.getPublic().getEncoded()));
            save();
        }
        return new Keys(signing, values.getProperty(name + ".verification"));
    }

    /** What signs, and what others verify with. */
    public record Keys(String signing, String verification) {}

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void save() {
        StringBuilder text = new StringBuilder();
        for (String name : new TreeSet<>(values.stringPropertyNames())) {
            text.append(name).append('=').append(values.getProperty(name)).append('\n');
        }
        try {
            DataFolder.writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

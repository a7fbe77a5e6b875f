package dev.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretStaysTheSameFromRunToRunAndDiffersFromTheOthers() {
        Secrets first = new Secrets(file());
        String cookie = first.get("cookie");

        assertEquals(cookie, new Secrets(file()).get("cookie"));
        assertNotEquals(cookie, first.get("database"));
    }

    @Test
    void aPairOfKeysStaysTheSameAndDiffersFromTheOthers() {
        Secrets first = new Secrets(file());
        Secrets.Keys keys = first.keys("publications");

        assertEquals(keys, new Secrets(file()).keys("publications"));
        assertNotEquals(keys, first.keys("others"));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        new Secrets(file()).get("cookie");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}

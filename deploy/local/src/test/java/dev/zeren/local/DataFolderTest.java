package dev.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithSomebodyElsesFilesIsRefusedAndLeftAsItIs() throws Exception {
        Path theirs = Files.writeString(
                Files.createDirectory(folder.resolve("postgres")).resolve("theirs"), "x");

        assertThrows(LaunchFailure.class, () -> DataFolder.open(folder));

        assertEquals("x", Files.readString(theirs));
        assertFalse(Files.exists(folder.resolve("logs")));
    }

    @Test
    void emptyingForgetsTheDataAndKeepsWhatWasOnlyUnpacked() throws Exception {
        DataFolder data = DataFolder.open(folder);
        Files.createDirectories(data.postgresData().resolve("base"));
        Files.createDirectories(data.keycloakData().resolve("h2"));
        Path unpacked = Files.writeString(data.keycloakHome().resolve("built"), "");
        new Secrets(data.secrets()).get("cookie");

        DataFolder.open(folder).empty();

        assertFalse(Files.exists(data.postgresData()));
        assertFalse(Files.exists(data.keycloakData()));
        assertFalse(Files.exists(data.secrets()));
        assertTrue(Files.exists(unpacked));
    }

    @Test
    void oneLauncherAtATimeWorksOnAFolder() {
        try (DataFolder first = DataFolder.open(folder);
                DataFolder second = DataFolder.open(folder)) {
            first.lock();

            assertThrows(LaunchFailure.class, second::lock);
        }
    }
}

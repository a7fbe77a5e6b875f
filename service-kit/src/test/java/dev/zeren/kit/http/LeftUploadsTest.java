package dev.zeren.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process received and did not finish. */
class LeftUploadsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void onlyUploadsThatAreTooOldToBeUnderWayAreRemoved() throws IOException {
        file("resteasy-reactive1upload", Duration.ofMinutes(61));
        file("resteasy-reactive2upload", Duration.ofMinutes(59));
        file("somebody-elses", Duration.ofDays(2));
        uploads(folder).sweep();
        try (var left = Files.list(folder)) {
            assertEquals(
                    Set.of("resteasy-reactive2upload", "somebody-elses"),
                    left.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aFolderThatIsNotThereYetIsNoFault() {
        uploads(folder.resolve("later")).sweep();
    }

    private static LeftUploads uploads(Path folder) {
        return new LeftUploads(folder.toString(), Duration.ofHours(1), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void file(String name, Duration age) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(NOW.minus(age)));
    }
}

package dev.zeren.plan.evidence.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.evidence.domain.FileKey;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No store opens half configured, and what lies on the disk is whole or nothing. */
class FileStoresTest {

    private static final FileKey KEY = new FileKey("linhe", UUID.fromString("01a21326-e3e7-7eb5-a2a4-2aa26b1d736f"));

    @TempDir
    Path folder;

    @Test
    void withoutAFolderTheServiceDoesNotStartAndSaysWhy() {
        String said = refused(Map.of());
        assertTrue(said.contains("zeren.evidence.directory"), said);
    }

    @Test
    void withoutBucketOrKeyTheServiceDoesNotStartAndSaysWhy() {
        assertTrue(refused(Map.of("zeren.evidence.store", "s3")).contains("zeren.evidence.s3.bucket"));
        assertTrue(refused(Map.of("zeren.evidence.store", "s3", "zeren.evidence.s3.bucket", "b"))
                .contains("zeren.evidence.s3.access-key"));
    }

    @Test
    void whatIsNotSetIsAsTheGuideForOperationsSays() {
        EvidenceConfig config = config(Map.of());
        assertEquals(EvidenceConfig.Store.DISK, config.store());
        assertEquals(Duration.ofMinutes(15), config.pending());
        assertEquals(4, config.atOnce());
        assertEquals(Duration.ofSeconds(20), config.patience());
        assertTrue(config.healthCounts());
        assertTrue(config.s3().pathStyle());
        assertEquals("us-east-1", config.s3().region());
        assertEquals(Duration.ofSeconds(30), config.s3().timeout());
    }

    @Test
    void aFileIsReadInPartsAndRemovedTwiceWithoutComplaint() throws IOException {
        FileStore store = disk();
        store.write(KEY, Files.writeString(folder.resolve("sent"), "0123456789"));
        try (InputStream part = store.read(KEY, 3, 4)) {
            assertArrayEquals("3456".getBytes(StandardCharsets.UTF_8), part.readAllBytes());
        }
        store.remove(KEY);
        store.remove(KEY);
        assertThrows(NoSuchFileException.class, () -> store.read(KEY, 0, 1));
    }

    @Test
    void whatAnInterruptedWritingLeftIsNoFileAndGoesWithTheRemoval() throws IOException {
        FileStore store = disk();
        Path place = folder.resolve("store").resolve(KEY.path());
        Files.createDirectories(place.getParent());
        Files.writeString(place.resolveSibling(place.getFileName() + ".part"), "0123");
        assertThrows(NoSuchFileException.class, () -> store.read(KEY, 0, 1));
        store.remove(KEY);
        try (Stream<Path> left = Files.list(place.getParent())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aStoreThatCannotBeWrittenToSaysSo() throws IOException {
        FileStore store = disk();
        store.check();
        Files.delete(folder.resolve("store"));
        assertThrows(IOException.class, store::check);
        assertFalse(Files.exists(folder.resolve("store")));
    }

    private FileStore disk() throws IOException {
        return new FileStores(config(Map.of(
                        "zeren.evidence.directory", folder.resolve("store").toString())))
                .open();
    }

    private static String refused(Map<String, String> settings) {
        FileStores stores = new FileStores(config(settings));
        return assertThrows(IllegalStateException.class, stores::open).getMessage();
    }

    private static EvidenceConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EvidenceConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(EvidenceConfig.class);
    }
}

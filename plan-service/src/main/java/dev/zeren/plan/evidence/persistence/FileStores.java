package dev.zeren.plan.evidence.persistence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the store that is configured, when the service starts: one that is not whole shall not take files in. */
@ApplicationScoped
public class FileStores {

    private final EvidenceConfig config;

    FileStores(EvidenceConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException when a setting is missing; the service does not start */
    @Produces
    @Startup
    @ApplicationScoped
    FileStore open() throws IOException {
        return switch (config.store()) {
            case DISK ->
                new DiskStore(Path.of(config.directory()
                        .orElseThrow(
                                () -> missing("zeren.evidence.directory", "a folder of its own, that is backed up"))));
            case S3 ->
                S3Store.open(
                        config.s3(),
                        config.s3().bucket().orElseThrow(() -> missing("zeren.evidence.s3.bucket", "the bucket")),
                        config.s3().accessKey().orElseThrow(() -> missing("zeren.evidence.s3.access-key", "its key")),
                        config.s3()
                                .secretKey()
                                .orElseThrow(() -> missing("zeren.evidence.s3.secret-key", "its secret")));
        };
    }

    void close(@Disposes FileStore store) throws IOException {
        if (store instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static IllegalStateException missing(String key, String meaning) {
        return new IllegalStateException(
                "evidence has no place: set " + key + " (" + meaning + "), or choose another zeren.evidence.store");
    }
}

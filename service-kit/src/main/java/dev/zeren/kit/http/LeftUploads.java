package dev.zeren.kit.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes what uploads left in the temporary folder when the process that received them was killed: nobody else would.
 * Instances on one machine may share the folder, so that only what is too old to be under way counts as left.
 */
@ApplicationScoped
public class LeftUploads {

    private static final Logger LOG = Logger.getLogger(LeftUploads.class);
    /** The names that Quarkus gives; whatever else lies there is somebody else's. */
    private static final String UPLOADS = "resteasy-reactive*upload";

    private final Path folder;
    private final Duration age;
    private final Clock clock;
    private ScheduledExecutorService sweeper;

    LeftUploads(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory", defaultValue = "${java.io.tmpdir}/uploads")
                    String folder,
            @ConfigProperty(name = "zeren.uploads.left-after", defaultValue = "PT1H") Duration age,
            Clock clock) {
        this.folder = Path.of(folder);
        this.age = age;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "left-uploads");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(this::sweep, 0, age.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        sweeper.shutdownNow();
    }

    /** Removes what is old enough. */
    void sweep() {
        Instant oldest = clock.instant().minus(age);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, UPLOADS)) {
            for (Path file : files) {
                removeIfOlder(file, oldest);
            }
        } catch (NoSuchFileException nothingReceivedYet) {
            // The folder is made by the first upload.
        } catch (IOException failure) {
            LOG.warnf("what uploads left was not removed: %s", failure.toString());
        }
    }

    private static void removeIfOlder(Path file, Instant oldest) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException ended) {
            // Its request has removed it.
        }
    }
}

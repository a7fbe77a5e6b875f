package dev.zeren.local.process;

import dev.zeren.local.DataFolder;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes that an earlier launcher of the same data folder left behind when it was killed. */
public final class Survivors {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private Survivors() {}

    /**
     * Stops them, the gateway first and PostgreSQL last. A process is touched only when its start time
     * is the recorded one, or, for PostgreSQL, when it works in our data directory.
     *
     * @return the names of those that were found
     */
    public static List<String> stop(DataFolder data) {
        List<String> found = new ArrayList<>();
        Part[] parts = Part.values();
        for (int i = parts.length - 1; i >= 0; i--) {
            Part part = parts[i];
            Optional<ProcessHandle> survivor =
                    ProcessIdentity.read(data.pidFile(part)).flatMap(ProcessIdentity::running);
            if (survivor.isPresent()) {
                Signals.stop(survivor.get(), part == Part.POSTGRES, GRACE);
                found.add(part.label());
            }
            delete(data.pidFile(part));
        }
        if (stopPostmaster(data.postgresData())) {
            found.add(Part.POSTGRES.label());
        }
        return found;
    }

    private static boolean stopPostmaster(Path directory) {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        Optional<ProcessHandle> postmaster = postmaster(file, directory);
        if (postmaster.isPresent()) {
            Signals.stop(postmaster.get(), true, GRACE);
            if (postmaster.get().isAlive()) {
                throw new LaunchFailure(
                        "PostgreSQL 停不下来 does not stop: pid " + postmaster.get().pid());
            }
        }
        // Left by a crash: PostgreSQL would refuse to start if the pid is somebody else's by now.
        delete(file);
        return postmaster.isPresent();
    }

    private static Optional<ProcessHandle> postmaster(Path file, Path directory) {
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            Path workingDirectory = Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
            return workingDirectory.equals(directory.toRealPath()) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

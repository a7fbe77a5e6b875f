package dev.zeren.local.process;

import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of the suite: writes to a log, leaves a pid file, and stands outside the terminal's process
 * group, so that Ctrl-C reaches the launcher alone and the launcher stops its processes in order.
 */
public final class ChildProcess {

    private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));
    private static final Duration KILLED = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Starts it.
     *
     * @param environment added to the launcher's own
     */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log, Path pidFile) {
        // setsid does not fork here and then runs the command in its own place: the pid stays.
        List<String> words = new ArrayList<>(SETSID ? List.of("setsid") : List.of());
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            ChildProcess child = new ChildProcess(process, pidFile);
            child.leavePidFile();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leavePidFile() throws IOException {
        var identity = ProcessIdentity.of(process.pid());
        if (identity.isPresent()) {
            identity.get().write(pidFile);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Exit status of a process that has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public void stop(boolean interrupt, Duration grace) {
        Signals.stop(process.toHandle(), interrupt, grace);
        forget();
    }

    /** SIGKILL, as a crash would be; for tests of what survives it. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** SIGKILL to it and to all that it has started, none of which can start another meanwhile. */
    public void killWithChildren() {
        Signals.pause(handle());
        List<ProcessHandle> children = handle().descendants().toList();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(ChildProcess::awaitEnd);
    }

    // Whose child it became need not look after it: a dead process that nobody has asked about counts as ended.
    private static void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + KILLED.toNanos();
        while (ProcessIdentity.of(process.pid()).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure("kill -9 " + process.pid());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.zeren.local.process;

import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a process to end, and makes it end when it does not. */
public final class Signals {

    private Signals() {}

    /**
     * @param interrupt SIGINT instead of SIGTERM: for PostgreSQL that is "disconnect everybody and shut
     *     down", where SIGTERM would wait for the last client
     * @return whether it ended within the grace, without being killed
     */
    public static boolean stop(ProcessHandle process, boolean interrupt, Duration grace) {
        if (interrupt) {
            interrupt(process);
        } else {
            process.destroy();
        }
        if (ended(process, grace)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(5));
        return false;
    }

    /** SIGSTOP: it does nothing until it is resumed, and keeps its connections; for tests. */
    public static void pause(ProcessHandle process) {
        require("STOP", process);
    }

    /** SIGCONT. */
    public static void resume(ProcessHandle process) {
        require("CONT", process);
    }

    private static void require(String signal, ProcessHandle process) {
        try {
            if (send(signal, process) != 0) {
                throw new LaunchFailure("SIG" + signal + " " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            send("INT", process);
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static int send(String signal, ProcessHandle process) throws IOException {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static boolean ended(ProcessHandle process, Duration grace) {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}

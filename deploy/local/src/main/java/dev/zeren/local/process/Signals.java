package dev.zeren.local.process;

import java.io.IOException;
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

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

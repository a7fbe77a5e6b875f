package dev.zeren.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Tells the person at the terminal what is going on: one line for each step with the time since the
 * beginning, and a bar for what takes long. Writes UTF-8 whatever the locale says.
 */
public final class Progress {

    private static final int BAR = 30;
    private static final Duration LINE_EVERY = Duration.ofSeconds(15);

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long lastLine;
    private boolean barShown;
    private volatile boolean quiet;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Progress onStandardOutput(boolean terminal) {
        return new Progress(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), terminal);
    }

    /** A step, with the time since the launcher began. */
    public synchronized void say(String text) {
        if (!quiet) {
            endBar();
            out.printf("[%6.1f s] %s%n", elapsed().toMillis() / 1000.0, text);
        }
    }

    /** Text as it is. */
    public synchronized void print(String text) {
        endBar();
        out.println(text);
    }

    /** Nothing is said from now on: what follows is the noise of stopping. */
    public void hush() {
        quiet = true;
    }

    /**
     * How far something long has come. On a terminal one line that changes; elsewhere a line now and
     * then.
     *
     * @param detail the few words behind the bar, such as a speed
     */
    public synchronized void bar(String what, long done, long total, String detail) {
        double share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
        int filled = (int) Math.round(share * BAR);
        String line = "%s [%s%s] %3d %%  %s"
                .formatted(what, "#".repeat(filled), "·".repeat(BAR - filled), (int) (share * 100), detail);
        if (terminal) {
            out.print("\r\u001B[K" + line);
            out.flush();
            barShown = true;
        } else if (System.nanoTime() - lastLine > LINE_EVERY.toNanos()) {
            lastLine = System.nanoTime();
            say(line);
        }
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void endBar() {
        if (barShown) {
            out.print("\r\u001B[K");
            barShown = false;
        }
    }
}

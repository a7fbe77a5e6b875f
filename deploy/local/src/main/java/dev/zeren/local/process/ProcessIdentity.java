package dev.zeren.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another: a pid alone is used again by the kernel, a pid with
 * its time of start in one boot is not.
 *
 * @param pid process id
 * @param startTicks field 22 of /proc/PID/stat: clock ticks from boot to the start of the process
 * @param boot /proc/sys/kernel/random/boot_id
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    private static final Path PROC = Path.of("/proc");
    private static final int FIELDS_FROM_STATE_TO_START = 19;

    /** The identity of a running process; empty when there is none with this pid. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The command in field 2 may hold blanks and brackets: count from its last bracket.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            return Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[FIELDS_FROM_STATE_TO_START]), boot));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #write} wrote; empty when the file is missing or damaged. */
    public static Optional<ProcessIdentity> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + startTicks + " " + boot + "\n");
    }

    /** The process, if it is this very one that still runs. */
    public Optional<ProcessHandle> running() {
        return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }
}

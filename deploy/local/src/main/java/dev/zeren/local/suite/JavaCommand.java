package dev.zeren.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The start of every Java command line of the suite: the launcher's own JDK, a small heap. */
final class JavaCommand {

    /** No service needs more; the benchmark holds them to it. */
    private static final String HEAP = "-Xmx256m";

    private JavaCommand() {}

    static List<String> with(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}

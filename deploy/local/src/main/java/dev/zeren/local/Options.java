package dev.zeren.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param check end after the main job, with its exit status
 * @param fresh begin with empty data
 * @param host address that the gateway listens on
 * @param data folder of everything that the suite keeps
 * @param ports a number for each port, all different
 */
public record Options(boolean check, boolean fresh, String host, Path data, Map<Port, Integer> ports) {

    /** The command line cannot be understood; the message says why. */
    public static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    private static final Map<String, Port> PORT_OPTIONS = portOptions();

    public Options {
        ports = Map.copyOf(ports);
    }

    public int port(Port port) {
        return ports.get(port);
    }

    public static Options parse(List<String> arguments, Path defaultData) throws Misused {
        boolean check = false;
        boolean fresh = false;
        String host = "127.0.0.1";
        Path data = defaultData;
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, port.standard());
        }
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                rest.push(argument.substring(equals + 1));
                argument = argument.substring(0, equals);
                if (argument.equals("--check") || argument.equals("--fresh")) {
                    throw new Misused("选项不带值 option takes no value: " + argument);
                }
            }
            if (argument.equals("--check")) {
                check = true;
            } else if (argument.equals("--fresh")) {
                fresh = true;
            } else if (argument.equals("--host")) {
                host = value(argument, rest);
            } else if (argument.equals("--data")) {
                data = Path.of(value(argument, rest));
            } else if (PORT_OPTIONS.containsKey(argument)) {
                ports.put(PORT_OPTIONS.get(argument), port(argument, value(argument, rest)));
            } else {
                throw new Misused("不认识的选项 unknown option: " + argument);
            }
        }
        requireDifferent(ports);
        return new Options(check, fresh, host, data.toAbsolutePath().normalize(), ports);
    }

    /** What --help prints; deploy/local/up reads the same file before anything is built. */
    public static String usage() {
        try (InputStream in = Options.class.getResourceAsStream("/usage.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String option, Deque<String> rest) throws Misused {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new Misused("选项缺少值 option needs a value: " + option);
        }
        return rest.pop();
    }

    private static int port(String option, String text) throws Misused {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as a number out of range.
        }
        throw new Misused("端口应为 1 至 65535 a port is 1 to 65535: " + option + " " + text);
    }

    private static void requireDifferent(Map<Port, Integer> ports) throws Misused {
        Map<Integer, Port> owners = new HashMap<>();
        for (Map.Entry<Port, Integer> entry : ports.entrySet()) {
            Port other = owners.put(entry.getValue(), entry.getKey());
            if (other != null) {
                throw new Misused("同一端口不能给两个部分 one port for two parts: " + entry.getValue() + " (" + other.label()
                        + ", " + entry.getKey().label() + ")");
            }
        }
    }

    private static Map<String, Port> portOptions() {
        Map<String, Port> options = new HashMap<>();
        for (Port port : Port.values()) {
            options.put(port.option(), port);
        }
        return Map.copyOf(options);
    }
}

package dev.zeren.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log in a form that a person can read, to show why something did not start. */
public final class LogTail {

    private static final int LINES = 12;
    private static final int WIDTH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogTail() {}

    /** Its last lines; of a JSON log the last warnings and errors. */
    public static String of(Path log) {
        try {
            // A log may end in the middle of a character: decode leniently.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .map(LogTail::readable)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return log + ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return log.toString();
        }
    }

    private static String readable(String line) {
        String text = line;
        if (line.startsWith("{")) {
            try {
                text = message(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                // Not JSON after all: shown as it is.
            }
        }
        return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    }

    private static String message(JsonNode record) {
        String level = record.path("level").asText();
        if (level.equals("INFO") || level.equals("DEBUG")) {
            return "";
        }
        StringBuilder text =
                new StringBuilder(level + " " + record.path("message").asText());
        JsonNode exception = record.path("exception");
        while (exception.isObject()) {
            text.append(" ← ")
                    .append(exception
                            .path("message")
                            .asText(exception.path("exceptionType").asText()));
            exception = exception.path("causedBy").path("exception");
        }
        return text.toString();
    }
}

package dev.zeren.plan.history.api;

import dev.zeren.kit.domain.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How the actions of the audit read as words. */
final class HistoryWords {

    /** What was done, in both languages. */
    private record Words(String zh, String en) {}

    private static final Map<String, Words> ALL = read();

    private HistoryWords() {}

    /** The words of an action; the action itself where it has none. */
    static String of(String action, Language language) {
        Words words = ALL.get(action);
        return words == null ? action : language == Language.EN ? words.en() : words.zh();
    }

    /** Whether an action has words. */
    static boolean know(String action) {
        return ALL.containsKey(action);
    }

    private static Map<String, Words> read() {
        try (InputStream file = HistoryWords.class.getResourceAsStream("/history/actions.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> new Words(cells[1], cells[2])));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

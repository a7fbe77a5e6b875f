package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a section or a task as printed; blanks in them make no difference. */
final class PrintedLines {

    private PrintedLines() {}

    /** How often the draft prints the line. */
    static long count(Draft draft, String line) {
        String key = NameKey.of(line);
        return Stream.concat(
                        draft.sections().stream().map(DraftSection::printed),
                        draft.tasks().stream().map(DraftTask::printed))
                .filter(printed -> printed != null)
                .flatMap(printed -> Stream.of(printed.split("\n")))
                .filter(one -> NameKey.of(one).equals(key))
                .count();
    }

    /**
     * The printed lines without the one that is a paragraph of the text; empty where they are not known or the paragraph
     * is no whole line of them.
     *
     * @param paragraph which one of the paragraphs, from 0 on
     */
    static Optional<String> without(String printed, List<String> paragraphs, int paragraph) {
        if (printed == null || printed.isEmpty()) {
            return Optional.empty();
        }
        String key = NameKey.of(paragraphs.get(paragraph));
        // The same words may be printed twice; the lines that are paragraphs are in the paragraphs' order.
        long before = paragraphs.subList(0, paragraph).stream()
                .filter(one -> NameKey.of(one).equals(key))
                .count();
        List<String> lines = new ArrayList<>(List.of(printed.split("\n")));
        for (int i = 0; i < lines.size(); i++) {
            if (NameKey.of(lines.get(i)).equals(key) && before-- == 0) {
                lines.remove(i);
                return Optional.of(String.join("\n", lines));
            }
        }
        return Optional.empty();
    }
}

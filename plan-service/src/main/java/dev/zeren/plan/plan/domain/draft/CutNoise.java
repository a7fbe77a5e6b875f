package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A paragraph of a task's or a section's text is noise; exactly one of the two is given.
 *
 * @param line which paragraph of the text, from 1 on
 */
public record CutNoise(UUID taskId, UUID sectionId, int line) implements DraftChange {

    @Override
    public Draft of(Draft draft) {
        if ((taskId == null) == (sectionId == null)) {
            throw DraftFault.ONE_TEXT.at("");
        }
        if (sectionId != null) {
            DraftSection cut = cut(draft.section(sectionId));
            return draft.withSections(section -> section.id().equals(sectionId) ? cut : section);
        }
        int place = draft.place(taskId);
        return draft.with(place, place + 1, cut(draft.tasks().get(place)));
    }

    /** The next import leaves the line out, if it is a whole line as printed: a part of one would never be met again. */
    @Override
    public Optional<Lesson> lesson(Draft before) {
        if (sectionId != null) {
            DraftSection section = before.section(sectionId);
            return lesson(section.printed(), section.text());
        }
        DraftTask task = before.tasks().get(before.place(taskId));
        return lesson(task.printed(), task.text());
    }

    private Optional<Lesson> lesson(String printed, String text) {
        List<String> paragraphs = paragraphs(text);
        return PrintedLines.without(printed, paragraphs, line - 1)
                .map(left -> new Lesson.Noise(paragraphs.get(line - 1).strip()));
    }

    private DraftSection cut(DraftSection section) {
        List<String> paragraphs = paragraphs(section.text());
        return new DraftSection(
                section.id(),
                section.version(),
                section.depth(),
                section.part(),
                section.label(),
                section.heading(),
                left(paragraphs),
                PrintedLines.without(section.printed(), paragraphs, line - 1).orElse(null));
    }

    private DraftTask cut(DraftTask task) {
        List<String> paragraphs = paragraphs(task.text());
        String left = left(paragraphs);
        if (left.isBlank() && task.heading().isBlank()) {
            throw DraftFault.NOTHING_LEFT.at("");
        }
        return task.without(
                left,
                Readings.without(task.reading(), left, paragraphs.get(line - 1)),
                PrintedLines.without(task.printed(), paragraphs, line - 1).orElse(null));
    }

    private List<String> paragraphs(String text) {
        List<String> paragraphs = List.of(text.split("\n", -1));
        if (text.isEmpty() || line < 1 || line > paragraphs.size()) {
            throw DraftFault.NO_SUCH_LINE.at("/line");
        }
        return paragraphs;
    }

    private String left(List<String> paragraphs) {
        List<String> left = new ArrayList<>(paragraphs);
        left.remove(line - 1);
        return String.join("\n", left);
    }
}

package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.SectionPart;
import java.util.Optional;
import java.util.UUID;

/** One correction of a draft, or one change of an issued plan. */
public sealed interface DraftChange
        permits DraftChange.Reword,
                DraftChange.Drop,
                DraftChange.Join,
                DraftChange.Split,
                DraftChange.Rehead,
                DraftChange.Resolve,
                CutNoise,
                TellDuty,
                Reassign,
                CorrectReading,
                PlanChange {

    /** @throws Rejection {@code correction-not-possible} with a {@link DraftFault} */
    Draft of(Draft draft);

    /**
     * What the next import could learn from it.
     *
     * @param before the draft to which it was possible
     */
    default Optional<Lesson> lesson(Draft before) {
        return Optional.empty();
    }

    /** Other words for a task; null leaves heading or text as it is. */
    record Reword(UUID taskId, String heading, String text) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            if (heading == null && text == null) {
                throw DraftFault.NOTHING_TO_CHANGE.at("");
            }
            DraftTask task = draft.tasks().get(place);
            DraftTask reworded =
                    task.worded(heading == null ? task.heading() : heading, text == null ? task.text() : text);
            if (reworded.heading().isBlank() && reworded.text().isBlank()) {
                throw DraftFault.NOTHING_LEFT.at("");
            }
            return draft.with(place, place + 1, reworded);
        }
    }

    /** The text is noise and no task. */
    record Drop(UUID taskId) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            return draft.with(place, place + 1);
        }

        /** A single line that the plan prints once: one that it repeats may be a task where it stands first. */
        @Override
        public Optional<Lesson> lesson(Draft before) {
            String printed = before.tasks().get(before.place(taskId)).printed();
            return printed == null
                            || printed.isBlank()
                            || printed.contains("\n")
                            || PrintedLines.count(before, printed) > 1
                    ? Optional.empty()
                    : Optional.of(new Lesson.Noise(printed.strip()));
        }
    }

    /** The task belongs to the one before it. */
    record Join(UUID taskId) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            if (place == 0) {
                throw DraftFault.NO_TASK_BEFORE.at("/taskId");
            }
            DraftTask before = draft.tasks().get(place - 1);
            return draft.with(place - 1, place + 1, before.with(draft.tasks().get(place)));
        }
    }

    /**
     * The text from a character on is a task of its own.
     *
     * @param at in UTF-16 code units of the task's text
     * @param newTaskId of the task that is made
     */
    record Split(UUID taskId, int at, UUID newTaskId) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            DraftTask task = draft.tasks().get(place);
            String text = task.text();
            if (at < 1 || at >= text.length()) {
                throw DraftFault.OUTSIDE_THE_TEXT.at("/at");
            }
            if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
                throw DraftFault.INSIDE_A_CHARACTER.at("/at");
            }
            return draft.with(place, place + 1, task.before(at), task.behind(at, newTaskId));
        }
    }

    /** Another part, depth or heading for a section; null leaves it as it is. */
    record Rehead(UUID sectionId, SectionPart part, Integer depth, String heading) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            draft.section(sectionId);
            if (part == null && depth == null && heading == null) {
                throw DraftFault.NOTHING_TO_CHANGE.at("");
            }
            return draft.withSections(section -> section.id().equals(sectionId) ? reheaded(section) : section);
        }

        @Override
        public Optional<Lesson> lesson(Draft before) {
            DraftSection section = before.section(sectionId);
            return part == null || part == section.part() || section.heading().isBlank()
                    ? Optional.empty()
                    : Optional.of(new Lesson.Part(section.heading().strip(), part, null));
        }

        private DraftSection reheaded(DraftSection section) {
            return new DraftSection(
                    section.id(),
                    section.version(),
                    depth == null ? section.depth() : depth,
                    part == null ? section.part() : part,
                    section.label(),
                    heading == null ? section.heading() : heading,
                    section.text(),
                    heading == null ? section.printed() : null);
        }
    }

    /** What a printed name stands for; see {@link ResolveName}. */
    record Resolve(ResolveName name) implements DraftChange {

        @Override
        public Draft of(Draft draft) {
            return name.in(draft);
        }

        @Override
        public Optional<Lesson> lesson(Draft before) {
            UUID id = name.entry().id();
            return Optional.of(
                    new Lesson.Alias(name.name().strip(), name.person() ? id : null, name.person() ? null : id));
        }
    }
}

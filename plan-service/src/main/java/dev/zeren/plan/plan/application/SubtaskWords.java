package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.CorrectDraft.Add.Holder;
import dev.zeren.plan.plan.application.DivideTask.ChangeSubtask;
import dev.zeren.plan.plan.application.DivideTask.NewSubtask;
import dev.zeren.plan.plan.domain.draft.CorrectReading;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.term.ReadingJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes the words, duties and targets of subtasks in the way in which corrections and amendments make those of tasks. */
@ApplicationScoped
class SubtaskWords {

    private final Drafts drafts;
    private final Changes changes;

    SubtaskWords(Drafts drafts, Changes changes) {
        this.drafts = drafts;
        this.changes = changes;
    }

    /**
     * A new subtask.
     *
     * @param section that of its task
     * @throws Rejection {@code correction-not-possible}
     */
    DraftTask made(NewSubtask said, DraftHead head, UUID section) {
        requireWords(said.heading(), said.text());
        DraftTask plain = new DraftTask(
                drafts.newId(),
                0,
                section,
                "",
                0,
                said.heading(),
                said.text(),
                List.of(),
                null,
                said.dueOn(),
                null,
                List.of());
        return reaching(assigned(plain, head, said.holders()), head, said.targets());
    }

    /** @throws Rejection {@code correction-not-possible} */
    DraftTask changed(DraftTask was, ChangeSubtask said, DraftHead head) {
        String heading = or(said.heading(), was.heading());
        String text = or(said.text(), was.text());
        requireWords(heading, text);
        LocalDate due = said.dueOn().isPresent() ? said.dueOn().value() : was.dueOn();
        DraftTask changed = new DraftTask(
                was.id(),
                was.version(),
                was.sectionId(),
                was.label(),
                was.number(),
                heading,
                text,
                said.holders().isPresent() ? List.of() : was.clauses(),
                said.targets().isPresent() ? null : was.reading(),
                due,
                null,
                said.holders().isPresent() ? List.of() : was.assignments());
        DraftTask assigned = assigned(changed, head, orNone(said.holders()));
        return reaching(assigned, head, orNone(said.targets()));
    }

    private DraftTask assigned(DraftTask task, DraftHead head, List<Holder> holders) {
        Draft alone = alone(head, task);
        return made(
                alone,
                PlanChange.each(
                        "/assignments",
                        holders,
                        one -> changes.of(
                                new CorrectDraft.Reassign(
                                        task.id(), one.duty(), null, one.name(), one.personId(), one.unitId()),
                                alone)));
    }

    private static DraftTask reaching(DraftTask task, DraftHead head, List<ReadingJson.Target> targets) {
        return made(
                alone(head, task),
                targets.stream()
                        .map(target -> new CorrectReading(
                                task.id(),
                                CorrectReading.Act.ADD,
                                CorrectReading.Listed.TARGETS,
                                null,
                                target,
                                null,
                                null))
                        .toList());
    }

    private static Draft alone(DraftHead head, DraftTask task) {
        return new Draft(head, List.of(), List.of(task));
    }

    private static DraftTask made(Draft alone, List<? extends DraftChange> all) {
        Draft now = alone;
        for (DraftChange one : all) {
            now = one.of(now);
        }
        return now.tasks().get(0);
    }

    private static void requireWords(String heading, String text) {
        if (heading.isBlank() && text.isBlank()) {
            throw DraftFault.NOTHING_LEFT.at("/heading");
        }
    }

    private static String or(Patched<String> said, String was) {
        if (!said.isPresent()) {
            return was;
        }
        return said.value() == null ? "" : said.value();
    }

    private static <T> List<T> orNone(Patched<List<T>> said) {
        return said.isPresent() && said.value() != null ? said.value() : List.of();
    }
}

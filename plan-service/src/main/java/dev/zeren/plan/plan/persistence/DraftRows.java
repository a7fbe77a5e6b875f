package dev.zeren.plan.plan.persistence;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that lie between two states of a draft.
 *
 * @param sections those in both states that differ, or stand elsewhere
 * @param unassigned tasks whose assignments go
 * @param moved tasks in both states whose position differs
 * @param changed tasks in both states that differ in anything else
 * @param assigned the assignments of tasks that are new or whose assignments differ
 */
record DraftRows(
        List<SectionRow> sections,
        List<SectionRow> addedSections,
        List<Gone> removedSections,
        List<Gone> unassigned,
        List<Gone> removed,
        List<Moved> moved,
        List<TaskWords> changed,
        List<TaskWords> added,
        List<AssignmentRow> assigned) {

    record SectionRow(
            UUID id,
            int version,
            int position,
            int depth,
            String part,
            String label,
            String heading,
            String text,
            String printed) {}

    record Gone(UUID id) {}

    record Moved(UUID id, int position) {}

    record TaskWords(
            UUID id,
            int version,
            UUID sectionId,
            int position,
            String label,
            int number,
            String heading,
            String text,
            String clauses,
            String reading,
            LocalDate dueOn,
            String printed,
            Integer withdrawnBy) {}

    record AssignmentRow(
            UUID taskId, int position, String duty, String name, String nameKey, UUID personId, UUID unitId) {}

    private record Placed(int position, DraftTask task) {}

    static DraftRows between(Draft before, Draft after, DraftJson json) {
        DraftRows rows = new DraftRows(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        rows.compareSections(before.sections(), after.sections());
        Map<UUID, Placed> left = new HashMap<>();
        for (DraftTask task : before.tasks()) {
            left.put(task.id(), new Placed(left.size() + 1, task));
        }
        int position = 0;
        for (DraftTask task : after.tasks()) {
            position++;
            rows.compare(left.remove(task.id()), new Placed(position, task), json);
        }
        left.keySet().forEach(id -> {
            rows.unassigned.add(new Gone(id));
            rows.removed.add(new Gone(id));
        });
        return rows;
    }

    private void compareSections(List<DraftSection> before, List<DraftSection> after) {
        Map<UUID, SectionRow> left = new HashMap<>();
        before.forEach(section -> left.put(section.id(), row(section, left.size() + 1)));
        int position = 0;
        for (DraftSection section : after) {
            SectionRow is = row(section, ++position);
            SectionRow was = left.remove(section.id());
            if (was == null) {
                addedSections.add(is);
            } else if (!was.equals(is)) {
                sections.add(is);
            }
        }
        left.keySet().forEach(id -> removedSections.add(new Gone(id)));
    }

    private void compare(Placed was, Placed is, DraftJson json) {
        DraftTask task = is.task();
        if (was == null) {
            added.add(words(is, json));
            assign(task);
            return;
        }
        if (was.position() != is.position()) {
            moved.add(new Moved(task.id(), is.position()));
        }
        if (!was.task().equals(task)) {
            changed.add(words(is, json));
        }
        if (!was.task().assignments().equals(task.assignments())) {
            unassigned.add(new Gone(task.id()));
            assign(task);
        }
    }

    private void assign(DraftTask task) {
        for (int position = 0; position < task.assignments().size(); position++) {
            DraftAssignment one = task.assignments().get(position);
            assigned.add(new AssignmentRow(
                    task.id(), position, one.duty().name(), one.name(), one.nameKey(), one.personId(), one.unitId()));
        }
    }

    private static SectionRow row(DraftSection section, int position) {
        return new SectionRow(
                section.id(),
                section.version(),
                position,
                section.depth(),
                section.part().name(),
                section.label(),
                section.heading(),
                section.text(),
                section.printed());
    }

    private static TaskWords words(Placed placed, DraftJson json) {
        DraftTask task = placed.task();
        return new TaskWords(
                task.id(),
                task.version(),
                task.sectionId(),
                placed.position(),
                task.label(),
                task.number(),
                task.heading(),
                task.text(),
                json.write(task.clauses()),
                json.reading(task.reading()),
                task.dueOn(),
                task.printed(),
                task.withdrawnBy());
    }
}

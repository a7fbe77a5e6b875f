package dev.zeren.plan.plan.domain.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * All of a draft that corrections and another version of its document can change.
 *
 * @param head what it says of itself as a whole
 * @param sections in printed order; the first has position 1
 * @param tasks in printed order on through the plan; the first has position 1
 */
public record Draft(DraftHead head, List<DraftSection> sections, List<DraftTask> tasks) {

    public Draft {
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
    }

    /** Without the tasks that are withdrawn. */
    public Draft standing() {
        return new Draft(
                head, sections, tasks.stream().filter(DraftTask::counts).toList());
    }

    /** Where the task stands that is to be changed, from 0 on, or a refusal. */
    int place(UUID taskId) {
        int place = anyPlace(taskId, "/taskId");
        if (!tasks.get(place).counts()) {
            throw DraftFault.TASK_WITHDRAWN.at("/taskId");
        }
        return place;
    }

    /** Where the task stands, withdrawn or not, or a refusal that points at a member of the operation. */
    int anyPlace(UUID taskId, String pointer) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).id().equals(taskId)) {
                return i;
            }
        }
        throw DraftFault.UNKNOWN_TASK.at(pointer);
    }

    /** The section, or a refusal. */
    DraftSection section(UUID sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst()
                .orElseThrow(() -> DraftFault.UNKNOWN_SECTION.at("/sectionId"));
    }

    Draft withSections(UnaryOperator<DraftSection> change) {
        return new Draft(head, sections.stream().map(change).toList(), tasks);
    }

    Draft withTasks(UnaryOperator<DraftTask> change) {
        return new Draft(head, sections, tasks.stream().map(change).toList());
    }

    /** With some tasks in place of those from one place up to, not including, another. */
    Draft with(int from, int to, DraftTask... others) {
        List<DraftTask> changed = new ArrayList<>(tasks.subList(0, from));
        changed.addAll(List.of(others));
        changed.addAll(tasks.subList(to, tasks.size()));
        return new Draft(head, sections, changed);
    }
}

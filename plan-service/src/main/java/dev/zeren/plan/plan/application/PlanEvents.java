package dev.zeren.plan.plan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.plan.domain.Assignment;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.Section;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.Approver;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.persistence.SubtaskRows;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What the feed says of plans and tasks: the state after the change. */
final class PlanEvents {

    static final String PLAN_CREATED = "dev.zeren.plan.plan.created";
    static final String PLAN_CHANGED = "dev.zeren.plan.plan.changed";
    static final String PLAN_AMENDED = "dev.zeren.plan.plan.amended";
    static final String PLAN_DELETED = "dev.zeren.plan.plan.deleted";
    static final String TASK_DIVIDED = "dev.zeren.plan.task.divided";
    static final String TASK_CHANGED = "dev.zeren.plan.task.changed";

    private static final Set<Duty> LEADERS = Set.of(Duty.LEAD_LEADER);
    private static final Set<Duty> OFFICES =
            Set.of(Duty.RESPONSIBLE_OFFICE, Duty.RESPONSIBLE_UNIT, Duty.LEAD_DEPARTMENT);

    private PlanEvents() {}

    record PlanCreated(PlanState plan, List<SectionState> sections, List<TaskState> tasks) {}

    /**
     * An amended plan as a whole.
     *
     * @param tasks those that count
     * @param withdrawn the ids of those that do not
     */
    record PlanAmended(
            AmendmentState amendment,
            PlanState plan,
            List<SectionState> sections,
            List<TaskState> tasks,
            List<UUID> withdrawn) {}

    record AmendmentState(
            int number,
            String reason,
            Approver approver,
            String documentNumber,
            List<Amended> changes,
            Instant madeAt,
            String madeBy) {}

    record PlanChanged(PlanState plan) {}

    record PlanDeleted(PlanId plan) {}

    record PlanId(UUID id) {}

    record TaskChanged(TaskChange task) {}

    record PlanState(
            UUID id, String title, int year, String kind, PlanStatus status, LocalDate issuedOn, LocalDate endsOn) {}

    record SectionState(UUID id, int position, String label, String heading) {}

    record TaskState(
            UUID id,
            UUID sectionId,
            int position,
            String label,
            int number,
            String heading,
            ProgressStatus status,
            int percent,
            LocalDate dueOn,
            List<Leader> leaders,
            List<Office> offices) {}

    record Leader(UUID personId, String name) {}

    record Office(UUID unitId, String name) {}

    /**
     * Where a task stands.
     *
     * @param parentId the task of which it is a subtask; absent of others
     */
    record TaskChange(
            UUID id,
            UUID planId,
            ProgressStatus status,
            int percent,
            LocalDate dueOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID parentId) {}

    /** The subtasks of a task, in their order, after one of them was added, changed, moved, dropped or removed. */
    record TaskDivided(TaskId task, List<SubtaskState> subtasks) {}

    record TaskId(UUID id, UUID planId) {}

    /** @param counts false once it was dropped or its task withdrawn */
    record SubtaskState(
            UUID id,
            int position,
            String label,
            String heading,
            ProgressStatus status,
            int percent,
            int weight,
            LocalDate dueOn,
            boolean counts,
            List<Leader> leaders,
            List<Office> offices) {}

    static TaskDivided divided(UUID plan, UUID task, List<SubtaskRows.Subtask> rows, List<DraftTask> subtasks) {
        return new TaskDivided(new TaskId(task, plan), numbered(subtasks, (subtask, position) -> {
            SubtaskRows.Subtask row = rows.get(position - 1);
            return state(row, state(subtask, position, row.progress()));
        }));
    }

    private static SubtaskState state(SubtaskRows.Subtask row, TaskState task) {
        return new SubtaskState(
                row.id(),
                row.position(),
                row.label(),
                row.heading(),
                task.status(),
                task.percent(),
                row.weight(),
                row.dueOn(),
                row.counts(),
                task.leaders(),
                task.offices());
    }

    static PlanCreated created(Plan plan, List<Section> sections, List<Task> tasks) {
        return new PlanCreated(
                state(plan),
                sections.stream()
                        .map(section ->
                                new SectionState(section.id(), section.position(), section.label(), section.heading()))
                        .toList(),
                tasks.stream().map(PlanEvents::state).toList());
    }

    /** The whole plan once more: who knows it already takes it in place of what he has. */
    static PlanCreated corrected(Plan plan, Draft draft) {
        return new PlanCreated(
                state(plan),
                numbered(draft.sections(), PlanEvents::state),
                numbered(draft.tasks(), (task, position) -> state(task, position, TaskProgress.NONE)));
    }

    /**
     * What an amendment made of a plan.
     *
     * @param standing where each task stands
     */
    static PlanAmended amended(Plan plan, Draft draft, Map<UUID, TaskProgress> standing, AmendmentView made) {
        List<UUID> withdrawn = draft.tasks().stream()
                .filter(task -> !task.counts())
                .map(DraftTask::id)
                .toList();
        return new PlanAmended(
                new AmendmentState(
                        made.number(),
                        made.reason(),
                        made.approver(),
                        made.documentNumber(),
                        made.changes(),
                        made.madeAt(),
                        made.madeBy()),
                state(plan),
                numbered(draft.sections(), PlanEvents::state),
                numbered(draft.tasks(), (task, position) -> state(task, position, standing.get(task.id()))).stream()
                        .filter(task -> !withdrawn.contains(task.id()))
                        .toList(),
                withdrawn);
    }

    private static <T, S> List<S> numbered(List<T> things, BiFunction<T, Integer, S> state) {
        return IntStream.range(0, things.size())
                .mapToObj(i -> state.apply(things.get(i), i + 1))
                .toList();
    }

    private static SectionState state(DraftSection section, int position) {
        return new SectionState(section.id(), position, section.label(), section.heading());
    }

    private static TaskState state(DraftTask task, int position, TaskProgress progress) {
        return new TaskState(
                task.id(),
                task.sectionId(),
                position,
                task.label(),
                task.number(),
                task.heading(),
                progress.status(),
                progress.percent(),
                task.dueOn(),
                task.assigned(LEADERS)
                        .map(one -> new Leader(one.personId(), one.name()))
                        .toList(),
                task.assigned(OFFICES)
                        .map(one -> new Office(one.unitId(), one.name()))
                        .toList());
    }

    static PlanChanged changed(Plan plan) {
        return new PlanChanged(state(plan));
    }

    static PlanDeleted deleted(Plan plan) {
        return new PlanDeleted(new PlanId(plan.id()));
    }

    static TaskChanged changed(TaskRow task) {
        return new TaskChanged(
                new TaskChange(task.id(), task.planId(), task.status(), task.percent(), task.dueOn(), task.parentId()));
    }

    static TaskChanged advanced(TaskService.Reportable task, TaskProgress progress) {
        return new TaskChanged(new TaskChange(
                task.taskId(), task.planId(), progress.status(), progress.percent(), task.dueOn(), task.parentId()));
    }

    private static PlanState state(Plan plan) {
        return new PlanState(
                plan.id(), plan.title(), plan.year(), plan.kind(), plan.status(), plan.issuedOn(), plan.endsOn());
    }

    private static TaskState state(Task task) {
        return new TaskState(
                task.id(),
                task.sectionId(),
                task.position(),
                task.label(),
                task.number(),
                task.heading(),
                task.status(),
                task.percent(),
                task.dueOn(),
                task.assigned(LEADERS).stream().map(PlanEvents::leader).toList(),
                task.assigned(OFFICES).stream().map(PlanEvents::office).toList());
    }

    private static Leader leader(Assignment assignment) {
        return new Leader(assignment.personId(), assignment.name());
    }

    private static Office office(Assignment assignment) {
        return new Office(assignment.unitId(), assignment.name());
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.persistence.PlanContents;
import dev.zeren.plan.plan.persistence.PlanContents.TaskContent;
import dev.zeren.plan.term.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A plan with all that stands in it, for who makes a document of it. */
@ApplicationScoped
public class PlanContentService {

    /**
     * A plan and its sections in printed order.
     *
     * @param layout JSON text; null when it was not kept
     */
    public record PlanContent(PlanView plan, List<SectionContent> sections, String layout) {}

    /**
     * A section.
     *
     * @param depth from 1
     * @param printed its lines as printed; empty where it stands in a table, null when they were not kept
     */
    public record SectionContent(
            UUID id, int depth, String label, String heading, String text, String printed, List<TaskLine> tasks) {}

    /**
     * A task on a day.
     *
     * @param position from 1 on through the plan
     * @param printed its lines as printed; empty where it stands in a table, null when they were not kept
     * @param clauses JSON text
     * @param dueOn the due date of its own, or null
     */
    public record TaskLine(
            UUID id,
            int position,
            String label,
            String heading,
            String text,
            String printed,
            String clauses,
            LocalDate dueOn,
            TaskStatus status,
            int percent) {}

    private final PlanContents contents;
    private final PlanAccess access;
    private final BureauCalendar calendar;

    PlanContentService(PlanContents contents, PlanAccess access, BureauCalendar calendar) {
        this.contents = contents;
        this.access = access;
        this.calendar = calendar;
    }

    /** @throws Rejection {@code not-found} when there is none or it is not to be seen */
    public PlanContent of(UUID id) {
        Plan plan = access.seen(id);
        LocalDate today = calendar.today();
        Map<UUID, List<TaskLine>> tasks = contents.tasks(id).stream()
                .collect(Collectors.groupingBy(
                        TaskContent::sectionId,
                        Collectors.mapping(task -> line(task, plan, today), Collectors.toList())));
        return new PlanContent(
                PlanView.of(plan),
                contents.sections(id).stream()
                        .map(section -> new SectionContent(
                                section.id(),
                                section.depth(),
                                section.label(),
                                section.heading(),
                                section.text(),
                                section.printed(),
                                tasks.getOrDefault(section.id(), List.of())))
                        .toList(),
                plan.layout());
    }

    /** By task, the subtasks of a plan that count, in their order; their position is that below their task. */
    public Map<UUID, List<TaskLine>> subtasks(UUID id) {
        Plan plan = access.seen(id);
        LocalDate today = calendar.today();
        return contents.subtasks(id).stream()
                .collect(Collectors.groupingBy(
                        TaskContent::parentId,
                        Collectors.mapping(task -> line(task, plan, today), Collectors.toList())));
    }

    private static TaskLine line(TaskContent task, Plan plan, LocalDate today) {
        LocalDate due = task.dueOn() != null ? task.dueOn() : plan.endsOn();
        return new TaskLine(
                task.id(),
                task.position(),
                task.label(),
                task.heading(),
                task.text(),
                task.printed(),
                task.clauses(),
                task.dueOn(),
                TaskStatus.of(task.status(), due, today),
                task.percent());
    }
}

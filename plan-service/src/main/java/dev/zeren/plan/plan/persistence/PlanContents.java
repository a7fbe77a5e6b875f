package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All that stands in a plan, read for a document: one query for its sections and one for its tasks. */
@ApplicationScoped
public class PlanContents {

    private final Rows sql;
    private final Bureau bureau;

    PlanContents(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** @param printed null when the plan was taken in before its lines were kept */
    public record SectionContent(UUID id, int depth, String label, String heading, String text, String printed) {}

    /**
     * A task.
     *
     * @param printed null when the plan was taken in before its lines were kept
     * @param clauses JSON text
     * @param dueOn the due date of its own, or null
     * @param parentId of a subtask
     */
    public record TaskContent(
            UUID id,
            UUID sectionId,
            int position,
            String label,
            String heading,
            String text,
            String printed,
            String clauses,
            LocalDate dueOn,
            ProgressStatus status,
            int percent,
            UUID parentId) {}

    /** In printed order. */
    public List<SectionContent> sections(UUID plan) {
        return sql.all(
                """
                select id, depth, label, heading, text, printed from section
                where bureau_id = ? and plan_id = ? order by position
                """,
                row -> new SectionContent(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                bureau.idOrNone(),
                plan);
    }

    /** Those that count, in printed order; subtasks are not printed. */
    public List<TaskContent> tasks(UUID plan) {
        return tasks("parent_id is null", plan);
    }

    /** The subtasks that count, in the order of their tasks. */
    public List<TaskContent> subtasks(UUID plan) {
        return tasks("parent_id is not null", plan);
    }

    private List<TaskContent> tasks(String which, UUID plan) {
        return sql.all(
                """
                select id, section_id, position, label, heading, text, printed, clauses, due_on, status, percent, parent_id
                from task where bureau_id = ? and plan_id = ? and %s and withdrawn_by is null order by position
                """.formatted(which),
                row -> new TaskContent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, LocalDate.class),
                        ProgressStatus.valueOf(row.getString(10)),
                        row.getInt(11),
                        row.getObject(12, UUID.class)),
                bureau.idOrNone(),
                plan);
    }
}

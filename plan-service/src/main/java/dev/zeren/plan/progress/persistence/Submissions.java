package dev.zeren.plan.progress.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** When which office reported on what, as the reporting calendar sees it. */
@ApplicationScoped
public class Submissions {

    private final Rows sql;
    private final Bureau bureau;

    Submissions(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A report that is submitted or accepted.
     *
     * @param period a day of the period that it names, or null
     * @param at when it was first submitted
     */
    public record Submission(UUID task, UUID unit, LocalDate period, Instant at) {}

    /** Those on the tasks of a plan, of each the version that counts. */
    public List<Submission> inPlan(UUID plan) {
        return sql.all(
                """
                select r.task_id, r.unit_id, r.period, coalesce(r.submitted_at, r.reported_at)
                from task t join progress_report r on r.bureau_id = t.bureau_id and r.task_id = t.id
                where t.bureau_id = ? and t.plan_id = ? and r.state in ('SUBMITTED', 'ACCEPTED')
                    and r.superseded_by is null
                """,
                row -> new Submission(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                bureau.idOrNone(),
                plan);
    }

    /**
     * A report that counts.
     *
     * @param period a day of the period that it names, or null
     * @param at when it was first submitted
     * @param measured its figures, as JSON
     */
    public record Counted(LocalDate period, Instant at, String measured) {}

    /** The reports on a task that count, in the order in which they were submitted. */
    public List<Counted> counted(UUID task) {
        return sql.all(
                """
                select period, coalesce(submitted_at, reported_at), measured from progress_report
                where bureau_id = ? and task_id = ? and state = 'ACCEPTED' and superseded_by is null
                order by number
                """,
                row -> new Counted(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)),
                bureau.idOrNone(),
                task);
    }
}

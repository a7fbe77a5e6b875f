package dev.zeren.plan.progress.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.progress.domain.ReportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The reports, on whatever task, that somebody reviews. */
@ApplicationScoped
public class ReportsForReview {

    // The rules are those of ProgressRules#reviewersOf, and that nobody reviews what he submitted himself. The state is
    // no
    // parameter, or the indexes of few rows would not be used.
    private static final String LIST = """
            select * from (
                select r.id, t.plan_id, t.label || case t.heading when '' then left(t.text, 100) else t.heading end as title,
                    r.reported_by = ? as own, r.unit_id = any(?) as headed,
                    exists (select 1 from assignment a where a.bureau_id = r.bureau_id and a.task_id = r.task_id
                        and a.duty = 'LEAD_LEADER' and a.person_id = any(?)) as led,
                    ? or ? and not exists (select 1 from assignment a where a.bureau_id = r.bureau_id
                        and a.task_id = r.task_id and a.duty = 'LEAD_LEADER' and a.person_id is not null) as planned
                from progress_report r
                join task t on t.bureau_id = r.bureau_id and t.id = r.task_id and t.withdrawn_by is null
                join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id and p.status = 'ISSUED'
                where r.bureau_id = ? and r.state = '%s' and (?::uuid is null or t.plan_id = ?)
                    and (?::uuid[] is null or r.unit_id = any(?)) and (?::uuid is null or r.id < ?)) r
            where (headed or led) and not own or planned and (not own or ?)
            order by id desc limit ?
            """;

    private final Rows sql;
    private final Bureau bureau;

    ReportsForReview(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * As whom somebody reviews.
     *
     * @param heads the units that he heads, where heads review
     * @param entries the directory's entries that are he, where lead leaders review
     * @param all whether he reviews every report, for the bureau office
     * @param unled whether he does so where no lead leader of the task is known
     * @param self whether for the bureau office he reviews what he submitted himself
     */
    public record Reviewing(
            String subject, Set<UUID> heads, Set<UUID> entries, boolean all, boolean unled, boolean self) {}

    /** Which of them to list; null means any. */
    public record Filter(ReportStatus state, UUID plan, Set<UUID> units) {}

    /** A report, with its plan and what its task is called. */
    public record Listed(UUID id, UUID plan, String task) {}

    /** The newest first. */
    public List<Listed> list(Reviewing by, Filter filter, Cursor from, int rows) {
        UUID[] units = filter.units() == null ? null : filter.units().toArray(UUID[]::new);
        UUID before = from.isStart() ? null : from.uuid(0);
        return sql.all(
                LIST.formatted(filter.state().name()),
                row -> new Listed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                by.subject(),
                by.heads().toArray(UUID[]::new),
                by.entries().toArray(UUID[]::new),
                by.all(),
                by.unled(),
                bureau.idOrNone(),
                filter.plan(),
                filter.plan(),
                units,
                units,
                before,
                before,
                by.self(),
                rows);
    }
}

package dev.zeren.plan.progress.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.term.ProgressStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The progress reports of the bureau's offices. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    private static final String STANDING = """
            select (select max(number) from progress_report where bureau_id = ? and task_id = ?),
                last.unit_id, last.status, last.percent, last.number
            from unnest(?::uuid[]) office
            left join lateral (
                select unit_id, status, percent, number from progress_report
                where bureau_id = ? and task_id = ? and unit_id = office
                order by number desc limit 1) last on true
            """;

    private final Rows sql;
    private final Bureau bureau;

    ProgressReports(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** The newest first. */
    public List<ProgressReport> list(UUID task, Cursor from, int rows) {
        Where where = new Where()
                .given("taskId = :task", "task", task)
                .given("number < :before", "before", from.isStart() ? null : from.number(0));
        return find(where.text() + " order by number desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of the ids that are reports. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return Set.copyOf(sql.all(
                "select id from progress_report where bureau_id = ? and id = any(?)",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                ids.toArray(UUID[]::new)));
    }

    /** The last report on a task. */
    public record Latest(UUID task, String narrative, Instant reportedAt, String reportedByName) {}

    /** The last report on each of the tasks that has one. */
    public List<Latest> latest(Collection<UUID> tasks) {
        return sql.all(
                """
                select last.task_id, last.narrative, last.reported_at, last.reported_by_name
                from unnest(?::uuid[]) task
                cross join lateral (
                    select task_id, narrative, reported_at, reported_by_name from progress_report
                    where bureau_id = ? and task_id = task
                    order by number desc limit 1) last
                """,
                row -> new Latest(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)),
                tasks.toArray(UUID[]::new),
                bureau.idOrNone());
    }

    /**
     * Where a task's offices stand.
     *
     * @param lastNumber number of the task's last report, 0 before the first
     * @param shares of the offices that have reported
     */
    public record Standing(int lastNumber, List<OfficeShare> shares) {}

    /** The last report of each of the offices on a task, however many there are; there is at least one office. */
    public Standing standing(UUID task, Set<UUID> offices) {
        List<Last> read = sql.all(
                STANDING, Last::read, bureau.idOrNone(), task, offices.toArray(UUID[]::new), bureau.idOrNone(), task);
        return new Standing(
                read.get(0).number(),
                read.stream().map(Last::share).filter(Objects::nonNull).toList());
    }

    /** An office's last share, or null, beside the number of the task's last report. */
    private record Last(int number, OfficeShare share) {

        static Last read(ResultSet row) throws SQLException {
            String status = row.getString(3);
            return new Last(
                    row.getInt(1),
                    status == null
                            ? null
                            : new OfficeShare(
                                    row.getObject(2, UUID.class),
                                    ProgressStatus.valueOf(status),
                                    row.getInt(4),
                                    row.getInt(5)));
        }
    }
}

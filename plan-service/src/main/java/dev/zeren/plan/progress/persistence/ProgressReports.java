package dev.zeren.plan.progress.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.progress.domain.Sight;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The progress reports of the bureau's offices. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    private static final String STANDING = """
            select (select max(number) from progress_report where bureau_id = ? and task_id = ?),
                last.unit_id, last.status, last.percent, last.number, last.revision
            from unnest(?::uuid[]) office
            left join lateral (
                select unit_id, status, percent, number, revision from progress_report
                where bureau_id = ? and task_id = ? and unit_id = office and state = 'ACCEPTED'
                order by number desc, revision desc limit 1) last on true
            """;

    private final Rows sql;
    private final Bureau bureau;

    ProgressReports(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * Which reports on a task to list.
     *
     * @param sight which of them are to be seen
     * @param number all versions of the report of this number; null: of each report those that no other has superseded
     */
    public record Filter(UUID task, Sight sight, Integer number) {}

    /** The newest first. */
    public List<ProgressReport> list(Filter filter, Cursor from, int rows) {
        Where where = new Where().given("taskId = :task", "task", filter.task());
        if (filter.number() == null) {
            where.always("supersededBy is null");
        } else {
            where.given("number = :number", "number", filter.number());
        }
        Sight sight = filter.sight();
        if (!sight.all()) {
            where.always("(state in :seen or unitId in :units)")
                    .with("seen", sight.ofOthers())
                    .with("units", sight.units());
        }
        if (!from.isStart()) {
            where.always("(number < :before or number = :before and revision < :revision)")
                    .with("before", from.number(0))
                    .with("revision", from.number(1));
        }
        return find(where.text() + " order by number desc, revision desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of some ids, in no order. */
    public List<ProgressReport> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** What decides who sees a report. */
    public record Standpoint(UUID id, UUID task, UUID unit, ReportStatus state) {}

    /** Of those of the ids that are reports, what decides who sees them. */
    public List<Standpoint> standpoints(Collection<UUID> ids) {
        return sql.all(
                "select id, task_id, unit_id, state from progress_report where bureau_id = ? and id = any(?)",
                row -> new Standpoint(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        ReportStatus.valueOf(row.getString(4))),
                bureau.idOrNone(),
                ids.toArray(UUID[]::new));
    }

    /** The greatest revision of a report's number. */
    public int newestRevision(ProgressReport report) {
        return sql.one(
                        "select max(revision) from progress_report where bureau_id = ? and task_id = ? and number = ?",
                        row -> row.getInt(1),
                        bureau.idOrNone(),
                        report.taskId(),
                        report.number())
                .orElseThrow();
    }

    /** The version of a report that counts. */
    public Optional<ProgressReport> counted(UUID task, int number) {
        return find(
                        "taskId = ?1 and number = ?2 and state = ?3 and supersededBy is null",
                        task,
                        number,
                        ReportStatus.ACCEPTED)
                .firstResultOptional();
    }

    /** The last report on a task that is accepted. */
    public record Latest(UUID task, String narrative, Instant reportedAt, String reportedByName) {}

    /** The last accepted report on each of the tasks that has one. */
    public List<Latest> latest(Collection<UUID> tasks) {
        return sql.all(
                """
                select last.task_id, last.narrative, last.reported_at, last.reported_by_name
                from unnest(?::uuid[]) task
                cross join lateral (
                    select task_id, narrative, reported_at, reported_by_name from progress_report
                    where bureau_id = ? and task_id = task and state = 'ACCEPTED'
                    order by number desc, revision desc limit 1) last
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
     * @param shares of the offices of which a report is accepted
     */
    public record Standing(int lastNumber, List<OfficeShare> shares) {}

    /** The last accepted report of each of the offices on a task, however many there are; there is at least one office. */
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
                                    row.getInt(5),
                                    row.getInt(6)));
        }
    }
}

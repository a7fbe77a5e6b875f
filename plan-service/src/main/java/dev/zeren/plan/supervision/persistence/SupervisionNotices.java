package dev.zeren.plan.supervision.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The supervision notices of the bureau. */
@ApplicationScoped
public class SupervisionNotices implements PanacheRepositoryBase<SupervisionNotice, UUID> {

    private static final Set<NoticeStatus> ENDED = Set.of(NoticeStatus.COMPLETED, NoticeStatus.WITHDRAWN);

    private static final String LED =
            "id in (select led.id from SupervisionNotice led join led.leaders l where l in :leaders)";

    private final Rows sql;
    private final Bureau bureau;

    SupervisionNotices(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * Which notices to list; null means any. Of units and leaders any will do.
     *
     * @param from they were registered then or later
     * @param until they were registered before
     */
    public record Filter(
            NoticeStatus status,
            Integer level,
            Set<UUID> units,
            UUID plan,
            UUID task,
            Boolean overdue,
            Set<UUID> leaders,
            Integer year,
            Instant from,
            Instant until) {}

    /** The newest first. */
    public List<SupervisionNotice> list(Filter filter, LocalDate today, Cursor from, int rows) {
        Where where = new Where()
                .given("status = :status", "status", filter.status())
                .given("level = :level", "level", filter.level())
                .given("unitId in :units", "units", filter.units())
                .given("planId = :plan", "plan", filter.plan())
                .given("taskId = :task", "task", filter.task())
                .given(LED, "leaders", filter.leaders())
                .given("year = :year", "year", filter.year())
                .given("registeredAt >= :from", "from", filter.from())
                .given("registeredAt < :until", "until", filter.until())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (filter.overdue() != null) {
            where.always(filter.overdue() ? "dueOn < :today" : "(dueOn is null or dueOn >= :today)")
                    .with("today", today);
        }
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of the ids that are notices. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return Set.copyOf(sql.all(
                "select id from supervision_notice where bureau_id = ? and id = any(?)",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                ids.toArray(UUID[]::new)));
    }

    /** Takes the notice for this transaction. */
    public Optional<SupervisionNotice> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a plan whose life has not ended, by id. */
    public List<UUID> openOfPlan(UUID plan) {
        return getEntityManager()
                .createQuery(
                        "select id from SupervisionNotice where planId = :plan and status not in :ended order by id",
                        UUID.class)
                .setParameter("plan", plan)
                .setParameter("ended", ENDED)
                .getResultList();
    }

    /** Whether a notice on the task is under way. */
    public boolean isOpenOn(UUID task) {
        return count("taskId = ?1 and status not in ?2", task, ENDED) > 0;
    }

    /** Takes several for this transaction, in the order of their ids. */
    public List<SupervisionNotice> hold(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The next number of a year; who registers at the same time waits, so that none is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int nextSerial(int year) {
        return sql.one("""
                        insert into notice_number (bureau_id, year, last) values (?, ?, 1)
                        on conflict (bureau_id, year) do update set last = notice_number.last + 1
                        returning last
                        """, row -> row.getInt(1), bureau.id(), year).orElseThrow();
    }
}

package dev.zeren.plan.rectification.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.SourceKind;
import dev.zeren.plan.term.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The problems of the bureau. */
@ApplicationScoped
public class Problems implements PanacheRepositoryBase<Problem, UUID> {

    private final Rows sql;
    private final Bureau bureau;

    Problems(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Which problems to list; null means any. Of units and people any will do. */
    public record Filter(
            ProblemStatus status,
            Set<UUID> units,
            Set<UUID> concerned,
            SourceKind sourceKind,
            UUID source,
            UUID plan,
            UUID task,
            String level,
            Boolean overdue,
            String text,
            Integer year,
            Set<UUID> people,
            Period due) {}

    /** Whose problems somebody sees: those he registered, those of the units, and those of the people, who are himself. */
    public record Sight(String subject, Set<UUID> units, Set<UUID> people) {

        /** The same as the query says. */
        public boolean of(Problem problem) {
            Problem.Parties parties = problem.parties();
            return subject.equals(problem.registeredBy())
                    || units.contains(parties.unit())
                    || parties.concerned() != null && units.contains(parties.concerned())
                    || parties.person() != null && people.contains(parties.person());
        }
    }

    /**
     * The newest first.
     *
     * @param sight null for all
     */
    public List<Problem> list(Filter filter, Sight sight, LocalDate today, Cursor from, int rows) {
        Where where = seen(sight)
                .given("status = :status", "status", filter.status())
                .given("unitId in :units", "units", filter.units())
                .given("concernedUnitId in :concerned", "concerned", filter.concerned())
                .given("sourceKind = :sourceKind", "sourceKind", filter.sourceKind())
                .given("sourceId = :source", "source", filter.source())
                .given("planId = :plan", "plan", filter.plan())
                .given("taskId = :task", "task", filter.task())
                .given("level = :level", "level", filter.level())
                .given("year = :year", "year", filter.year())
                .given("personId in :people", "people", filter.people())
                .given("dueOn >= :from", "from", filter.due().from())
                .given("dueOn <= :to", "to", filter.due().to())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (filter.overdue() != null) {
            where.always((filter.overdue() ? "" : "not ") + "(status in :open and dueOn < :today)")
                    .with("open", ProblemStatus.OPEN)
                    .with("today", today);
        }
        if (filter.text() != null) {
            where.always("(problem like :text escape '\\' or cause like :text escape '\\'"
                            + " or measure like :text escape '\\')")
                    .with("text", Where.pattern(filter.text()));
        }
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of the problems that somebody sees, by id. */
    public Set<UUID> seen(Collection<UUID> ids, Sight sight) {
        Where where = seen(sight).given("id in :ids", "ids", ids);
        var query = getEntityManager().createQuery("select id from Problem where " + where.text(), UUID.class);
        where.values().forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    private static Where seen(Sight sight) {
        Where where = new Where();
        return sight == null
                ? where
                : where.always("(registeredBy = :subject or unitId in :mine or concernedUnitId in :mine"
                                + " or personId in :me)")
                        .with("subject", sight.subject())
                        .with("mine", sight.units())
                        .with("me", sight.people());
    }

    /** Takes the problem for this transaction. */
    public Optional<Problem> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next number of a year; who registers at the same time waits, so that none is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int nextNumber(int year) {
        return sql.one("""
                        insert into problem_number (bureau_id, year, last) values (?, ?, 1)
                        on conflict (bureau_id, year) do update set last = problem_number.last + 1
                        returning last
                        """, row -> row.getInt(1), bureau.id(), year).orElseThrow();
    }
}

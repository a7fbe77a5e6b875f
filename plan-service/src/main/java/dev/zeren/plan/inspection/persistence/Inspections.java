package dev.zeren.plan.inspection.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import dev.zeren.plan.term.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The inspections of the bureau. */
@ApplicationScoped
public class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private static final Set<InspectionStatus> KNOWN_TO_THE_INSPECTED =
            Set.of(InspectionStatus.UNDER_WAY, InspectionStatus.CARRIED_OUT);

    private final Rows sql;
    private final Bureau bureau;
    private final InspectionParties parties;

    Inspections(Rows sql, Bureau bureau, InspectionParties parties) {
        this.sql = sql;
        this.bureau = bureau;
        this.parties = parties;
    }

    /** Which inspections to list; null means any. Of units and people any will do. */
    public record Filter(
            Integer year,
            InspectionStatus status,
            String kind,
            Set<UUID> units,
            Set<UUID> inspectors,
            String text,
            Period planned) {}

    /** What somebody sees: what one of the people, who are himself, does; and what is done to the units, once it began. */
    public record Sight(Set<UUID> units, Set<UUID> people) {}

    /**
     * The newest first.
     *
     * @param sight null for all
     */
    public List<Inspection> list(Filter filter, Sight sight, Cursor from, int rows) {
        Where where = new Where()
                .given("year = :year", "year", filter.year())
                .given("status = :status", "status", filter.status())
                .given("kind = :kind", "kind", filter.kind())
                .given("id in :ofUnits", "ofUnits", parties.ofUnits(filter.units()))
                .given("id in :ofInspectors", "ofInspectors", parties.ofInspectors(filter.inspectors()))
                .contains("title", "text", filter.text())
                .given("plannedTo >= :from", "from", filter.planned().from())
                .given("plannedFrom <= :to", "to", filter.planned().to())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        seen(where, sight);
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Those of the inspections that somebody sees, by id. */
    public Set<UUID> seen(Collection<UUID> ids, Sight sight) {
        Where where = new Where().given("id in :ids", "ids", ids);
        seen(where, sight);
        return find(where.text(), where.values()).stream().map(Inspection::id).collect(Collectors.toUnmodifiableSet());
    }

    private void seen(Where where, Sight sight) {
        if (sight != null) {
            where.always("(id in :done or id in :suffered and status in :known)")
                    .with("done", parties.ofInspectors(sight.people()))
                    .with("suffered", parties.ofUnits(sight.units()))
                    .with("known", KNOWN_TO_THE_INSPECTED);
        }
    }

    /** Whether those who are inspected know of it. */
    public static boolean known(Inspection inspection) {
        return KNOWN_TO_THE_INSPECTED.contains(inspection.status());
    }

    /** Takes the inspection for this transaction. */
    public Optional<Inspection> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next number of a year, and with it the year: who plans for it meanwhile waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int nextNumber(int year) {
        return hold(year, 1);
    }

    /** Takes the year for this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdYear(int year) {
        hold(year, 0);
    }

    private int hold(int year, int more) {
        return sql.one("""
                        insert into inspection_number (bureau_id, year, last) values (?, ?, ?)
                        on conflict (bureau_id, year) do update set last = inspection_number.last + excluded.last
                        returning last
                        """, row -> row.getInt(1), bureau.id(), year, more).orElseThrow();
    }
}

package dev.zeren.plan.delegation.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The delegations of the bureau's tasks. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

    /** Which delegations to list; null means any. Of units and people any will do, as office or as delegate. */
    public record Filter(UUID task, Set<UUID> units, UUID person, DelegationStatus status) {}

    /** What somebody sees: what the units delegated, and what was delegated to them or to the people, who are himself. */
    public record Sight(Set<UUID> units, Set<UUID> people) {

        public boolean of(Delegation one) {
            Delegation.Sides sides = one.sides();
            return units.contains(sides.from())
                    || sides.unit() != null && units.contains(sides.unit())
                    || sides.person() != null && people.contains(sides.person());
        }
    }

    /**
     * The newest first.
     *
     * @param sight null for all
     */
    public List<Delegation> list(Filter filter, Sight sight, Cursor from, int rows) {
        Where where = new Where()
                .given("taskId = :task", "task", filter.task())
                .given("(fromUnit in :units or toUnit in :units)", "units", filter.units())
                .given("toPerson = :person", "person", filter.person())
                .given("status = :status", "status", filter.status())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (sight != null) {
            where.always("(fromUnit in :mine or toUnit in :mine or toPerson in :me)")
                    .with("mine", sight.units())
                    .with("me", sight.people());
        }
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Takes the delegation for this transaction. */
    public Optional<Delegation> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the office has one of the task whose life goes on. */
    public boolean isLive(UUID task, UUID office) {
        return count("taskId = ?1 and fromUnit = ?2 and live", task, office) > 0;
    }

    /** Those of a task whose life goes on, of some offices. */
    public List<Delegation> live(UUID task, Set<UUID> offices) {
        return list("taskId = ?1 and fromUnit in ?2 and live order by id", task, offices);
    }
}

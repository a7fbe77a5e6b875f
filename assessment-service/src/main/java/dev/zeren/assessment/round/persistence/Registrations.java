package dev.zeren.assessment.round.persistence;

import dev.zeren.assessment.round.domain.Registration;
import dev.zeren.assessment.round.domain.RegistrationKind;
import dev.zeren.assessment.round.domain.RegistrationStatus;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was registered of assessees. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    /** Which registrations of a round to list; null means any. */
    public record Filter(UUID round, Collection<UUID> units, RegistrationKind kind, RegistrationStatus status) {}

    /** The newest first. */
    public List<Registration> list(Filter filter, Cursor from, int rows) {
        Where where = new Where()
                .given("roundId = :round", "round", filter.round())
                .given("unitId in :units", "units", filter.units())
                .given("kind = :kind", "kind", filter.kind())
                .given("status = :status", "status", filter.status())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** One of a round, taken for this transaction. */
    public Optional<Registration> hold(UUID round, UUID id) {
        return find("id = ?1 and roundId = ?2", id, round)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What counts of some assessees, in the order in which it was registered. */
    public List<Registration> confirmed(UUID round, Collection<UUID> units) {
        return list(
                "roundId = ?1 and unitId in ?2 and status = ?3 order by id",
                round,
                units,
                RegistrationStatus.CONFIRMED);
    }

    /** How many nobody has decided on yet. */
    public long open(UUID round) {
        return count("roundId = ?1 and status = ?2", round, RegistrationStatus.REGISTERED);
    }
}

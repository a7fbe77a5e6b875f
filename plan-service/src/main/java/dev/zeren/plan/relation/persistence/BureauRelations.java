package dev.zeren.plan.relation.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The relations of the bureau with those above and below it. */
@ApplicationScoped
public class BureauRelations implements PanacheRepositoryBase<BureauRelation, UUID> {

    /** The newest first; null means any. */
    public List<BureauRelation> list(Level level, RelationStatus status, Cursor from, int rows) {
        Where where = new Where()
                .given("level = :level", "level", level)
                .given("status = :status", "status", status)
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** An id that the rows of both bureaus will have in common. */
    public UUID newPair() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Takes a relation for this transaction. */
    public Optional<BureauRelation> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The row of a pair, for this transaction alone. */
    public Optional<BureauRelation> holdPair(UUID pair) {
        return find("pairId", pair).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The relation with another bureau that is not ended. */
    public Optional<BureauRelation> openWith(String other) {
        return find("other = ?1 and status <> ?2", other, RelationStatus.ENDED).firstResultOptional();
    }

    /** The relation with the upper bureau that is not ended. */
    public Optional<BureauRelation> openUpper() {
        return find("level = ?1 and status <> ?2", Level.UPPER, RelationStatus.ENDED)
                .firstResultOptional();
    }

    /** The last relation with another bureau, ended or not. */
    public Optional<BureauRelation> last(String other, Level level) {
        return find("other = ?1 and level = ?2 order by id desc", other, level).firstResultOptional();
    }

    /** Those with lower bureaus that are not ended; none is confirmed or ended as long as the transaction lasts. */
    public List<BureauRelation> holdLower() {
        return find("level = ?1 and status <> ?2 order by id", Level.LOWER, RelationStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** The active ones with lower bureaus, in the order in which they came. */
    public List<BureauRelation> activeLower(int most) {
        return find(
                        "level = :level and status = :status order by id",
                        Map.<String, Object>of("level", Level.LOWER, "status", RelationStatus.ACTIVE))
                .page(0, most)
                .list();
    }
}

package dev.zeren.plan.relation.application;

import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
import dev.zeren.plan.relation.persistence.BureauRelations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the other features ask of the relations of the bureau. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Relations {

    private static final int MOST = 5000;

    /**
     * An active relation.
     *
     * @param pair what the rows of both bureaus have in common
     * @param unit which of the bureau's units a lower bureau is; null for an upper one
     * @param ownName what the bureau called itself
     */
    public record Active(String other, UUID pair, UUID unit, String ownName, Instant since) {

        private static Active of(BureauRelation relation) {
            return new Active(
                    relation.other(), relation.pairId(), relation.unitId(), relation.ownName(), relation.confirmedAt());
        }
    }

    private final BureauRelations relations;
    private final RelationPost post;

    Relations(BureauRelations relations, RelationPost post) {
        this.relations = relations;
        this.post = post;
    }

    /** The lower bureaus. */
    public List<Active> lower() {
        return relations.activeLower(MOST).stream().map(Active::of).toList();
    }

    /** The same; no other one is confirmed as long as the transaction lasts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Active> holdLower() {
        return relations.holdLower().stream()
                .filter(one -> one.status() == RelationStatus.ACTIVE)
                .map(Active::of)
                .toList();
    }

    /** The relation with a lower bureau, while it is active. */
    public Optional<Active> lower(String other) {
        return active(other, Level.LOWER);
    }

    /** The relation with the upper bureau, while it is active. */
    public Optional<Active> upper(String other) {
        return active(other, Level.UPPER);
    }

    private Optional<Active> active(String other, Level level) {
        return relations
                .openWith(other)
                .filter(one -> one.level() == level && one.status() == RelationStatus.ACTIVE)
                .map(Active::of);
    }

    /** Whether what comes from another bureau comes from the upper one, by the relation that it names. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUpper(String from, Active senders) {
        return post.agreed(from, senders.pair(), senders.ownName(), senders.since());
    }

    /** Whether what comes from another bureau comes from a lower one, by the relation that it names. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isLower(String from, Active senders) {
        return lower(from).filter(own -> own.pair().equals(senders.pair())).isPresent();
    }
}

package dev.zeren.plan.relation.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * That another bureau stands above one's own, or below it. Each of the two has such a row, and both have the same pair.
 * Both only ever go on in their life, so that what one did and what the other did meanwhile come to the same in both,
 * in whatever order they hear of it.
 */
@Entity
public class BureauRelation extends BureauOwned {

    private UUID pairId;
    private String other;
    private String otherName;
    private String ownName;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private RelationStatus status;

    private Instant requestedAt;
    private Instant confirmedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Level endedBy;

    private String endReason;

    protected BureauRelation() {}

    private BureauRelation(UUID pairId, String other, Level level, Instant requestedAt) {
        this.pairId = pairId;
        this.other = other;
        this.level = level;
        this.status = RelationLife.LIFE.first();
        this.requestedAt = requestedAt;
    }

    /** The lower bureau names its upper one. */
    public static BureauRelation requested(UUID pair, String upper, String ownName, Instant at) {
        BureauRelation relation = new BureauRelation(pair, upper, Level.UPPER, at);
        relation.ownName = ownName.strip();
        return relation;
    }

    /** The upper bureau hears that a lower one named it. */
    public static BureauRelation heard(UUID pair, String lower, String lowerName, Instant at) {
        BureauRelation relation = new BureauRelation(pair, lower, Level.LOWER, at);
        relation.otherName = lowerName;
        return relation;
    }

    /**
     * The upper bureau agrees.
     *
     * @param unit which of its units the lower bureau is
     * @throws Rejection {@code not-upper-bureau} when it is the lower one that would
     * @throws IllegalStep
     */
    public void confirm(UUID unit, String name, Instant at) {
        if (level != Level.LOWER) {
            throw new Rejection(PlanProblem.NOT_UPPER_BUREAU);
        }
        status = RelationLife.LIFE.after(status, RelationAct.CONFIRM);
        unitId = unit;
        ownName = name.strip();
        confirmedAt = at;
    }

    /** The lower bureau hears that the upper one agreed. Says whether that is news. */
    public boolean hearConfirmed(String upperName, Instant at) {
        if (level != Level.UPPER || status != RelationStatus.REQUESTED) {
            return false;
        }
        status = RelationStatus.ACTIVE;
        otherName = upperName;
        confirmedAt = at;
        return true;
    }

    /** One's own bureau ends it. @throws IllegalStep */
    public void end(String reason, Instant at) {
        status = RelationLife.LIFE.after(status, RelationAct.END);
        ended(own(), reason.strip(), at);
    }

    /** The other one ended it. Says whether that is news. */
    public boolean hearEnded(String reason, Instant at) {
        if (status == RelationStatus.ENDED) {
            return false;
        }
        status = RelationStatus.ENDED;
        ended(level, reason, at);
        return true;
    }

    private void ended(Level by, String reason, Instant at) {
        endedBy = by;
        endReason = reason;
        endedAt = at;
    }

    private Level own() {
        return level == Level.UPPER ? Level.LOWER : Level.UPPER;
    }

    /** What the rows of both have in common. */
    public UUID pairId() {
        return pairId;
    }

    /** The other bureau's id. */
    public String other() {
        return other;
    }

    /** What the other bureau calls itself; null until it said so. */
    public String otherName() {
        return otherName;
    }

    /** What one's own bureau called itself; null until it did. */
    public String ownName() {
        return ownName;
    }

    /** What the other bureau is to one's own. */
    public Level level() {
        return level;
    }

    /** Which unit of one's own directory the lower bureau is; null for an upper one, and until it is confirmed. */
    public UUID unitId() {
        return unitId;
    }

    public RelationStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** Whether the upper or the lower one ended it. */
    public Level endedBy() {
        return endedBy;
    }

    public String endReason() {
        return endReason;
    }
}

package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A correction that was made to a draft, and whether it was taken back. */
@Entity
public class Correction extends BureauOwned {

    private UUID planId;
    private int number;
    private String operation;
    private String before;
    private String learned;
    private int planVersion;
    private Instant madeAt;
    private String madeBy;
    private Instant undoneAt;
    private String undoneBy;

    protected Correction() {}

    /**
     * A correction just made.
     *
     * @param number from 1 on through the plan's corrections
     * @param operation as sent, as JSON
     * @param before what the rows that it touched were, as JSON
     * @param learned the lesson for the next import as JSON, or null
     * @param planVersion the plan's version since
     */
    public Correction(
            UUID planId,
            int number,
            String operation,
            String before,
            String learned,
            int planVersion,
            Instant madeAt,
            String madeBy) {
        this.planId = planId;
        this.number = number;
        this.operation = operation;
        this.before = before;
        this.learned = learned;
        this.planVersion = planVersion;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    /** Says that it was taken back. */
    public void undo(int newPlanVersion, Instant at, String by) {
        planVersion = newPlanVersion;
        undoneAt = at;
        undoneBy = by;
    }

    public UUID planId() {
        return planId;
    }

    public int number() {
        return number;
    }

    public String operation() {
        return operation;
    }

    public String before() {
        return before;
    }

    /** What the bureau learned by it for the next import, as JSON. */
    public Optional<String> learned() {
        return Optional.ofNullable(learned);
    }

    /** The plan's version right after the correction was made, or after it was taken back. */
    public int planVersion() {
        return planVersion;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** When it was taken back; null while it stands. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public String undoneBy() {
        return undoneBy;
    }
}

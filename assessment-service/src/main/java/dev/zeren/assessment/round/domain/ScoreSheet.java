package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A score sheet (评分表): what one evaluator gives one assessee in one period, or an assessee itself (自评). */
@Entity
public class ScoreSheet extends BureauOwned {

    private UUID roundId;
    private UUID unitId;
    private UUID evaluatorId;
    private String evaluatorName;
    private String panel;
    private String period;

    @Enumerated(EnumType.STRING)
    private SheetStatus status;

    private String items;
    private int scored;
    private Instant begunAt;
    private Instant submittedAt;

    /** When it last became one that counts, or one that does not any more. */
    private Instant countedFrom;

    private String submittedByName;
    private String returnedFor;

    protected ScoreSheet() {}

    /** Of which assessee of which round a sheet is. */
    public record Place(UUID round, UUID unit, String period) {}

    /**
     * Who scores.
     *
     * @param person null for the assessee itself
     * @param panel null for the assessee itself
     */
    public record Scorer(UUID person, String name, String panel) {}

    /** A draft. @param items as they are stored @param scored how many there are */
    public ScoreSheet(Place place, Scorer scorer, String items, int scored, Instant at) {
        this.roundId = place.round();
        this.unitId = place.unit();
        this.period = place.period();
        this.evaluatorId = scorer.person();
        this.evaluatorName = scorer.name();
        this.panel = scorer.panel();
        this.status = SheetLife.LIFE.first();
        this.items = items;
        this.scored = scored;
        this.begunAt = at;
    }

    /** @throws IllegalStep */
    public void change(String newItems, int newScored) {
        go(SheetAct.CHANGE);
        items = newItems;
        scored = newScored;
    }

    /** @throws IllegalStep */
    public void submit(Instant at, String byName) {
        go(SheetAct.SUBMIT);
        submittedAt = at;
        countedFrom = at;
        submittedByName = byName;
        returnedFor = null;
    }

    /** @throws IllegalStep */
    public void giveBack(Instant at, String reason) {
        go(SheetAct.RETURN);
        countedFrom = at;
        returnedFor = reason.strip();
    }

    private void go(SheetAct act) {
        status = SheetLife.LIFE.after(status, act);
    }

    public Place place() {
        return new Place(roundId, unitId, period);
    }

    public Scorer scorer() {
        return new Scorer(evaluatorId, evaluatorName, panel);
    }

    public boolean isSelfAssessment() {
        return evaluatorId == null;
    }

    public SheetStatus status() {
        return status;
    }

    /** What was given, as it is stored. */
    public String items() {
        return items;
    }

    /** How many indicators are scored. */
    public int scored() {
        return scored;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When it was submitted the last time; null as long as it was not. */
    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedByName() {
        return submittedByName;
    }

    /** Why it came back, until it is submitted again; or null. */
    public String returnedFor() {
        return returnedFor;
    }
}

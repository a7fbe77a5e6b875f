package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An assessment round (考核轮次): who is assessed by which version of a scheme, when, and by whom. */
@Entity
public class AssessmentRound extends BureauOwned {

    private String title;
    private int year;
    private UUID schemeVersionId;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    private String terms;
    private int assessees;
    private Long seed;
    private Instant createdAt;
    private String createdByName;
    private Instant openedAt;

    /** When it was last changed who scores whom, while it was open; sheets count or do not count by that. */
    private Instant scorersChangedAt;

    private String reason;
    private int steps;

    protected AssessmentRound() {}

    /** What a round is. @param year or the year in which a school year begins */
    public record Matter(String title, int year, UUID schemeVersionId) {}

    /** A draft. @param terms as they are stored */
    public AssessmentRound(Matter matter, String terms, int assessees, Instant at, String byName) {
        this.status = RoundLife.LIFE.first();
        this.createdAt = at;
        this.createdByName = byName;
        say(matter);
        this.terms = terms;
        this.assessees = assessees;
    }

    private void say(Matter matter) {
        title = matter.title().strip();
        year = matter.year();
        schemeVersionId = matter.schemeVersionId();
    }

    /**
     * Says otherwise what it is.
     *
     * @param redraw whether who scores whom has to be drawn again
     * @throws IllegalStep
     */
    public void change(Matter matter, String newTerms, int newAssessees, boolean redraw) {
        go(RoundAct.CHANGE);
        say(matter);
        terms = newTerms;
        assessees = newAssessees;
        seed = redraw ? null : seed;
    }

    /** Knows who scores whom. @throws IllegalStep */
    public void assign(long newSeed) {
        go(RoundAct.ASSIGN);
        seed = newSeed;
    }

    /** @throws IllegalStep */
    public void open(Instant at) {
        go(RoundAct.OPEN);
        openedAt = at;
    }

    /** Goes by other terms while it is open. @throws IllegalStep */
    public void go(RoundAct act, String newTerms) {
        go(act);
        terms = newTerms;
    }

    /** Somebody else scores, by these terms. @throws IllegalStep */
    public void reassign(Instant at, String newTerms) {
        go(RoundAct.REASSIGN, newTerms);
        scorersChangedAt = at;
    }

    /** @throws IllegalStep */
    public void reopen(String why) {
        go(RoundAct.REOPEN);
        reason = why.strip();
    }

    /** @throws IllegalStep */
    public void withdraw(String why) {
        go(RoundAct.WITHDRAW);
        reason = why.strip();
    }

    /**
     * Goes a step that changes nothing else.
     *
     * @throws IllegalStep
     */
    public void go(RoundAct act) {
        status = RoundLife.LIFE.after(status, act);
        // Also where only its assignments change, it is another version of the round.
        steps++;
    }

    /** The phase it is in; null before the first. */
    public RoundPhase phase(RoundCalendar calendar, LocalDate today) {
        return switch (status) {
            case DRAFT, WITHDRAWN -> null;
            case OPEN ->
                calendar.latest(today, RoundPhase.SELF_ASSESSMENT, RoundPhase.REVIEW, RoundPhase.RECONCILIATION);
            case CONFIRMED -> RoundPhase.CONFIRMATION;
            case PUBLISHED ->
                calendar.latest(today, RoundPhase.APPEALS) == null ? RoundPhase.PUBLIC_NOTICE : RoundPhase.APPEALS;
            case FINAL -> RoundPhase.FINAL;
        };
    }

    public Matter matter() {
        return new Matter(title, year, schemeVersionId);
    }

    public RoundStatus status() {
        return status;
    }

    /** What it goes by, as it is stored. */
    public String terms() {
        return terms;
    }

    /** How many are assessed. */
    public int assessees() {
        return assessees;
    }

    /** By what it was drawn who scores whom; null as long as it was not. */
    public Long seed() {
        return seed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Why it was reopened or withdrawn, or null. */
    public String reason() {
        return reason;
    }
}

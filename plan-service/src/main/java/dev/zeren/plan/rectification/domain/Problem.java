package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A problem of the problem list (问题清单), from its registration to its look-back. */
@Entity
public class Problem extends BureauOwned {

    private int year;
    private int number;
    private String problem;
    private String cause;
    private String measure;
    private String level;

    @Enumerated(EnumType.STRING)
    private SourceKind sourceKind;

    private UUID sourceId;
    private UUID unitId;
    private UUID personId;
    private UUID concernedUnitId;
    private UUID planId;
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind deadline;

    private Integer workingDays;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status;

    private Instant registeredAt;
    private String registeredBy;
    private LocalDate rectifiedOn;
    private String narrative;
    private boolean evidenced;
    private LocalDate signedOffOn;
    private String signedOffByName;
    private LocalDate lookBackOn;
    private String returnedFor;
    private int steps;

    protected Problem() {}

    /** The number of a problem, from 1 on in each year. */
    public record Number(int year, int number) {}

    /**
     * What a problem is.
     *
     * @param cause null as long as it is not known
     * @param measure null as long as none is fixed
     */
    public record Matter(String problem, String cause, String measure, String level) {}

    /**
     * Whose problem it is.
     *
     * @param unit that is to rectify it
     * @param person in it who is; or null
     * @param concerned the school or unit where the problem is, or null
     */
    public record Parties(UUID unit, UUID person, UUID concerned) {}

    /** What it belongs to; each may be null, a task has its plan. */
    public record Place(UUID plan, UUID task) {}

    /** A problem that is registered. */
    public Problem(
            Number number,
            Matter matter,
            Source source,
            Parties parties,
            Place place,
            Instant at,
            String registeredBy) {
        this.year = number.year();
        this.number = number.number();
        say(matter);
        this.sourceKind = source.kind();
        this.sourceId = source.id();
        belongTo(parties);
        this.planId = place.plan();
        this.taskId = place.task();
        this.status = ProblemLife.LIFE.first();
        this.registeredAt = at;
        this.registeredBy = registeredBy;
        this.steps = 1;
    }

    private void say(Matter matter) {
        problem = matter.problem().strip();
        cause = matter.cause();
        measure = matter.measure();
        level = matter.level();
    }

    private void belongTo(Parties parties) {
        unitId = parties.unit();
        personId = parties.person();
        concernedUnitId = parties.concerned();
    }

    /** Is to be rectified by a day. */
    public void dueBy(Deadline newDeadline, LocalDate lastDay) {
        deadline = newDeadline.kind();
        workingDays = newDeadline.workingDays();
        dueOn = lastDay;
    }

    /** @throws IllegalStep */
    public void change(Matter matter, Parties parties) {
        go(ProblemAct.CHANGE);
        say(matter);
        belongTo(parties);
    }

    /**
     * Its measures are fixed.
     *
     * @param newCause null to leave it
     * @throws IllegalStep
     */
    public void start(String newMeasure, String newCause) {
        go(ProblemAct.START);
        measure = newMeasure.strip();
        cause = newCause == null ? cause : newCause.strip();
    }

    /**
     * Is said to be rectified.
     *
     * @param withEvidence whether evidence was given this time
     * @throws IllegalStep
     */
    public void rectify(String newNarrative, boolean withEvidence, LocalDate today) {
        go(ProblemAct.RECTIFY);
        narrative = newNarrative.strip();
        evidenced |= withEvidence;
        rectifiedOn = today;
        returnedFor = null;
    }

    /** @throws IllegalStep */
    public void giveBack(String reason) {
        go(ProblemAct.RETURN);
        returnedFor = reason.strip();
        rectifiedOn = null;
    }

    /**
     * Is signed off.
     *
     * @param newLookBackOn when to look back, or null
     * @throws IllegalStep
     * @throws Rejection {@code evidence-missing} when evidence is required and there is none
     */
    public void signOff(boolean evidenceRequired, LocalDate today, String byName, LocalDate newLookBackOn) {
        go(ProblemAct.SIGN_OFF);
        if (evidenceRequired && !evidenced) {
            throw new Rejection(PlanProblem.EVIDENCE_MISSING);
        }
        signedOffOn = today;
        signedOffByName = byName;
        lookBackOn = newLookBackOn;
    }

    /** @throws IllegalStep */
    public void moveLookBack(LocalDate day) {
        go(ProblemAct.MOVE_LOOK_BACK);
        lookBackOn = day;
    }

    /**
     * Is there again: the evidence that it was rectified says nothing any more.
     *
     * @throws IllegalStep
     */
    public void reopen() {
        go(ProblemAct.REOPEN);
        rectifiedOn = null;
        signedOffOn = null;
        signedOffByName = null;
        lookBackOn = null;
        evidenced = false;
    }

    /**
     * Goes a step that changes nothing else.
     *
     * @throws IllegalStep
     */
    public void go(ProblemAct act) {
        status = ProblemLife.LIFE.after(status, act);
        steps++;
    }

    /** Whether its deadline has passed and it is not said to be rectified. */
    public boolean overdue(LocalDate today) {
        return ProblemStatus.OPEN.contains(status) && dueOn.isBefore(today);
    }

    public Number number() {
        return new Number(year, number);
    }

    public Matter matter() {
        return new Matter(problem, cause, measure, level);
    }

    public Source source() {
        return new Source(sourceKind, sourceId);
    }

    public Parties parties() {
        return new Parties(unitId, personId, concernedUnitId);
    }

    public Place place() {
        return new Place(planId, taskId);
    }

    public DeadlineKind deadline() {
        return deadline;
    }

    /** In how many working days; null unless the deadline is counted in them. */
    public Integer workingDays() {
        return workingDays;
    }

    /** The last day on which it is to be rectified. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public ProblemStatus status() {
        return status;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The OIDC subject of who registered it. */
    public String registeredBy() {
        return registeredBy;
    }

    /** The day on which it was rectified; null as long as it is not. */
    public LocalDate rectifiedOn() {
        return rectifiedOn;
    }

    /** How it was rectified, the last time. */
    public String narrative() {
        return narrative;
    }

    public LocalDate signedOffOn() {
        return signedOffOn;
    }

    public String signedOffByName() {
        return signedOffByName;
    }

    /** When to look back; null for never, or as long as it is not signed off. */
    public LocalDate lookBackOn() {
        return lookBackOn;
    }

    /** Why it came back, until it is rectified again; or null. */
    public String returnedFor() {
        return returnedFor;
    }

    /** How many steps it has gone; the registration is the first. */
    public int steps() {
        return steps;
    }
}

package dev.zeren.plan.delegation.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A task that a responsible office lets another unit or person carry out. The office stays answerable for it. */
@Entity
public class Delegation extends BureauOwned {

    private UUID taskId;
    private UUID planId;
    private String taskTitle;
    private UUID fromUnit;
    private UUID toUnit;
    private UUID toPerson;
    private LocalDate untilOn;
    private String note;

    @Enumerated(EnumType.STRING)
    private DelegationStatus status;

    private boolean live;
    private LocalDate answerBy;
    private String reason;
    private Instant offeredAt;
    private String offeredBy;
    private String offeredByName;
    private Instant endedAt;

    protected Delegation() {}

    /** Which task is delegated. */
    public record Matter(UUID taskId, UUID planId, String title) {}

    /**
     * By whom to whom.
     *
     * @param from a responsible office of the task
     * @param unit the delegate, or null when it is a person
     */
    public record Sides(UUID from, UUID unit, UUID person) {}

    /** Who offers it, when. */
    public record Offer(Instant at, String by, String byName) {}

    /**
     * A delegation that is offered.
     *
     * @param until the last day, or null
     */
    public Delegation(Matter matter, Sides sides, LocalDate until, String note, Offer offer) {
        this.taskId = matter.taskId();
        this.planId = matter.planId();
        this.taskTitle = matter.title();
        this.fromUnit = sides.from();
        this.toUnit = sides.unit();
        this.toPerson = sides.person();
        this.untilOn = until;
        this.note = note;
        this.status = DelegationLife.LIFE.first();
        this.live = true;
        this.offeredAt = offer.at();
        this.offeredBy = offer.by();
        this.offeredByName = offer.byName();
    }

    /**
     * Takes a step.
     *
     * @param why what is said with it, or null
     * @throws IllegalStep
     */
    public void go(DelegationAct act, String why, Instant at) {
        status = DelegationLife.LIFE.after(status, act);
        reason = why == null ? null : why.strip();
        live = !DelegationLife.LIFE.allowed(status).isEmpty();
        answerBy = null;
        if (!live) {
            endedAt = at;
        }
    }

    /** From now on an answer is waited for until the day. */
    public void await(LocalDate lastDay) {
        answerBy = lastDay;
    }

    public Matter matter() {
        return new Matter(taskId, planId, taskTitle);
    }

    public Sides sides() {
        return new Sides(fromUnit, toUnit, toPerson);
    }

    /** The last day, or null. */
    public LocalDate untilOn() {
        return untilOn;
    }

    public String note() {
        return note;
    }

    public DelegationStatus status() {
        return status;
    }

    /** The last day for the answer that is waited for, or null. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** What was said with the last step, or null. */
    public String reason() {
        return reason;
    }

    public Offer offer() {
        return new Offer(offeredAt, offeredBy, offeredByName);
    }

    public Instant endedAt() {
        return endedAt;
    }
}

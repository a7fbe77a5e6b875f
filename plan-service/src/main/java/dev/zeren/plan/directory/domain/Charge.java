package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** A leader is in charge of an office (分管), from a day to a day; an open end is null. */
@Entity
public class Charge extends BureauOwned {

    private UUID personId;
    private UUID unitId;
    private LocalDate fromOn;
    private LocalDate toOn;

    protected Charge() {}

    /**
     * A new charge.
     *
     * @throws Rejection {@code post-ends-before-it-begins}
     */
    public Charge(UUID personId, UUID unitId, LocalDate fromOn, LocalDate toOn) {
        this.personId = personId;
        this.unitId = unitId;
        last(fromOn, toOn);
    }

    /**
     * Sets the first and the last day.
     *
     * @throws Rejection {@code post-ends-before-it-begins}
     */
    public final void last(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Rejection(PlanProblem.POST_ENDS_BEFORE_IT_BEGINS);
        }
        fromOn = from;
        toOn = to;
    }

    public UUID personId() {
        return personId;
    }

    public UUID unitId() {
        return unitId;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public LocalDate toOn() {
        return toOn;
    }
}

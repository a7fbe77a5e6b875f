package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** A post that a person holds in a unit, from a day to a day; an open end is null. */
@Entity
public class Post extends BureauOwned {

    private UUID personId;
    private UUID unitId;
    private String title;
    private LocalDate fromOn;
    private LocalDate toOn;

    protected Post() {}

    /**
     * A new post.
     *
     * @throws Rejection {@code post-ends-before-it-begins}
     */
    public Post(UUID personId, UUID unitId, String title, LocalDate fromOn, LocalDate toOn) {
        this.personId = personId;
        this.unitId = unitId;
        this.title = title.strip();
        requireOrder(fromOn, toOn);
        this.fromOn = fromOn;
        this.toOn = toOn;
    }

    public void entitle(String newTitle) {
        title = newTitle.strip();
    }

    /**
     * Sets the first and the last day.
     *
     * @throws Rejection {@code post-ends-before-it-begins}
     */
    public void last(LocalDate from, LocalDate to) {
        requireOrder(from, to);
        fromOn = from;
        toOn = to;
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Rejection(PlanProblem.POST_ENDS_BEFORE_IT_BEGINS);
        }
    }

    public UUID personId() {
        return personId;
    }

    public UUID unitId() {
        return unitId;
    }

    public String title() {
        return title;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public LocalDate toOn() {
        return toOn;
    }
}

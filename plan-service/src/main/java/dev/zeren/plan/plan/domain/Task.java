package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A numbered task of a plan. */
@Entity
public class Task extends BureauOwned {

    private UUID planId;
    private UUID sectionId;
    private int position;
    private String label;
    private int number;
    private String heading;
    private String text;
    private String printed;
    private String clauses;
    private String reading;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private int percent;
    private Integer withdrawnBy;
    private UUID parentId;

    @ElementCollection
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<Assignment> assignments;

    protected Task() {}

    /**
     * A task on which nothing is reported yet.
     *
     * @param label the number as printed, e.g. {@code 11．}; never the identity
     * @param printed its lines as printed, label and clauses included; empty where it stands in a table
     * @param clauses the assignment clauses as JSON, in the form in which they are served
     * @param reading how the importer understood it, as JSON
     * @param dueOn the day that its clauses print as deadline, or null
     * @param assignments each name of the clauses with each duty, once
     */
    public Task(
            UUID planId,
            UUID sectionId,
            int position,
            String label,
            int number,
            String heading,
            String text,
            String printed,
            String clauses,
            String reading,
            LocalDate dueOn,
            List<Assignment> assignments) {
        this.planId = planId;
        this.sectionId = sectionId;
        this.position = position;
        this.label = label;
        this.number = number;
        this.heading = heading;
        this.text = text;
        this.printed = printed;
        this.clauses = clauses;
        this.reading = reading;
        this.dueOn = dueOn;
        this.assignments = assignments;
        this.status = ProgressStatus.NOT_STARTED;
    }

    /** Sets the last day; null means the plan's. */
    public void dueOn(LocalDate day) {
        dueOn = day;
    }

    /** The units of the directory that report on the task. */
    public Set<UUID> responsibleUnits() {
        return assignments.stream()
                .filter(assignment ->
                        assignment.unitId() != null && assignment.duty().reports())
                .map(Assignment::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The assignments with one of the duties, in printed order. */
    public List<Assignment> assigned(Set<Duty> duties) {
        return assignments.stream()
                .filter(assignment -> duties.contains(assignment.duty()))
                .toList();
    }

    public UUID planId() {
        return planId;
    }

    public UUID sectionId() {
        return sectionId;
    }

    /** From 1 on through the plan; of a subtask among those of its task. */
    public int position() {
        return position;
    }

    public String label() {
        return label;
    }

    public int number() {
        return number;
    }

    public String heading() {
        return heading;
    }

    public String text() {
        return text;
    }

    public String clauses() {
        return clauses;
    }

    /** The last day of its own, or null. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public ProgressStatus status() {
        return status;
    }

    /** 0 to 100. */
    public int percent() {
        return percent;
    }

    /** The number of the amendment that withdrew it, or null while it counts. */
    public Integer withdrawnBy() {
        return withdrawnBy;
    }

    /** The task of which it is a subtask, or null. */
    public UUID parentId() {
        return parentId;
    }
}

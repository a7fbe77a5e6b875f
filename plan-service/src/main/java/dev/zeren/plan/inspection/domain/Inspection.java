package dev.zeren.plan.inspection.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An inspection (督查, 督导) of some units, planned for a time in a year. Whom it is of and who does it stand beside it. */
@Entity
public class Inspection extends BureauOwned {

    private int year;
    private int number;
    private String title;
    private String kind;
    private LocalDate plannedFrom;
    private LocalDate plannedTo;
    private String basis;
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    private Instant plannedAt;
    private String plannedBy;
    private LocalDate startedOn;
    private LocalDate carriedOutOn;
    private String report;
    private String reason;
    private int problems;

    protected Inspection() {}

    /**
     * What is planned.
     *
     * @param to the last day, not before the first
     * @param basis the document that it is done by, or null
     * @param group the group of the directory that was asked for, or null
     */
    public record Outline(String title, String kind, LocalDate from, LocalDate to, String basis, UUID group) {}

    /** An inspection that is planned. */
    public Inspection(int year, int number, Outline outline, Instant at, String by) {
        this.year = year;
        this.number = number;
        this.status = InspectionLife.LIFE.first();
        this.plannedAt = at;
        this.plannedBy = by;
        plan(outline);
    }

    private void plan(Outline outline) {
        title = outline.title().strip();
        kind = outline.kind();
        plannedFrom = outline.from();
        plannedTo = outline.to();
        basis = outline.basis();
        groupId = outline.group();
    }

    /** @throws IllegalStep */
    public void change(Outline outline) {
        go(InspectionAct.CHANGE);
        plan(outline);
    }

    /** @throws IllegalStep */
    public void start(LocalDate day) {
        go(InspectionAct.START);
        startedOn = day;
    }

    /** @throws IllegalStep */
    public void find() {
        go(InspectionAct.FIND);
        problems++;
    }

    /** @throws IllegalStep */
    public void carryOut(String newReport, LocalDate day) {
        go(InspectionAct.CARRY_OUT);
        report = newReport.strip();
        carriedOutOn = day;
    }

    /** @throws IllegalStep */
    public void cancel(String newReason) {
        go(InspectionAct.CANCEL);
        reason = newReason.strip();
    }

    private void go(InspectionAct act) {
        status = InspectionLife.LIFE.after(status, act);
    }

    public int year() {
        return year;
    }

    /** From 1 on in each year. */
    public int number() {
        return number;
    }

    public Outline outline() {
        return new Outline(title, kind, plannedFrom, plannedTo, basis, groupId);
    }

    public InspectionStatus status() {
        return status;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** The OIDC subject of who planned it. */
    public String plannedBy() {
        return plannedBy;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate carriedOutOn() {
        return carriedOutOn;
    }

    public String report() {
        return report;
    }

    /** Why it was cancelled, or null. */
    public String reason() {
        return reason;
    }

    /** How many problems it found. */
    public int problems() {
        return problems;
    }
}

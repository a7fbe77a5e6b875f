package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A bureau's work plan for a year. */
@Entity
public class Plan extends BureauOwned {

    private String title;
    private int year;
    private String kind;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private LocalDate issuedOn;
    private LocalDate endsOn;
    private String preamble;
    private String phases;

    /** As long as the document, and read by who prints it or takes another version of it. */
    @Basic(fetch = FetchType.LAZY)
    private String layout;

    private UUID sourceId;
    private Instant importedAt;
    private String importedBy;
    private Instant issuedAt;
    private String issuedBy;
    private Instant closedAt;
    private String closedBy;
    private Instant archivedAt;
    private String archivedBy;

    protected Plan() {}

    /**
     * A draft. It ends with its year until somebody says otherwise.
     *
     * @param issuedOn the date printed on the document; null when it shows none
     * @param phases in which stretches of time it is carried out, as JSON
     * @param sourceId the file it was read from
     */
    public Plan(
            String title,
            int year,
            String kind,
            LocalDate issuedOn,
            String preamble,
            String phases,
            UUID sourceId,
            Instant importedAt,
            String importedBy) {
        this.title = title;
        this.year = year;
        this.kind = kind;
        this.status = PlanStatus.DRAFT;
        this.issuedOn = issuedOn;
        this.endsOn = DraftHead.lastDay(year);
        this.preamble = preamble;
        this.phases = phases;
        this.sourceId = sourceId;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    /** @throws Rejection {@code plan-not-draft} */
    public void entitle(String newTitle) {
        requireDraft();
        title = newTitle.strip();
    }

    /** @throws Rejection {@code plan-not-draft} */
    public void become(String newKind) {
        requireDraft();
        kind = newKind;
    }

    /**
     * Sets the last day of the plan: every task without a due date of its own is due by then.
     *
     * @throws Rejection {@code plan-not-draft}
     */
    public void endOn(LocalDate lastDay) {
        requireDraft();
        endsOn = lastDay;
    }

    /** What it says of itself as a whole. */
    public DraftHead head() {
        return new DraftHead(title, year, issuedOn, endsOn, preamble, phases, sourceId, layout);
    }

    /**
     * Takes what another version of its document says of it.
     *
     * @throws Rejection {@code plan-not-draft}
     */
    public void take(DraftHead head) {
        requireDraft();
        title = head.title();
        year = head.year();
        issuedOn = head.issuedOn();
        endsOn = head.endsOn();
        preamble = head.preamble();
        phases = head.phases();
        sourceId = head.sourceId();
        layout = head.layout();
    }

    /**
     * Takes the title and the last day that an amendment gives it; the rest of its head is as issued.
     *
     * @throws Rejection {@code plan-not-issued}
     */
    public void amend(DraftHead head) {
        status.requireIssued();
        title = head.title();
        endsOn = head.endsOn();
    }

    /**
     * Issues the draft; from now on offices report on it.
     *
     * @param tasks how many it has
     * @throws Rejection {@code step-not-allowed}, {@code plan-without-tasks}
     */
    public void issue(long tasks, Instant at, String by) {
        PlanStatus next = PlanStatus.LIFE.after(status, PlanAct.ISSUE);
        if (tasks == 0) {
            throw new Rejection(PlanProblem.PLAN_WITHOUT_TASKS);
        }
        status = next;
        issuedAt = at;
        issuedBy = by;
    }

    /**
     * Closes the issued plan; from now on nothing of it changes.
     *
     * @throws Rejection {@code step-not-allowed}
     */
    public void close(Instant at, String by) {
        status = PlanStatus.LIFE.after(status, PlanAct.CLOSE);
        closedAt = at;
        closedBy = by;
    }

    /**
     * Puts the closed plan away.
     *
     * @throws Rejection {@code step-not-allowed}
     */
    public void archive(Instant at, String by) {
        status = PlanStatus.LIFE.after(status, PlanAct.ARCHIVE);
        archivedAt = at;
        archivedBy = by;
    }

    /** @throws Rejection {@code plan-closed} */
    public void requireOpen() {
        if (status != PlanStatus.DRAFT && status != PlanStatus.ISSUED) {
            throw new Rejection(PlanProblem.PLAN_CLOSED);
        }
    }

    /** @throws Rejection {@code plan-not-draft} */
    public void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw new Rejection(PlanProblem.PLAN_NOT_DRAFT, status);
        }
    }

    public String title() {
        return title;
    }

    public int year() {
        return year;
    }

    /** What the bureau calls this kind of plan, e.g. {@code annual-work-points}. */
    public String kind() {
        return kind;
    }

    public PlanStatus status() {
        return status;
    }

    /** The date printed on the document; null when it shows none. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day of the plan. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** What is printed before the first heading. */
    public String preamble() {
        return preamble;
    }

    /** In which stretches of time it is carried out, as JSON. */
    public String phases() {
        return phases;
    }

    /** In which order its document is printed, as JSON; null when that was not kept. */
    public String layout() {
        return layout;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public String archivedBy() {
        return archivedBy;
    }
}

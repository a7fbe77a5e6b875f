package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an office says on a day about its share of a task. Once it is accepted it does not change: a later report goes
 * before it, or a corrected version takes its place.
 */
@Entity
public class ProgressReport extends BureauOwned {

    /** Who does something to a report, and when. */
    public record Hand(Instant at, String subject, String name) {}

    private UUID taskId;
    private int number;
    private int revision;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private ReportStatus state;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private int percent;
    private String narrative;
    private LocalDate period;
    private String measured;
    private Instant reportedAt;
    private String reportedBy;
    private String reportedByName;
    private Instant submittedAt;
    private String returnReason;
    private Instant reviewedAt;
    private String reviewedBy;
    private String reviewedByName;
    private String correctionReason;
    private UUID supersededBy;

    protected ProgressReport() {}

    /**
     * The draft of a report.
     *
     * @param number from 1 on, in the order in which the task's reports came
     */
    public ProgressReport(UUID taskId, int number, UUID unitId, ReportContent content, Hand by) {
        this.taskId = taskId;
        this.number = number;
        this.revision = 1;
        this.unitId = unitId;
        this.state = ReportStatus.LIFE.first();
        say(content);
        report(by);
    }

    /**
     * The draft of the next version of it.
     *
     * @param newest the greatest revision of its number
     * @throws Rejection {@code step-not-allowed}, {@code report-corrected} when there is a later version
     */
    public ProgressReport correct(int newest, String reason, ReportContent content, Hand by) {
        ReportStatus.LIFE.after(state, ReportAct.CORRECT);
        if (revision != newest) {
            throw new Rejection(PlanProblem.REPORT_CORRECTED, newest);
        }
        ProgressReport next = new ProgressReport(taskId, number, unitId, content, by);
        next.revision = revision + 1;
        next.correctionReason = reason;
        // For its period it was in time if the first version was.
        next.submittedAt = submittedAt == null ? reportedAt : submittedAt;
        return next;
    }

    /** @throws Rejection {@code step-not-allowed} */
    public void change(ReportContent content) {
        state = ReportStatus.LIFE.after(state, ReportAct.CHANGE);
        say(content);
    }

    /**
     * Hands it in.
     *
     * @param last number of the task's last report: what is submitted later goes before what was submitted earlier,
     *     whichever was drafted first; a corrected version keeps its number
     * @throws Rejection {@code step-not-allowed}
     */
    public void submit(int last, Hand by) {
        state = ReportStatus.LIFE.after(state, ReportAct.SUBMIT);
        if (revision == 1 && number < last) {
            number = last + 1;
        }
        report(by);
        if (submittedAt == null) {
            submittedAt = by.at();
        }
        returnReason = null;
    }

    /** @throws Rejection {@code step-not-allowed} */
    public void withdraw() {
        state = ReportStatus.LIFE.after(state, ReportAct.WITHDRAW);
        if (revision == 1) {
            submittedAt = null;
        }
    }

    /** @throws Rejection {@code report-not-draft} when it was handed in */
    public void requireDraft() {
        if (state != ReportStatus.DRAFT) {
            throw new Rejection(PlanProblem.REPORT_NOT_DRAFT, state);
        }
    }

    /** @throws Rejection {@code step-not-allowed} */
    public void giveBack(String reason, Hand by) {
        state = ReportStatus.LIFE.after(state, ReportAct.RETURN);
        returnReason = reason;
        review(by);
    }

    /** @throws Rejection {@code step-not-allowed} */
    public void accept(Hand by) {
        accept();
        review(by);
    }

    /** It is accepted without anybody's review. */
    public void accept() {
        state = ReportStatus.LIFE.after(state, ReportAct.ACCEPT);
    }

    /** A corrected version that is accepted has taken its place. */
    public void supersededBy(UUID version) {
        supersededBy = version;
    }

    private void say(ReportContent content) {
        status = content.status();
        percent = content.percent();
        narrative = content.narrative();
        period = content.period();
        measured = content.measured();
    }

    private void report(Hand by) {
        reportedAt = by.at();
        reportedBy = by.subject();
        reportedByName = by.name();
    }

    private void review(Hand by) {
        reviewedAt = by.at();
        reviewedBy = by.subject();
        reviewedByName = by.name();
    }

    public ReportContent content() {
        return new ReportContent(status, percent, narrative, period, measured);
    }

    public UUID taskId() {
        return taskId;
    }

    public int number() {
        return number;
    }

    /** Which version of the report of its number, from 1 on. */
    public int revision() {
        return revision;
    }

    public UUID unitId() {
        return unitId;
    }

    public ReportStatus state() {
        return state;
    }

    /** When it was submitted last; of a draft, when it was begun. */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** The OIDC subject of who reported. */
    public String reportedBy() {
        return reportedBy;
    }

    public String reportedByName() {
        return reportedByName;
    }

    /** Why it was sent back last, until it is submitted again; or null. */
    public String returnReason() {
        return returnReason;
    }

    /** When it was accepted or returned last; null when nobody reviewed it. */
    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String reviewedByName() {
        return reviewedByName;
    }

    /** Why there is this version; null of the first. */
    public String correctionReason() {
        return correctionReason;
    }

    /** The version that counts in its place, or null. */
    public UUID supersededBy() {
        return supersededBy;
    }
}

package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** What an office said on a day about its share of a task. A report is never changed; a later one supersedes it. */
@Entity
public class ProgressReport extends BureauOwned {

    private UUID taskId;
    private int number;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private int percent;
    private String narrative;
    private Instant reportedAt;
    private String reportedBy;
    private String reportedByName;

    protected ProgressReport() {}

    /**
     * A report.
     *
     * @param number from 1 on, in the order in which the task's reports came
     * @param percent 0 to 100
     * @throws Rejection {@code percent-contradicts-status}
     */
    public ProgressReport(
            UUID taskId,
            int number,
            UUID unitId,
            ProgressStatus status,
            int percent,
            String narrative,
            Instant reportedAt,
            String reportedBy,
            String reportedByName) {
        if (!status.agreesWith(percent)) {
            throw new Rejection(PlanProblem.PERCENT_CONTRADICTS_STATUS);
        }
        this.taskId = taskId;
        this.number = number;
        this.unitId = unitId;
        this.status = status;
        this.percent = percent;
        this.narrative = narrative;
        this.reportedAt = reportedAt;
        this.reportedBy = reportedBy;
        this.reportedByName = reportedByName;
    }

    public UUID taskId() {
        return taskId;
    }

    public int number() {
        return number;
    }

    public UUID unitId() {
        return unitId;
    }

    public ProgressStatus status() {
        return status;
    }

    public int percent() {
        return percent;
    }

    public String narrative() {
        return narrative;
    }

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
}

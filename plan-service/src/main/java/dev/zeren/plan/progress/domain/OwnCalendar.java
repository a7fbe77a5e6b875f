package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** The reporting calendar of a plan, or of one task of it. */
@Entity
@Table(name = "reporting_calendar")
public class OwnCalendar extends BureauOwned {

    private UUID planId;
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "every")
    private Every every;

    private int opensBefore;
    private int dueAfter;

    protected OwnCalendar() {}

    /** @param taskId null: of the plan */
    public OwnCalendar(UUID planId, UUID taskId, ReportingCalendar calendar) {
        this.planId = planId;
        this.taskId = taskId;
        become(calendar);
    }

    public final void become(ReportingCalendar calendar) {
        every = calendar.every();
        opensBefore = calendar.opensBefore();
        dueAfter = calendar.dueAfter();
    }

    public ReportingCalendar calendar() {
        return new ReportingCalendar(every, opensBefore, dueAfter);
    }

    public UUID planId() {
        return planId;
    }

    /** Null where it is the plan's. */
    public UUID taskId() {
        return taskId;
    }
}

package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.persistence.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the offices of tasks stand. */
@ApplicationScoped
class TaskOffices {

    private final ProgressReports reports;
    private final Directory directory;
    private final BureauCalendar calendar;

    TaskOffices(ProgressReports reports, Directory directory, BureauCalendar calendar) {
        this.reports = reports;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @throws Rejection {@code office-not-responsible} when none is responsible any more */
    Offices of(Reportable task) {
        if (task.responsibleUnits().isEmpty()) {
            throw new Rejection(PlanProblem.OFFICE_NOT_RESPONSIBLE);
        }
        return of(
                task,
                directory
                        .speaker(null, calendar.today(), task.responsibleUnits())
                        .merged());
    }

    /** @param merged by id, the entries that turned out to be the same as an office, and as which */
    Offices of(Reportable task, Map<UUID, UUID> merged) {
        Set<UUID> entries = new HashSet<>(task.responsibleUnits());
        entries.addAll(merged.keySet());
        return Offices.of(task.responsibleUnits(), reports.standing(task.taskId(), entries), merged);
    }
}

package dev.zeren.plan.instruction.application;

import dev.zeren.plan.progress.application.ReportedOn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Instructions on progress reports: who leads the task leads the report on it. */
@ApplicationScoped
class InstructedReport implements InstructedThing {

    private final ReportedOn reports;
    private final InstructedTask tasks;

    InstructedReport(ReportedOn reports, InstructedTask tasks) {
        this.reports = reports;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "progress-report";
    }

    @Override
    public Thing get(UUID id) {
        return tasks.get(reports.task(id));
    }
}

package dev.zeren.plan.progress.persistence;

import dev.zeren.plan.progress.domain.OwnCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reporting calendars that plans and tasks have of their own. */
@ApplicationScoped
public class ReportingCalendars implements PanacheRepositoryBase<OwnCalendar, UUID> {

    public Optional<OwnCalendar> ofPlan(UUID plan) {
        return find("planId = ?1 and taskId is null", plan).firstResultOptional();
    }

    public Optional<OwnCalendar> ofTask(UUID task) {
        return find("taskId", task).firstResultOptional();
    }

    /** The plan's own and those of its tasks. */
    public List<OwnCalendar> inPlan(UUID plan) {
        return list("planId", plan);
    }
}

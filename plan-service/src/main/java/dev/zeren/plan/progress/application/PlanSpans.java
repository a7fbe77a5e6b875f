package dev.zeren.plan.progress.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.PlanTime;
import dev.zeren.plan.progress.domain.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;

/** The days on which a plan is carried out. */
@ApplicationScoped
class PlanSpans {

    private final BureauCalendar clock;

    PlanSpans(BureauCalendar clock) {
        this.clock = clock;
    }

    /** From the first day of its year on, or from the day of its issue if that is later, to its last day. */
    Span of(PlanTime plan) {
        LocalDate first = Year.of(plan.year()).atDay(1);
        LocalDate issued = plan.issuedAt() == null ? first : clock.dayOf(plan.issuedAt());
        return new Span(issued.isAfter(first) ? issued : first, plan.endsOn());
    }
}

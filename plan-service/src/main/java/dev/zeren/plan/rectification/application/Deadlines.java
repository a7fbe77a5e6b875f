package dev.zeren.plan.rectification.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.RectificationRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Counts deadlines in the bureau's working days. */
@ApplicationScoped
class Deadlines {

    private final WorkingDayService workingDays;
    private final BureauCalendar calendar;

    Deadlines(WorkingDayService workingDays, BureauCalendar calendar) {
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    /** Gives a problem until then, from today on. */
    void set(Problem problem, Deadline deadline) {
        problem.dueBy(deadline, deadline.lastDay(calendar.today(), this::after));
    }

    /** The day on which to look back at what is signed off today: the one that was named, else the bureau's usual. */
    LocalDate lookBack(LocalDate named, RectificationRules rules) {
        return named != null || rules.lookBackDays() == null ? named : after(rules.lookBackDays());
    }

    private LocalDate after(int days) {
        return workingDays.terms().after(calendar.today(), days);
    }
}

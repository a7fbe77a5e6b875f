package dev.zeren.plan.supervision.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.calendar.application.WorkingDayService.Terms;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * The terms of notices and the moments at which they are missed. There is one timer for each notice, for the term that
 * runs. Who ends a term clears the timer before he takes the notice, as the runner takes the timer before the notice:
 * in one order they cannot wait for each other.
 */
@ApplicationScoped
class NoticeTerms {

    /** The timers' kind. */
    static final String KIND = "notice-term";

    private final Timers timers;
    private final WorkingDayService workingDays;
    private final BureauCalendar calendar;

    NoticeTerms(Timers timers, WorkingDayService workingDays, BureauCalendar calendar) {
        this.timers = timers;
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    /** The last days of the terms that begin today. */
    record LastDays(LocalDate today, LocalDate acknowledgeBy, LocalDate respondBy) {}

    /** The terms of a level, when they begin today. */
    LastDays fromToday(int level, SupervisionRules rules) {
        Terms terms = workingDays.terms();
        LocalDate today = calendar.today();
        return new LastDays(
                today,
                terms.after(today, rules.level(level).acknowledgeDays()),
                terms.after(today, rules.level(level).respondDays()));
    }

    /** No term runs any more; comes before the notices are taken. */
    void stop(Collection<UUID> notices) {
        timers.clear(KIND, notices);
    }

    /** The notice goes up when the term that runs is missed; from the highest level it goes nowhere. */
    void run(SupervisionNotice notice, SupervisionRules rules) {
        if (notice.dueOn() != null && rules.has(notice.level() + 1)) {
            LocalDate last = workingDays
                    .terms()
                    .after(notice.dueOn(), rules.level(notice.level()).graceDays());
            timers.set(KIND, notice.id(), calendar.startOf(last.plusDays(1)));
        }
    }
}

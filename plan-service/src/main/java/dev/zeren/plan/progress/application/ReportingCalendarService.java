package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.progress.domain.OwnCalendar;
import dev.zeren.plan.progress.domain.ReportingCalendar;
import dev.zeren.plan.progress.persistence.ReportingCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** When a plan or a task is reported on. */
@ApplicationScoped
@Transactional
public class ReportingCalendarService {

    /**
     * The calendar that holds.
     *
     * @param own whether it is the plan's or task's own
     * @param version for If-Match; 0 while there is none of its own
     */
    public record CalendarView(ReportingCalendar calendar, boolean own, int version) {

        private static CalendarView of(OwnCalendar own) {
            return new CalendarView(own.calendar(), true, own.version() + 1);
        }
    }

    private record Place(UUID plan, UUID task) {}

    private final ReportingCalendars calendars;
    private final ProgressRulesService rules;
    private final AssignedTasks tasks;
    private final Timers timers;
    private final Audit audit;
    private final BureauCalendar clock;

    ReportingCalendarService(
            ReportingCalendars calendars,
            ProgressRulesService rules,
            AssignedTasks tasks,
            Timers timers,
            Audit audit,
            BureauCalendar clock) {
        this.calendars = calendars;
        this.rules = rules;
        this.tasks = tasks;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CalendarView ofPlan(UUID plan) {
        return view(place(plan, null));
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CalendarView ofTask(UUID task) {
        return view(place(tasks.get(task).planId(), task));
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-closed} */
    public CalendarView replaceOfPlan(UUID plan, IfMatch ifMatch, ReportingCalendar calendar) {
        return replace(open(place(plan, null)), ifMatch, calendar);
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-closed} */
    public CalendarView replaceOfTask(UUID task, IfMatch ifMatch, ReportingCalendar calendar) {
        return replace(open(place(tasks.get(task).planId(), task)), ifMatch, calendar);
    }

    /**
     * From now on the bureau's calendar holds.
     *
     * @throws Rejection {@code not-found} also when there is none of its own, {@code stale-version}, {@code plan-closed}
     */
    public void removeOfPlan(UUID plan, IfMatch ifMatch) {
        remove(open(place(plan, null)), ifMatch);
    }

    /** From now on the plan's calendar holds; the same refusals. */
    public void removeOfTask(UUID task, IfMatch ifMatch) {
        remove(open(place(tasks.get(task).planId(), task)), ifMatch);
    }

    private Place place(UUID plan, UUID task) {
        return new Place(tasks.timeSeen(plan).id(), task);
    }

    private Place open(Place place) {
        if (!tasks.timeSeen(place.plan()).open()) {
            throw new Rejection(PlanProblem.PLAN_CLOSED);
        }
        return place;
    }

    private Optional<OwnCalendar> own(Place place) {
        return place.task() == null ? calendars.ofPlan(place.plan()) : calendars.ofTask(place.task());
    }

    private CalendarView view(Place place) {
        return own(place).map(CalendarView::of).orElseGet(() -> new CalendarView(inherited(place), false, 0));
    }

    private ReportingCalendar inherited(Place place) {
        return Optional.ofNullable(place.task())
                .flatMap(task -> calendars.ofPlan(place.plan()))
                .map(OwnCalendar::calendar)
                .orElseGet(() -> rules.get().value().calendar());
    }

    private CalendarView replace(Place place, IfMatch ifMatch, ReportingCalendar calendar) {
        CalendarView before = view(place);
        ifMatch.verify(before.version());
        OwnCalendar own = own(place).orElseGet(() -> {
            OwnCalendar added = new OwnCalendar(place.plan(), place.task(), calendar);
            calendars.persist(added);
            return added;
        });
        own.become(calendar);
        changed(place, before.calendar(), calendar);
        return CalendarView.of(own);
    }

    private void remove(Place place, IfMatch ifMatch) {
        OwnCalendar own = own(place).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(own.version() + 1);
        calendars.delete(own);
        changed(place, own.calendar(), inherited(place));
    }

    private void changed(Place place, ReportingCalendar before, ReportingCalendar after) {
        calendars.flush();
        if (place.task() == null) {
            audit.record("plan.calendar-set", place.plan(), before, after);
        } else {
            audit.record("task.calendar-set", place.task(), before, after);
        }
        timers.set(SlotTimer.KIND, place.plan(), clock.now());
    }
}

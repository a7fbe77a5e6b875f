package dev.zeren.plan.progress.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.AssignedTask;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.plan.application.PlanTime;
import dev.zeren.plan.progress.domain.ReportingCalendar;
import dev.zeren.plan.progress.domain.Slot;
import dev.zeren.plan.progress.domain.Span;
import dev.zeren.plan.progress.persistence.ReportingCalendars;
import dev.zeren.plan.progress.persistence.Submissions;
import dev.zeren.plan.progress.persistence.Submissions.Submission;
import dev.zeren.plan.term.PhaseJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Derives the slots of a plan, in as many queries whatever its size. It asks nobody whether he may know. */
@ApplicationScoped
class PlanSlots {

    private final AssignedTasks tasks;
    private final ReportingCalendars calendars;
    private final ProgressRulesService rules;
    private final Submissions submissions;
    private final WorkingDayService workingDays;
    private final Directory directory;
    private final PlanSpans spans;
    private final BureauCalendar clock;

    PlanSlots(
            AssignedTasks tasks,
            ReportingCalendars calendars,
            ProgressRulesService rules,
            Submissions submissions,
            WorkingDayService workingDays,
            Directory directory,
            PlanSpans spans,
            BureauCalendar clock) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.rules = rules;
        this.submissions = submissions;
        this.workingDays = workingDays;
        this.directory = directory;
        this.spans = spans;
        this.clock = clock;
    }

    /** An office's share of a task. */
    private record Share(UUID task, UUID unit) {}

    /** All slots of a plan today, by task in printed order, by period, by office in printed order. */
    List<ReportingSlot> of(PlanTime plan) {
        Map<UUID, ReportingCalendar> own = new HashMap<>();
        calendars.inPlan(plan.id()).forEach(one -> own.put(one.taskId(), one.calendar()));
        ReportingCalendar ofPlan =
                own.containsKey(null) ? own.get(null) : rules.get().value().calendar();
        List<AssignedTask> all = tasks.inPlan(plan.id());
        Map<Share, List<Submission>> reported = reported(plan.id(), all);
        var after = workingDays.terms();
        Span span = spans.of(plan);
        List<LocalDate> phaseEnds = plan.phases().stream()
                .map(PhaseJson::to)
                .filter(Objects::nonNull)
                .toList();
        List<ReportingSlot> slots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            AssignedTask task = all.get(i);
            List<Slot> ofTask = own.getOrDefault(task.id(), ofPlan)
                    .slots(span, phaseEnds, Rhythms.of(task.reading()), after::after);
            add(i, task, ofTask, reported, slots);
        }
        return slots;
    }

    private void add(
            int position,
            AssignedTask task,
            List<Slot> ofTask,
            Map<Share, List<Submission>> reported,
            List<ReportingSlot> slots) {
        LocalDate today = clock.today();
        Map<UUID, Map<Slot, LocalDate>> first = new HashMap<>();
        task.units()
                .keySet()
                .forEach(unit ->
                        first.put(unit, first(ofTask, reported.getOrDefault(new Share(task.id(), unit), List.of()))));
        for (Slot slot : ofTask) {
            task.units().forEach((unit, name) -> {
                LocalDate on = first.get(unit).get(slot);
                slots.add(new ReportingSlot(
                        position,
                        task.id(),
                        task.title(),
                        task.leaders(),
                        unit,
                        name,
                        slot,
                        on,
                        slot.state(on, today)));
            });
        }
    }

    /** By slot, the day of the first report that belongs to it. */
    private Map<Slot, LocalDate> first(List<Slot> slots, List<Submission> reports) {
        Map<Slot, LocalDate> first = new HashMap<>();
        for (Submission report : reports) {
            LocalDate on = clock.dayOf(report.at());
            Slot.of(slots, report.period(), on)
                    .ifPresent(slot -> first.merge(slot, on, (one, other) -> one.isBefore(other) ? one : other));
        }
        return first;
    }

    // Reports keep the unit that they were given for, though its entry may stand for another by now.
    private Map<Share, List<Submission>> reported(UUID plan, List<AssignedTask> all) {
        List<UUID> units = all.stream()
                .flatMap(task -> task.units().keySet().stream())
                .distinct()
                .toList();
        Map<UUID, UUID> merged = units.isEmpty()
                ? Map.of()
                : directory.speaker(null, clock.today(), units).merged();
        return submissions.inPlan(plan).stream()
                .collect(Collectors.groupingBy(
                        report -> new Share(report.task(), merged.getOrDefault(report.unit(), report.unit()))));
    }
}

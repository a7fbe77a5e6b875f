package dev.zeren.plan.progress.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delegation.application.TaskDelegates;
import dev.zeren.plan.delegation.application.TaskDelegates.Share;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.plan.application.PlanTime;
import dev.zeren.plan.plan.application.TaskLights;
import dev.zeren.plan.progress.domain.SlotState;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When slots of a plan open or are past, asks the offices for their reports and tells the lights of those that missed one,
 * and waits for the next day on which there is something to do.
 */
@ApplicationScoped
public class SlotTimer implements Timed {

    static final String KIND = "reporting-slots";

    private final AssignedTasks tasks;
    private final PlanSlots slots;
    private final Todos todos;
    private final TaskLights lights;
    private final TaskDelegates delegates;
    private final Timers timers;
    private final BureauCalendar clock;

    SlotTimer(
            AssignedTasks tasks,
            PlanSlots slots,
            Todos todos,
            TaskLights lights,
            TaskDelegates delegates,
            Timers timers,
            BureauCalendar clock) {
        this.tasks = tasks;
        this.slots = slots;
        this.todos = todos;
        this.lights = lights;
        this.delegates = delegates;
        this.timers = timers;
        this.clock = clock;
    }

    private record Asked(UUID task, UUID unit) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID planId) {
        tasks.time(planId).filter(PlanTime::issued).ifPresent(this::ask);
    }

    private void ask(PlanTime plan) {
        List<ReportingSlot> all = slots.of(plan);
        Map<Share, Addressee> delegated = delegates.asked(plan.id());
        Set<Asked> asked = new HashSet<>();
        Set<Asked> silent = new HashSet<>();
        Map<UUID, LocalDate> missed = new LinkedHashMap<>();
        for (ReportingSlot slot : all) {
            Asked office = new Asked(slot.taskId(), slot.unitId());
            if (slot.state() == SlotState.LATE || slot.state() == SlotState.MADE_UP) {
                missed.putIfAbsent(slot.taskId(), slot.slot().due().plusDays(1));
            }
            // The earliest that is missing says by when.
            if (slot.state() != SlotState.OPEN && slot.state() != SlotState.LATE) {
                silent.add(office);
            } else if (asked.add(office)) {
                todos.add(todo(plan.id(), slot), List.of(addressee(office, delegated)));
            }
        }
        silent.removeAll(asked);
        silent.forEach(office -> todos.settle(TodoKind.REPORT, office.task(), addressee(office, delegated)));
        missed.forEach(lights::missed);
        waitForNext(plan, all);
    }

    private static Addressee addressee(Asked office, Map<Share, Addressee> delegated) {
        return delegated.getOrDefault(new Share(office.task(), office.unit()), Addressee.staffOf(office.unit()));
    }

    private void waitForNext(PlanTime plan, List<ReportingSlot> all) {
        LocalDate today = clock.today();
        all.stream()
                .flatMap(
                        slot -> Stream.of(slot.slot().opens(), slot.slot().due().plusDays(1)))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .ifPresent(next -> timers.set(KIND, plan.id(), clock.startOf(next)));
    }

    private static NewTodo todo(UUID plan, ReportingSlot slot) {
        return new NewTodo(
                TodoKind.REPORT,
                "task",
                slot.taskId(),
                slot.taskTitle(),
                plan,
                slot.taskId(),
                slot.slot().due());
    }
}

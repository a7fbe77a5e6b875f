package dev.zeren.plan.progress.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.plan.application.OfficesChanged;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks at a plan's slots whenever the plan becomes what they follow from. */
@ApplicationScoped
public class SlotKeeper implements PlanFollower {

    private final Timers timers;
    private final Todos todos;
    private final BureauCalendar clock;

    SlotKeeper(Timers timers, Todos todos, BureauCalendar clock) {
        this.timers = timers;
        this.todos = todos;
        this.clock = clock;
    }

    @Override
    public void issued(UUID planId) {
        timers.set(SlotTimer.KIND, planId, clock.now());
    }

    @Override
    public void amended(UUID planId) {
        timers.set(SlotTimer.KIND, planId, clock.now());
    }

    /** Who reports on a task no more is not asked for it any longer. */
    @Override
    public void officesChanged(OfficesChanged change) {
        change.left().forEach(unit -> todos.settle(TodoKind.REPORT, change.taskId(), Addressee.staffOf(unit)));
    }
}

package dev.zeren.plan.supervision.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delegation.application.TaskDelegates;
import dev.zeren.plan.plan.application.SupervisedTasks;
import dev.zeren.plan.plan.application.SupervisedTasks.Supervised;
import dev.zeren.plan.supervision.domain.LightRules;
import dev.zeren.plan.supervision.persistence.LightRows;
import dev.zeren.plan.supervision.persistence.LightRows.Lit;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Does at the change of a light what the bureau's rules want: reminds the offices, or registers a notice. */
@ApplicationScoped
class LightWatch implements Timed {

    private final LightRows rows;
    private final LightKeeper keeper;
    private final SupervisedTasks tasks;
    private final AutomaticNotices automatic;
    private final TaskDelegates delegates;
    private final Todos todos;
    private final Timers timers;
    private final BureauCalendar calendar;

    LightWatch(
            LightRows rows,
            LightKeeper keeper,
            SupervisedTasks tasks,
            AutomaticNotices automatic,
            TaskDelegates delegates,
            Todos todos,
            Timers timers,
            BureauCalendar calendar) {
        this.rows = rows;
        this.keeper = keeper;
        this.tasks = tasks;
        this.automatic = automatic;
        this.delegates = delegates;
        this.todos = todos;
        this.timers = timers;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return LightKeeper.TIMER;
    }

    @Override
    public void fire(UUID task) {
        rows.find(task).ifPresent(lit -> tasks.taskIfIssued(task).ifPresent(about -> changed(lit, about)));
    }

    private void changed(Lit lit, Supervised about) {
        LocalDate today = calendar.today();
        Light light = lit.schedule().light(today);
        LightRules rules = keeper.rules();
        if (light == Light.RED) {
            todos.settle(TodoKind.REMINDER, lit.task());
            if (rules.noticeLevel() > 0) {
                automatic.register(about, lit.standing().due(), rules.noticeLevel());
            }
        } else if (light != Light.GREEN && rules.remind()) {
            remind(lit, about, light);
        }
        keeper.next(lit.schedule(), today).ifPresent(at -> timers.set(LightKeeper.TIMER, lit.task(), at));
    }

    private void remind(Lit lit, Supervised about, Light light) {
        todos.add(
                new NewTodo(
                        TodoKind.REMINDER,
                        "task",
                        lit.task(),
                        (light == Light.ORANGE ? "橙灯：" : "黄灯：") + about.title(),
                        about.planId(),
                        lit.task(),
                        lit.standing().due()),
                delegates.reminded(lit.task(), about.units()));
    }
}

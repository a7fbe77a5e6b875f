package dev.zeren.plan.supervision.application;

import dev.zeren.kit.settings.Settings;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delivery.application.PlanNews;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.plan.application.SupervisedTasks;
import dev.zeren.plan.plan.application.TaskLights;
import dev.zeren.plan.supervision.domain.LightRules;
import dev.zeren.plan.supervision.domain.TaskStanding;
import dev.zeren.plan.supervision.persistence.LightRows;
import dev.zeren.plan.supervision.persistence.LightRows.Lit;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightSchedule;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Keeps of each task of an issued plan from which days on it has which light. Who changes one takes its row first and
 * reads the rules then, as who changes the rules takes all rows: so no light is left by rules that hold no more.
 */
@ApplicationScoped
class LightKeeper implements PlanFollower, TaskLights {

    /** The kind of the timers at a light's next change. */
    static final String TIMER = "task-light";

    private final LightRows rows;
    private final Settings settings;
    private final SupervisedTasks tasks;
    private final Timers timers;
    private final PlanNews news;
    private final BureauCalendar calendar;

    LightKeeper(
            LightRows rows,
            Settings settings,
            SupervisedTasks tasks,
            Timers timers,
            PlanNews news,
            BureauCalendar calendar) {
        this.rows = rows;
        this.settings = settings;
        this.tasks = tasks;
        this.timers = timers;
        this.news = news;
        this.calendar = calendar;
    }

    @Override
    public void reported(UUID taskId, TaskProgress progress) {
        LocalDate today = calendar.today();
        change(
                taskId,
                standing -> standing.reported(today, progress.percent(), progress.status() == ProgressStatus.DONE));
    }

    @Override
    public void missed(UUID taskId, LocalDate day) {
        change(taskId, standing -> standing.missed(day));
        news.tasksChanged(List.of(taskId));
    }

    @Override
    public void issued(UUID planId) {
        LightRules rules = rules();
        List<Lit> lights = tasks.ofPlan(planId).stream()
                .map(task -> lit(
                        task.taskId(),
                        planId,
                        new TaskStanding(calendar.today(), task.due(), null, 0, false, null),
                        rules))
                .toList();
        derive(lights);
        seeTo(lights.stream().filter(one -> isWorse(null, one)).map(Lit::task).toList());
    }

    @Override
    public void amended(UUID planId) {
        Map<UUID, Lit> held = new HashMap<>();
        rows.holdAll(planId).forEach(one -> held.put(one.task(), one));
        LightRules rules = rules();
        List<Lit> changed = new ArrayList<>();
        List<UUID> worse = new ArrayList<>();
        for (SupervisedTasks.DueTask task : tasks.ofPlan(planId)) {
            Lit before = held.remove(task.taskId());
            TaskStanding standing = before == null
                    ? new TaskStanding(calendar.today(), task.due(), null, 0, false, null)
                    : before.standing().due(task.due());
            if (before == null || !standing.equals(before.standing())) {
                Lit after = lit(task.taskId(), planId, standing, rules);
                changed.add(after);
                if (isWorse(before, after)) {
                    worse.add(task.taskId());
                }
            }
        }
        derive(changed);
        seeTo(worse);
        if (!held.isEmpty()) {
            rows.remove(List.copyOf(held.keySet()), calendar.today());
        }
    }

    @Override
    public void closed(UUID planId) {
        List<UUID> lit = rows.holdAll(planId).stream().map(Lit::task).toList();
        if (!lit.isEmpty()) {
            rows.remove(lit, calendar.today());
        }
    }

    /**
     * Makes the schedules of a plan's tasks anew, or of all the bureau's when it is null.
     *
     * @return the tasks whose light is worse by that
     */
    List<UUID> deriveAll(UUID planOrNull) {
        List<Lit> held = rows.holdAll(planOrNull);
        LightRules rules = rules();
        List<Lit> lights = new ArrayList<>();
        List<UUID> worse = new ArrayList<>();
        for (Lit before : held) {
            Lit after = lit(before.task(), before.plan(), before.standing(), rules);
            lights.add(after);
            if (isWorse(before, after)) {
                worse.add(after.task());
            }
        }
        derive(lights);
        news.tasksChanged(held.stream().map(Lit::task).toList());
        return worse;
    }

    /** The rules of the bureau. */
    LightRules rules() {
        return settings.get(LightService.SETTING, LightRules.USUAL).value();
    }

    private void change(UUID taskId, UnaryOperator<TaskStanding> how) {
        rows.hold(taskId).ifPresent(before -> {
            TaskStanding standing = how.apply(before.standing());
            if (standing.equals(before.standing())) {
                return;
            }
            Lit after = lit(taskId, before.plan(), standing, rules());
            derive(List.of(after));
            if (isWorse(before, after)) {
                seeTo(List.of(taskId));
            }
        });
    }

    /** @param before null of a task that had no light */
    private boolean isWorse(Lit before, Lit after) {
        LocalDate today = calendar.today();
        Light was = before == null ? Light.GREEN : before.schedule().light(today);
        return after.schedule().light(today).compareTo(was) > 0;
    }

    /** What follows from the lights as they are now is the timer's. */
    void seeTo(List<UUID> tasks) {
        if (!tasks.isEmpty()) {
            Instant now = calendar.now();
            timers.setAtEnd(TIMER, tasks.stream().collect(Collectors.toMap(Function.identity(), task -> now)));
        }
    }

    private Lit lit(UUID task, UUID plan, TaskStanding standing, LightRules rules) {
        return new Lit(task, plan, standing, rules.schedule(standing), calendar.today());
    }

    private void derive(List<Lit> lights) {
        if (lights.isEmpty()) {
            return;
        }
        LocalDate today = calendar.today();
        rows.put(lights, today);
        Map<UUID, Instant> moments = new HashMap<>();
        lights.forEach(one -> next(one.schedule(), today).ifPresent(at -> moments.put(one.task(), at)));
        timers.setAtEnd(TIMER, moments);
    }

    /** The moment of a schedule's next change. */
    Optional<Instant> next(LightSchedule schedule, LocalDate today) {
        return schedule.next(today).map(change -> calendar.startOf(change.day()));
    }
}

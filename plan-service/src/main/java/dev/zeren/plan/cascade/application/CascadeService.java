package dev.zeren.plan.cascade.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.cascade.domain.Cascade;
import dev.zeren.plan.cascade.persistence.CarriedTasks;
import dev.zeren.plan.delivery.application.LowerTasks;
import dev.zeren.plan.delivery.application.UpperTasks;
import dev.zeren.plan.plan.application.PlanAccess;
import dev.zeren.plan.plan.application.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Which task carries out which: a school's or an office's task that of the bureau's plan. */
@ApplicationScoped
@Transactional
public class CascadeService {

    static final String TASK_CARRIES_OUT = "dev.zeren.plan.task.carries-out";

    private static final Set<String> VISIBLE_TO_ALL = Set.of("ISSUED", "CLOSED", "ARCHIVED");
    private static final int MOST_UPPERS = 50;

    /** What a task carries out, as the audit and the feed tell it. */
    public record CarriesOut(UUID taskId, Set<UUID> upperTaskIds) {}

    private final CarriedTasks carried;
    private final TaskService tasks;
    private final PlanAccess access;
    private final UpperTasks upperTasks;
    private final LowerTasks lowerTasks;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    CascadeService(
            CarriedTasks carried,
            TaskService tasks,
            PlanAccess access,
            UpperTasks upperTasks,
            LowerTasks lowerTasks,
            Callers callers,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.carried = carried;
        this.tasks = tasks;
        this.access = access;
        this.upperTasks = upperTasks;
        this.lowerTasks = lowerTasks;
        this.callers = callers;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /** What a task carries out. @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<LinkedTask> uppers(UUID taskId) {
        tasks.requireSeen(taskId);
        return allUppers(taskId);
    }

    /**
     * What carries a task out, of the bureau or of lower ones; the task may be one that the upper bureau gave.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<LinkedTask> lowers(UUID taskId, PageRequest page) {
        if (!upperTasks.knows(taskId)) {
            tasks.requireSeen(taskId);
        }
        var from = page.from(UUID.class);
        UUID after = from.isStart() ? null : from.uuid(0);
        LocalDate today = calendar.today();
        List<LinkedTask> rows = Stream.concat(
                        linked(carried.lowers(taskId, after, access.seesDrafts(), page.rowsToRead())).stream(),
                        lowerTasks.of(taskId, after, page.rowsToRead(), today).stream()
                                .map(task -> LinkedTask.of(task, today)))
                // As the database orders ids, which UUID does not.
                .sorted(Comparator.comparing(task -> task.taskId().toString()))
                .limit(page.rowsToRead())
                .toList();
        return Page.of(rows, page, task -> new Object[] {task.taskId()});
    }

    /**
     * Says which tasks a task carries out, instead of those before.
     *
     * @param uppers tasks of issued plans of the bureau, in other plans than the task's, and tasks that the upper bureau
     *     gave
     * @throws Rejection {@code not-found}, {@code missing-reference} with a task that is not to be seen or in a draft,
     *     {@code cascade-in-circle} when a task would carry out itself or one of its own plan
     */
    public List<LinkedTask> carryOut(UUID taskId, Set<UUID> uppers) {
        UUID plan = tasks.get(taskId).planId();
        Set<UUID> given = upperTasks.amongGiven(taskId, uppers);
        Set<UUID> own = new HashSet<>(uppers);
        own.removeAll(given);
        Map<UUID, UUID> plans = carried.plansOf(own, VISIBLE_TO_ALL);
        if (!plans.keySet().containsAll(own)) {
            throw new Rejection(CommonProblem.MISSING_REFERENCE);
        }
        if (plans.containsValue(plan) || Cascade.runsInCircle(taskId, own, carried.above(own))) {
            throw new Rejection(PlanProblem.CASCADE_IN_CIRCLE);
        }
        List<LinkedTask> before = allUppers(taskId);
        String by = callers.current().subject();
        carried.carryOut(taskId, own, calendar.now(), by);
        upperTasks.carryOut(taskId, given, by);
        List<LinkedTask> after = allUppers(taskId);
        CarriesOut now = told(taskId, after);
        audit.record("task.carries-out", taskId, told(taskId, before), now);
        feed.publish(TASK_CARRIES_OUT, taskId, now);
        return after;
    }

    private List<LinkedTask> allUppers(UUID taskId) {
        return Stream.concat(
                        linked(carried.uppers(taskId, MOST_UPPERS)).stream(),
                        upperTasks.of(taskId, MOST_UPPERS).stream().map(LinkedTask::of))
                .toList();
    }

    private static CarriesOut told(UUID task, List<LinkedTask> uppers) {
        return new CarriesOut(
                task, new TreeSet<>(uppers.stream().map(LinkedTask::taskId).toList()));
    }

    private List<LinkedTask> linked(List<CarriedTasks.Linked> rows) {
        LocalDate today = calendar.today();
        return rows.stream().map(row -> LinkedTask.of(row, today)).toList();
    }
}

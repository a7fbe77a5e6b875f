package dev.zeren.plan.cascade.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.cascade.application.TaskCoverage.NamedUnit;
import dev.zeren.plan.cascade.domain.Coverage;
import dev.zeren.plan.cascade.persistence.CarriedTasks;
import dev.zeren.plan.cascade.persistence.CarriedTasks.Upper;
import dev.zeren.plan.delivery.application.LowerTasks;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.GroupService;
import dev.zeren.plan.plan.application.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tasks of an upper plan nobody carries out, and which units that should do not. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CoverageService {

    /** Of more missing units a reader learns the number only. */
    private static final int MOST_NAMES = 100;

    private final CarriedTasks carried;
    private final PlanService plans;
    private final GroupService groups;
    private final Directory directory;
    private final LowerTasks lowerTasks;
    private final BureauCalendar calendar;

    CoverageService(
            CarriedTasks carried,
            PlanService plans,
            GroupService groups,
            Directory directory,
            LowerTasks lowerTasks,
            BureauCalendar calendar) {
        this.carried = carried;
        this.plans = plans;
        this.groups = groups;
        this.directory = directory;
        this.lowerTasks = lowerTasks;
        this.calendar = calendar;
    }

    /**
     * The coverage of a plan, task by task in printed order: a constant number of queries a page, and one for each group
     * that the page's tasks are assigned to.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<TaskCoverage> of(UUID planId, PageRequest page) {
        plans.requireSeen(planId);
        var from = page.from(Integer.class);
        List<Upper> tasks = carried.tasks(planId, from.isStart() ? null : from.number(0), page.rowsToRead());
        List<UUID> ids = tasks.stream().map(Upper::taskId).toList();
        Map<UUID, List<List<UUID>>> lines = carried.lines(ids);
        Map<UUID, List<LowerTasks.Sum>> lower =
                lowerTasks.sums(ids, calendar.today()).stream().collect(Collectors.groupingBy(LowerTasks.Sum::taskId));
        lower.forEach((task, sums) -> sums.stream()
                .filter(sum -> sum.unit() != null)
                .forEach(sum ->
                        lines.computeIfAbsent(task, id -> new ArrayList<>()).add(List.of(sum.unit()))));
        Map<UUID, Set<UUID>> members = groups.groupsAmong(
                tasks.stream().flatMap(task -> task.units().stream()).collect(Collectors.toSet()));
        Map<UUID, Coverage> coverage = tasks.stream()
                .collect(Collectors.toMap(
                        Upper::taskId,
                        task -> Coverage.of(expected(task, members), lines.getOrDefault(task.taskId(), List.of()))));
        Map<UUID, String> names = names(coverage.values());
        return Page.of(tasks, page, task -> new Object[] {task.position()})
                .map(task -> covered(
                        task, coverage.get(task.taskId()), lower.getOrDefault(task.taskId(), List.of()), names));
    }

    static Set<UUID> expected(Upper task, Map<UUID, Set<UUID>> members) {
        return task.units().stream()
                .flatMap(unit -> members.getOrDefault(unit, Set.of(unit)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<UUID, String> names(Collection<Coverage> coverage) {
        Set<UUID> shown = coverage.stream()
                .flatMap(one -> Stream.of(
                                one.carrying().stream(),
                                one.missing().stream().limit(MOST_NAMES),
                                one.others().stream())
                        .flatMap(Function.identity()))
                .collect(Collectors.toSet());
        return directory.unitNames(shown);
    }

    /**
     * What the lower bureaus that were given the plan carry out of it, one by one.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<BureauCoverage> byBureau(UUID planId, PageRequest page) {
        plans.requireSeen(planId);
        List<LowerTasks.Share> shares = lowerTasks.shares(planId, page.from(UUID.class), page.rowsToRead());
        List<LowerTasks.Given> given = lowerTasks.given(planId);
        return Page.of(shares, page, share -> new Object[] {share.delivery()})
                .map(share -> BureauCoverage.of(share, given, MOST_NAMES));
    }

    private static TaskCoverage covered(
            Upper task, Coverage coverage, List<LowerTasks.Sum> lower, Map<UUID, String> names) {
        return new TaskCoverage(
                task.taskId(),
                task.position(),
                task.label(),
                task.heading(),
                coverage.expected().size(),
                named(coverage.carrying(), names),
                named(coverage.missing(), names),
                coverage.missing().size(),
                named(coverage.others(), names),
                lower.stream().map(TaskCoverage.LowerBureau::of).toList());
    }

    private static List<NamedUnit> named(Set<UUID> units, Map<UUID, String> names) {
        return units.stream()
                .filter(names::containsKey)
                .limit(MOST_NAMES)
                .map(id -> new NamedUnit(id, names.get(id)))
                .toList();
    }
}

package dev.zeren.plan.cascade.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.cascade.persistence.CarriedTasks;
import dev.zeren.plan.cascade.persistence.CarriedTasks.Upper;
import dev.zeren.plan.directory.application.GroupService;
import dev.zeren.plan.plan.application.PlanService;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which tasks of a plan lower bureaus might be given: those assigned to them by name, or to a group such as 各县区. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AudienceProposal {

    /** A task that is assigned to lower bureaus, and to which. */
    public record ProposedTask(UUID taskId, int position, String label, String heading, List<String> bureaus) {}

    private final CarriedTasks carried;
    private final PlanService plans;
    private final GroupService groups;
    private final Relations relations;

    AudienceProposal(CarriedTasks carried, PlanService plans, GroupService groups, Relations relations) {
        this.carried = carried;
        this.plans = plans;
        this.groups = groups;
        this.relations = relations;
    }

    /**
     * Of a page of tasks in printed order those that are assigned to lower bureaus.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<ProposedTask> of(UUID planId, PageRequest page) {
        plans.requireSeen(planId);
        var from = page.from(Integer.class);
        List<Upper> tasks = carried.tasks(planId, from.isStart() ? null : from.number(0), page.rowsToRead());
        Map<UUID, Set<UUID>> members = groups.groupsAmong(
                tasks.stream().flatMap(task -> task.units().stream()).collect(Collectors.toSet()));
        List<Active> lower = relations.lower();
        Page<ProposedTask> all = Page.of(tasks, page, task -> new Object[] {task.position()})
                .map(task -> proposed(task, CoverageService.expected(task, members), lower));
        return new Page<>(
                all.items().stream().filter(task -> !task.bureaus().isEmpty()).toList(), all.next());
    }

    private static ProposedTask proposed(Upper task, Set<UUID> units, List<Active> lower) {
        return new ProposedTask(
                task.taskId(),
                task.position(),
                task.label(),
                task.heading(),
                lower.stream()
                        .filter(one -> units.contains(one.unit()))
                        .map(Active::other)
                        .toList());
    }
}

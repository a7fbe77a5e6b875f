package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.persistence.AssignedTaskRows;
import dev.zeren.plan.plan.persistence.DraftJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who carries out which tasks, for features that have seen to it that the caller may know. */
@ApplicationScoped
public class AssignedTasks {

    private final AssignedTaskRows rows;
    private final DraftJson json;
    private final PlanAccess access;

    AssignedTasks(AssignedTaskRows rows, DraftJson json, PlanAccess access) {
        this.rows = rows;
        this.json = json;
        this.access = access;
    }

    /** @throws Rejection {@code not-found} */
    public AssignedTask get(UUID task) {
        return rows.find(task)
                .map(row -> AssignedTask.of(row, json))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /** The lead leaders of each of the tasks. */
    public Map<UUID, Set<UUID>> leaders(Collection<UUID> tasks) {
        return rows.find(tasks).stream()
                .collect(Collectors.toMap(
                        AssignedTaskRows.Assigned::id, task -> task.leaders().keySet()));
    }

    /** All of a plan, in printed order. */
    public List<AssignedTask> inPlan(UUID plan) {
        return rows.inPlan(plan).stream().map(row -> AssignedTask.of(row, json)).toList();
    }

    /** When a plan is carried out; empty when there is none. */
    public Optional<PlanTime> time(UUID plan) {
        return rows.time(plan).map(time -> time(plan, time));
    }

    /**
     * When a plan is carried out that the caller may see.
     *
     * @throws Rejection {@code not-found}
     */
    public PlanTime timeSeen(UUID plan) {
        AssignedTaskRows.Time time = rows.time(plan).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(time.status());
        return time(plan, time);
    }

    private PlanTime time(UUID plan, AssignedTaskRows.Time time) {
        return new PlanTime(
                plan,
                time.status() == PlanStatus.ISSUED,
                time.status() == PlanStatus.DRAFT || time.status() == PlanStatus.ISSUED,
                time.year(),
                time.issuedAt(),
                time.endsOn(),
                json.phases(time.phases()));
    }

    /** The plans that are being carried out. */
    public List<UUID> issuedPlans() {
        return rows.issuedPlans();
    }
}

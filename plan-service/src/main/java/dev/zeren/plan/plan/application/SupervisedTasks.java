package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.persistence.SupervisedRows;
import dev.zeren.plan.plan.persistence.SupervisedRows.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What supervision asks of plans and tasks; none of it is closed as long as the transaction lasts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SupervisedTasks {

    /**
     * A task of an issued plan, or the plan.
     *
     * @param taskId null when it is the plan
     * @param title number and heading of the task, or title of the plan
     * @param leaders the people of the directory who lead the task or are in charge of it
     * @param units the units of the directory that are responsible for it
     */
    public record Supervised(UUID planId, UUID taskId, String title, Set<UUID> leaders, Set<UUID> units) {}

    private final SupervisedRows rows;
    private final PlanAccess access;

    SupervisedTasks(SupervisedRows rows, PlanAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** @throws Rejection {@code missing-reference}, {@code plan-not-issued} */
    public Supervised task(UUID id) {
        return issued(rows.task(id));
    }

    /** @throws Rejection {@code missing-reference}, {@code plan-not-issued} */
    public Supervised plan(UUID id) {
        return issued(rows.plan(id));
    }

    /** A task, as long as its plan is issued: for work that nobody asked for. */
    public Optional<Supervised> taskIfIssued(UUID id) {
        return rows.task(id).filter(found -> found.planStatus().isIssued()).map(SupervisedTasks::view);
    }

    /**
     * A task and its last day.
     *
     * @param due its own, or its plan's
     */
    public record DueTask(UUID taskId, LocalDate due) {}

    /** The tasks of a plan that count. */
    public List<DueTask> ofPlan(UUID id) {
        return rows.dueTasks(id).stream()
                .map(one -> new DueTask(one.task(), one.due()))
                .toList();
    }

    private Supervised issued(Optional<Found> found) {
        Found one = found.filter(any -> access.sees(any.planStatus()))
                .orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE));
        one.planStatus().requireIssued();
        return view(one);
    }

    private static Supervised view(Found found) {
        return new Supervised(found.plan(), found.task(), found.title(), found.leaders(), found.units());
    }
}

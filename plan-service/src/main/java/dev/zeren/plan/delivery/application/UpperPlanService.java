package dev.zeren.plan.delivery.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.delivery.persistence.UpperPlans;
import dev.zeren.plan.delivery.persistence.UpperPlans.UpperPlan;
import dev.zeren.plan.delivery.persistence.UpperPlans.UpperTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Plans that the upper bureau gave: everybody of the bureau reads them, nobody here changes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class UpperPlanService {

    /**
     * A plan of the upper bureau.
     *
     * @param staleSince since when that bureau is not the upper one any more, so that no news comes; null while it is
     */
    public record UpperPlanView(
            UUID id,
            String bureau,
            String bureauName,
            String title,
            int year,
            String kind,
            String status,
            LocalDate endsOn,
            Instant arrivedAt,
            Instant changedAt,
            Instant takenBackAt,
            Instant staleSince) {

        static UpperPlanView of(UpperPlan plan) {
            return new UpperPlanView(
                    plan.id(),
                    plan.bureau(),
                    plan.bureauName(),
                    plan.title(),
                    plan.year(),
                    plan.kind(),
                    plan.status().toLowerCase(Locale.ROOT),
                    plan.endsOn(),
                    plan.arrivedAt(),
                    plan.changedAt(),
                    plan.takenBackAt(),
                    plan.staleSince());
        }
    }

    /** One of its tasks, and how many tasks of the bureau carry it out. */
    public record UpperTaskView(
            UUID id, int position, String label, String heading, String text, LocalDate dueOn, int carriedOutBy) {

        static UpperTaskView of(UpperTask task) {
            return new UpperTaskView(
                    task.id(),
                    task.position(),
                    task.label(),
                    task.heading(),
                    task.text(),
                    task.dueOn(),
                    task.carriedOutBy());
        }
    }

    private final UpperPlans plans;

    UpperPlanService(UpperPlans plans) {
        this.plans = plans;
    }

    /** The newest first; null means any. */
    public Page<UpperPlanView> list(Integer year, Boolean takenBack, PageRequest page) {
        List<UpperPlan> rows =
                plans.list(new UpperPlans.Filter(year, takenBack), page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, plan -> new Object[] {plan.id()}).map(UpperPlanView::of);
    }

    /** @throws Rejection {@code not-found} */
    public UpperPlanView get(UUID id) {
        return UpperPlanView.of(plans.find(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND)));
    }

    /**
     * Its tasks in printed order.
     *
     * @param open only those that nobody carries out
     * @throws Rejection {@code not-found}
     */
    public Page<UpperTaskView> tasks(UUID id, boolean open, PageRequest page) {
        get(id);
        List<UpperTask> rows = plans.tasks(id, open, page.from(Integer.class, UUID.class), page.rowsToRead());
        return Page.of(rows, page, task -> new Object[] {task.position(), task.id()})
                .map(UpperTaskView::of);
    }
}

package dev.zeren.plan.delegation.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.persistence.DelegateRows;
import dev.zeren.plan.delegation.persistence.Delegations;
import dev.zeren.plan.plan.application.OfficesChanged;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Ends delegations when their time is over, and when there is no task of their office to be carried out any more. */
@ApplicationScoped
public class DelegationEnd implements Timed, PlanFollower {

    static final String KIND = "delegation-until";

    private final Delegations delegations;
    private final DelegateRows rows;
    private final DelegationJournal journal;
    private final Todos todos;
    private final BureauCalendar calendar;

    DelegationEnd(
            Delegations delegations,
            DelegateRows rows,
            DelegationJournal journal,
            Todos todos,
            BureauCalendar calendar) {
        this.delegations = delegations;
        this.rows = rows;
        this.journal = journal;
        this.todos = todos;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID subject) {
        journal.stop(List.of(subject));
        delegations
                .hold(subject)
                .filter(one -> DelegationLife.LIFE.allowed(one.status()).contains(DelegationAct.LAPSE)
                        && one.untilOn() != null
                        && one.untilOn().isBefore(calendar.today()))
                .ifPresent(this::lapse);
    }

    @Override
    public void officesChanged(OfficesChanged change) {
        if (!change.left().isEmpty()) {
            List<UUID> live = delegations.live(change.taskId(), change.left()).stream()
                    .map(Delegation::id)
                    .toList();
            lapse(live);
            // What goes back with the task is nothing to an office that reports on it no more.
            change.left().forEach(unit -> todos.settle(TodoKind.REPORT, change.taskId(), Addressee.staffOf(unit)));
        }
    }

    @Override
    public void amended(UUID planId) {
        lapse(rows.live(planId, true));
    }

    @Override
    public void closed(UUID planId) {
        lapse(rows.live(planId, false));
    }

    private void lapse(List<UUID> live) {
        if (!live.isEmpty()) {
            journal.stop(live);
            live.forEach(id -> delegations.hold(id).ifPresent(this::lapse));
        }
    }

    private void lapse(Delegation one) {
        DelegationView before = journal.view(one);
        one.go(DelegationAct.LAPSE, null, calendar.now());
        journal.keep(one, DelegationAct.LAPSE.done(), before);
    }
}

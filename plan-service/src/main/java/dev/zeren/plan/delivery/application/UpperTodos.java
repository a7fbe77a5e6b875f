package dev.zeren.plan.delivery.application;

import dev.zeren.kit.caller.Roles;
import dev.zeren.plan.delivery.persistence.UpperPlans;
import dev.zeren.plan.delivery.persistence.UpperPlans.UpperPlan;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An upper plan waits for the planner as long as it runs and has tasks that nobody carries out. */
@ApplicationScoped
class UpperTodos {

    private static final String SUBJECT = "upper-plan";
    private static final String RUNS = "ISSUED";

    private final UpperPlans plans;
    private final Todos todos;

    UpperTodos(UpperPlans plans, Todos todos) {
        this.plans = plans;
        this.todos = todos;
    }

    /** Lets it wait, or not any more. The plan is taken: who links at the same moment looks one after the other. */
    void follow(UUID id) {
        Optional<UpperPlan> waits = plans.hold(id)
                .filter(plan -> plan.status().equals(RUNS) && plan.takenBackAt() == null && plan.staleSince() == null)
                .filter(plan -> plans.isOpen(id));
        if (waits.isEmpty()) {
            todos.settle(TodoKind.CARRY_OUT, id);
            return;
        }
        UpperPlan plan = waits.get();
        todos.add(
                new NewTodo(TodoKind.CARRY_OUT, SUBJECT, id, plan.title(), null, null, plan.endsOn()),
                List.of(Addressee.role(Roles.PLANNER)));
    }
}

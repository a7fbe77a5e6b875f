package dev.zeren.plan.supervision.application;

import dev.zeren.kit.caller.Roles;
import dev.zeren.plan.supervision.domain.Approver;
import dev.zeren.plan.supervision.domain.Superior;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** For whom a notice waits in each state of its life. */
@ApplicationScoped
class NoticeTodos {

    /** What a notice is called where it is a subject. */
    static final String SUBJECT_KIND = "supervision-notice";

    private static final Addressee PLANNER = Addressee.role(Roles.PLANNER);

    private final Todos todos;

    NoticeTodos(Todos todos) {
        this.todos = todos;
    }

    /** It waits for those of its new state and for nobody else. */
    void follow(SupervisionNotice notice, SupervisionRules rules) {
        todos.settleAll(notice.id());
        addFor(notice, rules);
    }

    /** It waits for higher persons too; for those for whom it waits already there are new terms. */
    void raise(SupervisionNotice notice, SupervisionRules rules) {
        addFor(notice, rules);
        for (Superior superior : rules.level(notice.level()).to()) {
            todos.add(todo(TodoKind.INSTRUCT, notice), superiors(superior, notice));
        }
    }

    private void addFor(SupervisionNotice notice, SupervisionRules rules) {
        TodoKind kind = kind(notice);
        if (kind != null) {
            todos.add(todo(kind, notice), addressees(kind, notice, rules));
        }
    }

    private static TodoKind kind(SupervisionNotice notice) {
        return switch (notice.status()) {
            case REGISTERED -> notice.returnedFor() == null ? TodoKind.APPROVE : TodoKind.REVISE;
            case APPROVED -> TodoKind.DISPATCH;
            case DISPATCHED -> TodoKind.ACKNOWLEDGE;
            case ACKNOWLEDGED, HANDLED -> TodoKind.RESPOND;
            case RESPONDED, REVIEWED -> TodoKind.REVIEW;
            case COMPLETED, WITHDRAWN -> null;
        };
    }

    private static Set<Addressee> addressees(TodoKind kind, SupervisionNotice notice, SupervisionRules rules) {
        return switch (kind) {
            case APPROVE -> approvers(notice, rules);
            case ACKNOWLEDGE, RESPOND -> recipients(notice);
            default -> Set.of(PLANNER);
        };
    }

    private static Set<Addressee> approvers(SupervisionNotice notice, SupervisionRules rules) {
        if (notice.automatic() || rules.approver() == Approver.PLANNER) {
            return Set.of(PLANNER);
        }
        Set<Addressee> all = new HashSet<>(superiors(Superior.LEADER_IN_CHARGE, notice));
        all.addAll(superiors(notice.leaders().isEmpty() ? Superior.LEADER : Superior.LEAD_LEADER, notice));
        return all;
    }

    private static Set<Addressee> recipients(SupervisionNotice notice) {
        Set<Addressee> all = new HashSet<>();
        notice.personIds().forEach(person -> all.add(Addressee.person(person)));
        if (notice.unitId() != null) {
            all.add(Addressee.staffOf(notice.unitId()));
        }
        return all;
    }

    private static Set<Addressee> superiors(Superior superior, SupervisionNotice notice) {
        Set<Addressee> all = new HashSet<>();
        switch (superior) {
            case LEADER -> all.add(Addressee.role(Roles.LEADER));
            case PLANNER -> all.add(PLANNER);
            case LEAD_LEADER -> notice.leaders().forEach(leader -> all.add(Addressee.person(leader)));
            case HEAD_OF_UNIT -> {
                if (notice.unitId() != null) {
                    all.add(Addressee.headOf(notice.unitId()));
                }
            }
            case LEADER_IN_CHARGE -> {
                if (notice.unitId() != null) {
                    all.add(Addressee.inChargeOf(notice.unitId()));
                }
            }
        }
        return all;
    }

    private static NewTodo todo(TodoKind kind, SupervisionNotice notice) {
        return new NewTodo(
                kind,
                SUBJECT_KIND,
                notice.id(),
                notice.number() + " " + notice.levelName() + "：" + notice.matter(),
                notice.planId(),
                notice.taskId(),
                notice.dueOn());
    }
}

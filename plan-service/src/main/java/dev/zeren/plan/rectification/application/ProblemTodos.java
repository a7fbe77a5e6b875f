package dev.zeren.plan.rectification.application;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.persistence.Problems;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** For whom a problem waits in each state of its life. Nobody is told to look back before the day on which it is time. */
@ApplicationScoped
public class ProblemTodos implements Timed {

    private static final String KIND = "problem-look-back";

    private final Todos todos;
    private final Timers timers;
    private final Problems problems;
    private final RectificationRulesService rules;
    private final BureauCalendar calendar;

    ProblemTodos(
            Todos todos, Timers timers, Problems problems, RectificationRulesService rules, BureauCalendar calendar) {
        this.todos = todos;
        this.timers = timers;
        this.problems = problems;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** It waits for those of its new state and for nobody else. */
    void follow(Problem problem, RectificationRules by) {
        todos.settleAll(problem.id());
        switch (problem.status()) {
            case REGISTERED, REOPENED, RECTIFYING ->
                todos.add(todo(TodoKind.RECTIFY, problem, problem.dueOn()), rectifiers(problem));
            case RECTIFIED -> todos.add(todo(TodoKind.SIGN_OFF, problem, null), verifiers(problem, by));
            case SIGNED_OFF, LOOKED_BACK, WITHDRAWN -> {
                // Nothing is to be done now.
            }
        }
        if (problem.status() == ProblemStatus.SIGNED_OFF && problem.lookBackOn() != null) {
            timers.set(KIND, problem.id(), calendar.startOf(problem.lookBackOn()));
        } else {
            timers.clear(KIND, problem.id());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID subject) {
        problems.hold(subject)
                .filter(problem -> problem.status() == ProblemStatus.SIGNED_OFF && problem.lookBackOn() != null)
                .ifPresent(problem -> todos.add(
                        todo(TodoKind.LOOK_BACK, problem, problem.lookBackOn()),
                        verifiers(problem, rules.get().value())));
    }

    // A problem is rectified also after the plan in which it came to light is closed.
    private static NewTodo todo(TodoKind kind, Problem problem, LocalDate dueOn) {
        return new NewTodo(
                kind,
                ProblemSubject.KIND,
                problem.id(),
                problem.matter().problem(),
                problem.place().plan(),
                problem.place().task(),
                dueOn,
                true);
    }

    private static Set<Addressee> rectifiers(Problem problem) {
        Problem.Parties parties = problem.parties();
        return parties.person() == null
                ? Set.of(Addressee.staffOf(parties.unit()))
                : Set.of(Addressee.person(parties.person()), Addressee.headOf(parties.unit()));
    }

    private static Set<Addressee> verifiers(Problem problem, RectificationRules by) {
        return by.signOffBy().stream()
                .map(verifier -> switch (verifier) {
                    case PLANNER -> Addressee.role(Roles.PLANNER);
                    case LEADER_IN_CHARGE ->
                        Addressee.inChargeOf(problem.parties().unit());
                })
                .collect(Collectors.toSet());
    }
}

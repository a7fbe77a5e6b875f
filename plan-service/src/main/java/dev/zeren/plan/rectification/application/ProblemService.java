package dev.zeren.plan.rectification.application;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.PlanService;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.domain.Source;
import dev.zeren.plan.rectification.persistence.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What stands in the problem list, and what it says. */
@ApplicationScoped
@Transactional
public class ProblemService {

    /** Changes what is mentioned; the day of the look-back only once the problem is signed off. */
    public record ChangeProblem(
            Patched<String> problem,
            Patched<String> cause,
            Patched<String> measure,
            Patched<String> level,
            Patched<UUID> unitId,
            Patched<UUID> personId,
            Patched<UUID> concernedUnitId,
            Patched<Deadline> deadline,
            Patched<LocalDate> lookBackOn) {

        private boolean mentionsMatter() {
            return Stream.of(problem, cause, measure, level, unitId, personId, concernedUnitId, deadline)
                    .anyMatch(Patched::isPresent);
        }
    }

    private final Problems problems;
    private final ProblemJournal journal;
    private final ProblemAccess access;
    private final ProblemTodos todos;
    private final Deadlines deadlines;
    private final RectificationRulesService rules;
    private final PlanService plans;
    private final TaskService tasks;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Instance<ProblemSource> sources;

    ProblemService(
            Problems problems,
            ProblemJournal journal,
            ProblemAccess access,
            ProblemTodos todos,
            Deadlines deadlines,
            RectificationRulesService rules,
            PlanService plans,
            TaskService tasks,
            Callers callers,
            BureauCalendar calendar,
            @Any Instance<ProblemSource> sources) {
        this.problems = problems;
        this.journal = journal;
        this.access = access;
        this.todos = todos;
        this.deadlines = deadlines;
        this.rules = rules;
        this.plans = plans;
        this.tasks = tasks;
        this.callers = callers;
        this.calendar = calendar;
        this.sources = sources;
    }

    /**
     * Registers a problem. Who calls has seen that the caller may.
     *
     * @throws Rejection {@code missing-reference}, {@code invalid-body} for a level that the bureau does not have
     */
    public ProblemView register(RegisterProblem command) {
        RectificationRules by = rules.get().value();
        String level = command.level() == null ? by.levels().get(0) : command.level();
        requireLevel(level, by);
        requireSource(command.source());
        int year = calendar.today().getYear();
        Problem problem = new Problem(
                new Problem.Number(year, problems.nextNumber(year)),
                new Problem.Matter(command.problem(), command.cause(), command.measure(), level),
                command.source(),
                new Problem.Parties(command.unitId(), command.personId(), command.concernedUnitId()),
                place(command.planId(), command.taskId()),
                calendar.now(),
                callers.current().subject());
        deadlines.set(problem, command.deadline() == null ? Deadline.in(by.usualDays()) : command.deadline());
        problems.persist(problem);
        ProblemView after = journal.keep(problem, null, null, null, List.of());
        todos.follow(problem, by);
        return after;
    }

    /**
     * Changes what a problem says, by who keeps the list.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code missing-reference},
     *     {@code invalid-body}
     */
    public ProblemView change(UUID id, IfMatch ifMatch, ChangeProblem command) {
        Problem problem = problems.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(problem);
        access.requireKeeper();
        ifMatch.verify(problem.version());
        ProblemView view = journal.view(problem);
        if (command.mentionsMatter()) {
            ProblemView before = view;
            say(problem, command);
            view = journal.keep(problem, ProblemAct.CHANGE, before, null, List.of());
        }
        if (command.lookBackOn().isPresent()) {
            ProblemView before = view;
            problem.moveLookBack(command.lookBackOn().value());
            view = journal.keep(problem, ProblemAct.MOVE_LOOK_BACK, before, null, List.of());
        }
        todos.follow(problem, rules.get().value());
        return view;
    }

    private void say(Problem problem, ChangeProblem command) {
        Problem.Matter matter = problem.matter();
        Problem.Parties parties = problem.parties();
        String level = or(command.level(), matter.level());
        if (command.level().isPresent()) {
            requireLevel(level, rules.get().value());
        }
        problem.change(
                new Problem.Matter(
                        or(command.problem(), matter.problem()),
                        or(command.cause(), matter.cause()),
                        or(command.measure(), matter.measure()),
                        level),
                new Problem.Parties(
                        or(command.unitId(), parties.unit()),
                        or(command.personId(), parties.person()),
                        or(command.concernedUnitId(), parties.concerned())));
        command.deadline().ifPresent(deadline -> deadlines.set(problem, deadline));
    }

    private static <T> T or(Patched<T> patched, T before) {
        return patched.isPresent() ? patched.value() : before;
    }

    private static void requireLevel(String level, RectificationRules by) {
        if (!by.levels().contains(level)) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/level",
                            "unknown",
                            new Text(
                                    "不在 rectification-rules 的 levels 之中",
                                    "is none of the levels of rectification-rules"))));
        }
    }

    private void requireSource(Source source) {
        if (source.id() != null
                && sources.stream()
                        .anyMatch(known -> known.kind().equals(source.kind().toString()) && !known.seen(source.id()))) {
            throw missing("/source/id");
        }
    }

    private Problem.Place place(UUID plan, UUID task) {
        try {
            return new Problem.Place(
                    task != null
                            ? tasks.get(task).planId()
                            : plan == null ? null : plans.get(plan).plan().id(),
                    task);
        } catch (Rejection unseen) {
            throw missing(task != null ? "/taskId" : "/planId");
        }
    }

    private static Rejection missing(String pointer) {
        return new Rejection(
                CommonProblem.MISSING_REFERENCE,
                List.of(new Fault(
                        pointer, "missing", new Text("不存在，或您无权查看", "does not exist, or you may not see it"))));
    }
}

package dev.zeren.plan.rectification.application;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.persistence.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done to a problem, from the measures to the look-back. */
@ApplicationScoped
@Transactional
public class ProblemActs {

    /**
     * What is said with an act.
     *
     * @param words or null
     * @param evidence ids
     */
    public record Said(String words, List<UUID> evidence) {

        public static Said of(String words) {
            return new Said(words, List.of());
        }
    }

    private final Problems problems;
    private final ProblemJournal journal;
    private final ProblemAccess access;
    private final ProblemTodos todos;
    private final Deadlines deadlines;
    private final RectificationRulesService rules;
    private final EvidenceUses evidence;
    private final Callers callers;
    private final BureauCalendar calendar;

    ProblemActs(
            Problems problems,
            ProblemJournal journal,
            ProblemAccess access,
            ProblemTodos todos,
            Deadlines deadlines,
            RectificationRulesService rules,
            EvidenceUses evidence,
            Callers callers,
            BureauCalendar calendar) {
        this.problems = problems;
        this.journal = journal;
        this.access = access;
        this.todos = todos;
        this.deadlines = deadlines;
        this.rules = rules;
        this.evidence = evidence;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Fixes the measures, by who is to rectify it or on his behalf.
     *
     * @param cause null to leave it
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}
     */
    public ProblemView start(UUID id, IfMatch ifMatch, String measure, String cause) {
        return take(
                id,
                ifMatch,
                ProblemAct.START,
                Said.of(measure),
                access::requireRectifier,
                problem -> problem.start(measure, cause));
    }

    /**
     * Says how it was rectified, by the same.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code missing-reference},
     *     {@code too-much-evidence}
     */
    public ProblemView rectify(UUID id, IfMatch ifMatch, Said said) {
        return take(id, ifMatch, ProblemAct.RECTIFY, said, access::requireRectifier, problem -> {
            problem.rectify(said.words(), !said.evidence().isEmpty(), calendar.today());
            evidence.attach(ProblemSubject.KIND, id, said.evidence());
        });
    }

    /**
     * Finds it not rectified, by who verifies.
     *
     * @param deadline a new one, or null
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code sign-off-own-work}, {@code stale-version}
     */
    public ProblemView giveBack(UUID id, IfMatch ifMatch, String reason, Deadline deadline) {
        return take(id, ifMatch, ProblemAct.RETURN, Said.of(reason), this::requireVerifier, problem -> {
            problem.giveBack(reason);
            if (deadline != null) {
                deadlines.set(problem, deadline);
            }
        });
    }

    /**
     * Verifies it and signs it off.
     *
     * @param opinion or null
     * @param lookBackOn null for the bureau's usual day
     * @throws IllegalStep
     * @throws Rejection as {@link #giveBack}, and {@code evidence-missing}
     */
    public ProblemView signOff(UUID id, IfMatch ifMatch, String opinion, LocalDate lookBackOn) {
        RectificationRules by = rules.get().value();
        return take(
                id,
                ifMatch,
                ProblemAct.SIGN_OFF,
                Said.of(opinion),
                this::requireVerifier,
                problem -> problem.signOff(
                        by.evidenceRequired(),
                        calendar.today(),
                        callers.current().name(),
                        deadlines.lookBack(lookBackOn, by)));
    }

    /**
     * Looks back and finds it kept.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #giveBack}
     */
    public ProblemView keep(UUID id, IfMatch ifMatch, Said findings) {
        return take(id, ifMatch, ProblemAct.LOOK_BACK, findings, this::requireVerifier, problem -> {
            problem.go(ProblemAct.LOOK_BACK);
            evidence.attach(ProblemSubject.KIND, id, findings.evidence());
        });
    }

    /**
     * Looks back and finds it there again.
     *
     * @param deadline null for the bureau's usual one
     * @throws IllegalStep
     * @throws Rejection as {@link #giveBack}
     */
    public ProblemView reopen(UUID id, IfMatch ifMatch, Said findings, Deadline deadline) {
        return take(id, ifMatch, ProblemAct.REOPEN, findings, this::requireVerifier, problem -> {
            problem.reopen();
            deadlines.set(
                    problem, deadline == null ? Deadline.in(rules.get().value().usualDays()) : deadline);
            evidence.attach(ProblemSubject.KIND, id, findings.evidence());
        });
    }

    /**
     * Takes it off the list, by who keeps it.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}
     */
    public ProblemView withdraw(UUID id, IfMatch ifMatch, String reason) {
        return take(
                id,
                ifMatch,
                ProblemAct.WITHDRAW,
                Said.of(reason),
                problem -> access.requireKeeper(),
                problem -> problem.go(ProblemAct.WITHDRAW));
    }

    private void requireVerifier(Problem problem) {
        access.requireVerifier(problem, rules.get().value());
    }

    private ProblemView take(
            UUID id, IfMatch ifMatch, ProblemAct act, Said said, Consumer<Problem> mayHe, Consumer<Problem> change) {
        Problem problem = problems.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(problem);
        mayHe.accept(problem);
        ifMatch.verify(problem.version());
        ProblemView before = journal.view(problem);
        change.accept(problem);
        ProblemView after = journal.keep(problem, act, before, said.words(), said.evidence());
        todos.follow(problem, rules.get().value());
        return after;
    }
}

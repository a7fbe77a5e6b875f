package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.Extension;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundPhase;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done to a round. Who calls has seen that the caller may change rounds. */
@ApplicationScoped
@Transactional
public class RoundActs {

    /** A phase is to end later. @param assesseeClass null for all classes */
    public record Extend(RoundPhase phase, String assesseeClass, LocalDate to, String reason) {}

    private final RoundAccess access;
    private final RoundAssessees assessees;
    private final RoundCheck check;
    private final RoundJournal journal;
    private final RoundJson json;
    private final Callers callers;
    private final BureauCalendar calendar;

    RoundActs(
            RoundAccess access,
            RoundAssessees assessees,
            RoundCheck check,
            RoundJournal journal,
            RoundJson json,
            Callers callers,
            BureauCalendar calendar) {
        this.access = access;
        this.assessees = assessees;
        this.check = check;
        this.journal = journal;
        this.json = json;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Opens a draft: evaluators and assessees see it, and score by its calendar.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code round-not-assigned}, {@code scheme-not-issued}
     */
    public RoundView open(UUID id, IfMatch ifMatch) {
        return take(id, ifMatch, RoundAct.OPEN, null, round -> {
            round.open(calendar.now());
            if (round.seed() == null) {
                throw new Rejection(AssessmentProblem.ROUND_NOT_ASSIGNED);
            }
            check.scheme(round.matter().schemeVersionId());
        });
    }

    /**
     * Moves the end of a phase, for a class or for all.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code invalid-body}
     */
    public RoundView extend(UUID id, IfMatch ifMatch, Extend command) {
        return take(id, ifMatch, RoundAct.EXTEND, command, round -> {
            RoundTerms terms = json.read(round.terms());
            requireLater(terms, command);
            if (command.assesseeClass() != null && !assessees.hasClass(id, command.assesseeClass())) {
                throw invalid("/assesseeClass", "unknown", new Text("本轮没有这个类别", "the round has no such class"));
            }
            round.go(
                    RoundAct.EXTEND,
                    json.write(terms.with(new Extension(
                            command.phase(),
                            command.assesseeClass(),
                            command.to(),
                            command.reason().strip(),
                            calendar.now(),
                            callers.current().name()))));
        });
    }

    private static void requireLater(RoundTerms terms, Extend command) {
        LocalDate last = terms.calendar().last(command.phase(), command.assesseeClass());
        if (last == null) {
            throw invalid("/phase", "without-days", new Text("这个阶段没有规定日期", "the phase has no days"));
        }
        if (!command.to().isAfter(last)) {
            throw invalid("/to", "not-later", new Text("须晚于现在的截止日 " + last, "must be later than " + last));
        }
    }

    /**
     * Ends the scoring.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public RoundView confirm(UUID id, IfMatch ifMatch) {
        return take(id, ifMatch, RoundAct.CONFIRM, null, round -> round.go(RoundAct.CONFIRM));
    }

    /**
     * Lets it be scored again, before it is published.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public RoundView reopen(UUID id, IfMatch ifMatch, String reason) {
        return take(id, ifMatch, RoundAct.REOPEN, null, round -> round.reopen(reason));
    }

    /**
     * Ends it without a result.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public RoundView withdraw(UUID id, IfMatch ifMatch, String reason) {
        return take(id, ifMatch, RoundAct.WITHDRAW, null, round -> round.withdraw(reason));
    }

    private RoundView take(UUID id, IfMatch ifMatch, RoundAct act, Object said, Consumer<AssessmentRound> change) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundView before = journal.view(round);
        change.accept(round);
        return journal.keep(round, act.done(), before, said);
    }

    private static Rejection invalid(String pointer, String code, Text detail) {
        return new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault(pointer, code, detail)));
    }
}

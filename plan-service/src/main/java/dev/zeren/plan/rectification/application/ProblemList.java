package dev.zeren.plan.rectification.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemLedger;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.ProblemStep;
import dev.zeren.plan.rectification.domain.SourceKind;
import dev.zeren.plan.rectification.persistence.ProblemSteps;
import dev.zeren.plan.rectification.persistence.Problems;
import dev.zeren.plan.term.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the problem list, as far as the caller may see it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ProblemList {

    /** Which problems to list; null means any. */
    public record ProblemQuery(
            ProblemStatus status,
            UUID unit,
            UUID concerned,
            SourceKind sourceKind,
            UUID source,
            UUID plan,
            UUID task,
            String level,
            Boolean overdue,
            String text,
            Integer year,
            UUID person,
            Period due) {}

    private final Problems problems;
    private final ProblemSteps steps;
    private final ProblemJournal journal;
    private final ProblemAccess access;
    private final EvidenceUses evidence;
    private final Directory directory;
    private final RectificationRulesService rules;
    private final BureauCalendar calendar;

    ProblemList(
            Problems problems,
            ProblemSteps steps,
            ProblemJournal journal,
            ProblemAccess access,
            EvidenceUses evidence,
            Directory directory,
            RectificationRulesService rules,
            BureauCalendar calendar) {
        this.problems = problems;
        this.steps = steps;
        this.journal = journal;
        this.access = access;
        this.evidence = evidence;
        this.directory = directory;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The newest first. */
    public Page<ProblemView> list(ProblemQuery query, PageRequest page) {
        List<Problem> rows = problems.list(
                filter(query), access.sight(), calendar.today(), page.from(UUID.class), page.rowsToRead());
        Page<Problem> shown = Page.of(rows, page, problem -> new Object[] {problem.id()});
        return new Page<>(journal.views(shown.items()), shown.next());
    }

    /** @throws Rejection {@code not-found} */
    public ProblemDetail get(UUID id) {
        return new ProblemDetail(
                journal.view(load(id)),
                evidence.of(ProblemSubject.KIND, List.of(id)).getOrDefault(id, List.of()));
    }

    /**
     * What was done to a problem, the first first.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<ProblemStep> steps(UUID id, PageRequest page) {
        load(id);
        return Page.of(steps.list(id, page.from(Integer.class), page.rowsToRead()), page, step ->
                new Object[] {step.number()});
    }

    /**
     * The ledger as of today.
     *
     * @throws Rejection {@code ledger-too-long} when the bureau's rules want it shorter
     */
    public ProblemLedger ledger(ProblemQuery query) {
        int most = rules.get().value().ledgerRows();
        List<Problem> rows = problems.list(
                filter(query), access.sight(), calendar.today(), new PageRequest().from(UUID.class), most + 1);
        if (rows.size() > most) {
            throw new Rejection(PlanProblem.LEDGER_TOO_LONG, most);
        }
        return new ProblemLedger(
                calendar.today(),
                journal.views(rows).stream().map(ProblemList::row).toList());
    }

    private static ProblemLedger.Row row(ProblemView view) {
        return new ProblemLedger.Row(
                view.year() + "-" + view.number(),
                view.problem(),
                view.cause(),
                view.measure(),
                view.level(),
                view.sourceKind(),
                view.concerned(),
                view.unit(),
                view.person(),
                view.deadline(),
                view.dueOn(),
                view.status(),
                view.overdue() || view.late(),
                view.rectifiedOn(),
                view.narrative(),
                view.signedOffOn(),
                view.signedOffByName(),
                view.lookBackOn());
    }

    private Problem load(UUID id) {
        Problem problem = problems.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(problem);
        return problem;
    }

    // A unit means those too that are no more and went into it.
    private Problems.Filter filter(ProblemQuery query) {
        return new Problems.Filter(
                query.status(),
                meant(query.unit()),
                meant(query.concerned()),
                query.sourceKind(),
                query.source(),
                query.plan(),
                query.task(),
                query.level(),
                query.overdue(),
                query.text(),
                query.year(),
                query.person() == null ? null : directory.peopleMeant(query.person()),
                query.due());
    }

    private Set<UUID> meant(UUID unit) {
        return unit == null ? null : directory.unitsMeant(unit);
    }
}

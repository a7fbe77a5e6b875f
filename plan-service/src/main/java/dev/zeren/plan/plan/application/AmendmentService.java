package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.application.AmendPlan.GivenApprover;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.amendment.AmendmentRules;
import dev.zeren.plan.plan.domain.amendment.Approver;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.MatchingRules;
import dev.zeren.plan.plan.persistence.AmendmentRow;
import dev.zeren.plan.plan.persistence.Amendments;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.term.ClauseJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Amends issued plans, one amendment after the other: the plan is held meanwhile. */
@ApplicationScoped
@Transactional
public class AmendmentService {

    private final MatchingRules matching = MatchingRules.defaults();
    private final Drafts drafts;
    private final Amendments amendments;
    private final DraftJson json;
    private final Changes changes;
    private final DirectoryNames names;
    private final AmendmentRulesService rules;
    private final AmendmentKeeper keeper;
    private final PlanAccess access;

    AmendmentService(
            Drafts drafts,
            Amendments amendments,
            DraftJson json,
            Changes changes,
            DirectoryNames names,
            AmendmentRulesService rules,
            AmendmentKeeper keeper,
            PlanAccess access) {
        this.drafts = drafts;
        this.amendments = amendments;
        this.json = json;
        this.changes = changes;
        this.names = names;
        this.rules = rules;
        this.keeper = keeper;
        this.access = access;
    }

    /**
     * Amends an issued plan: all of it or nothing.
     *
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code plan-not-issued},
     *     {@code amendment-not-possible}
     */
    public AmendmentView amend(UUID planId, IfMatch ifMatch, AmendPlan command) {
        Plan plan = access.held(planId);
        AmendmentRules bureaus = rules.forCaller();
        ifMatch.verify(plan.version());
        plan.status().requireIssued();
        Attempts attempts = new Attempts();
        Approver approver = attempts.attempt("/approver", null, () -> approver(command.approver(), bureaus));
        Draft before = drafts.load(plan);
        int number = amendments.lastNumber(planId) + 1;
        Draft after = before;
        for (int i = 0; i < command.changes().size(); i++) {
            Draft now = after;
            Supplier<CorrectDraft> change = command.changes().get(i);
            after = attempts.attempt("/changes/" + i, now, () -> changed(now, change.get(), number));
        }
        attempts.rejectFaulty();
        var said = new AmendmentKeeper.Said(number, command.reason(), approver, command.documentNumber());
        return keeper.keep(plan, before, after, said, true);
    }

    /**
     * Sets the due date of a task of an issued plan, for itself: an amendment that leaves the plan's own version as it is.
     *
     * @param plan held by this transaction
     * @param reason null where none is given
     * @throws Rejection {@code forbidden}, {@code amendment-not-possible}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void setDue(Plan plan, UUID taskId, LocalDate dueOn, String reason) {
        AmendmentRules bureaus = rules.forCaller();
        if (!bureaus.dueDatesDirect()) {
            bureaus.requireApproved(false, "/dueOn");
        }
        Draft before = drafts.load(plan);
        Draft after = new PlanChange.Due(taskId, dueOn).of(before);
        int number = amendments.lastNumber(plan.id()) + 1;
        String words = reason == null ? "调整任务期限" : reason;
        keeper.keep(plan, before, after, new AmendmentKeeper.Said(number, words, null, null), false);
    }

    private Draft changed(Draft before, CorrectDraft command, int number) {
        Draft after = changes.of(command, before, number).of(before);
        Comparison seen = Comparison.between(before, after, matching);
        if (seen.tasks().isEmpty() && before.head().equals(after.head())) {
            throw DraftFault.NOTHING_TO_CHANGE.at("");
        }
        return after;
    }

    private Approver approver(GivenApprover given, AmendmentRules bureaus) {
        bureaus.requireApproved(given != null, "");
        if (given == null) {
            return null;
        }
        if (given.personId() == null) {
            return new Approver(given.name(), null);
        }
        ClauseJson.Entry person = names.person(given.personId());
        return new Approver(given.name() == null ? person.name() : given.name(), person.id());
    }

    /**
     * The newest first.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<AmendmentView> list(UUID planId, PageRequest page) {
        access.seen(planId);
        List<AmendmentRow> rows = amendments.list(planId, page.from(Integer.class), page.rowsToRead());
        return Page.of(rows, page, row -> new Object[] {row.number()}).map(this::view);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public AmendmentView get(UUID planId, int number) {
        access.seen(planId);
        return amendments
                .find(planId, number)
                .map(this::view)
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private AmendmentView view(AmendmentRow row) {
        return AmendmentView.of(row, json.amended(row.changes()));
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.MatchingRules;
import dev.zeren.plan.plan.domain.draft.comparison.NextVersion;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Other versions of the documents of plans. */
@ApplicationScoped
@Transactional
public class VersionService {

    private final MatchingRules rules = MatchingRules.defaults();
    private final Drafts drafts;
    private final ReadDrafts reads;
    private final DraftJson json;
    private final CorrectionService corrections;
    private final PlanAccess access;

    VersionService(Drafts drafts, ReadDrafts reads, DraftJson json, CorrectionService corrections, PlanAccess access) {
        this.drafts = drafts;
        this.reads = reads;
        this.json = json;
        this.corrections = corrections;
        this.access = access;
    }

    /** How the replacement of a draft is kept among its corrections. */
    record Replace(String operation, UUID sourceId, String fileName) {}

    /** @throws Rejection {@code not-found} when there is none or it is not to be seen */
    public PlanView seen(UUID planId) {
        return PlanView.of(access.seen(planId));
    }

    /**
     * Takes the draft for the transaction under way.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanView hold(UUID planId, IfMatch ifMatch) {
        return PlanView.of(corrections.hold(planId, ifMatch));
    }

    /**
     * How another version of the document differs from the plan.
     *
     * @throws Rejection {@code not-found}
     */
    public VersionView compare(UUID planId, NewPlan read) {
        Plan plan = access.seen(planId);
        Draft before = drafts.read(plan).standing();
        Draft after = NextVersion.of(before, reads.of(read, before.head()), rules);
        return new VersionView(
                PlanView.of(plan),
                null,
                ComparisonView.of(Comparison.between(before, after, rules), before, after, false));
    }

    /**
     * Puts another version of the document in place of the draft, as a correction that can be taken back.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft}
     */
    public VersionView replace(UUID planId, IfMatch ifMatch, NewPlan read, String fileName) {
        Plan plan = corrections.hold(planId, ifMatch);
        Draft before = drafts.load(plan);
        Draft after = reads.laidOut(NextVersion.of(before, reads.of(read, before.head()), rules), read);
        Comparison comparison = Comparison.between(before, after, rules);
        String operation = json.write(new Replace("replace", read.sourceId(), fileName));
        CorrectionView made = corrections.keep("plan.replaced", plan, before, after, operation, Optional.empty());
        return new VersionView(PlanView.of(plan), made.number(), ComparisonView.of(comparison, before, after, true));
    }
}

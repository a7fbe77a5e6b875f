package dev.zeren.plan.plan.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.domain.Correction;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.Trace;
import dev.zeren.plan.plan.persistence.Corrections;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.Plans;
import dev.zeren.plan.term.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Corrects drafts and takes corrections back, one after the other: the plan is held meanwhile. */
@ApplicationScoped
@Transactional
public class CorrectionService {

    private final Plans plans;
    private final Drafts drafts;
    private final Corrections corrections;
    private final DraftJson json;
    private final Changes changes;
    private final Lessons lessons;
    private final Instance<PlanFollower> followers;
    private final PlanAccess access;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    CorrectionService(
            Plans plans,
            Drafts drafts,
            Corrections corrections,
            DraftJson json,
            Changes changes,
            Lessons lessons,
            @Any Instance<PlanFollower> followers,
            PlanAccess access,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.plans = plans;
        this.drafts = drafts;
        this.corrections = corrections;
        this.json = json;
        this.changes = changes;
        this.lessons = lessons;
        this.followers = followers;
        this.access = access;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Corrects a draft.
     *
     * @param asSent the operation as JSON
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft},
     *     {@code correction-not-possible}
     */
    public CorrectionView correct(UUID planId, IfMatch ifMatch, CorrectDraft command, String asSent) {
        Plan plan = hold(planId, ifMatch);
        Draft before = drafts.load(plan);
        DraftChange change = changes.of(command, before);
        Draft after = change.of(before);
        Optional<Lesson> learned =
                command.remember() ? change.lesson(before).flatMap(lessons::learn) : Optional.empty();
        return keep("plan.corrected", plan, before, after, asSent, learned);
    }

    /** Writes a held draft's next state, with what an undo needs to know. */
    CorrectionView keep(
            String action, Plan plan, Draft before, Draft after, String operation, Optional<Lesson> learned) {
        Trace trace = Trace.between(before, after);
        replace(plan, before, after);
        Correction correction = new Correction(
                plan.id(),
                corrections.lastNumber(plan.id()) + 1,
                operation,
                json.write(trace),
                learned.map(json::write).orElse(null),
                plan.version(),
                calendar.now(),
                callers.current().subject());
        corrections.persist(correction);
        CorrectionView view = CorrectionView.of(correction);
        audit.record(action, plan.id(), trace, view);
        return view;
    }

    /**
     * Takes the last correction back that is not taken back yet, and what the bureau learned by it.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft}, {@code nothing-to-undo}
     */
    public CorrectionView undo(UUID planId, IfMatch ifMatch) {
        Plan plan = hold(planId, ifMatch);
        Correction last = corrections.last(planId).orElseThrow(() -> new Rejection(PlanProblem.NOTHING_TO_UNDO));
        Draft before = drafts.load(plan);
        Draft after = json.trace(last.before()).takeBack(before);
        last.learned().map(json::lesson).ifPresent(lessons::forget);
        Trace trace = Trace.between(before, after);
        replace(plan, before, after);
        last.undo(plan.version(), calendar.now(), callers.current().subject());
        CorrectionView view = CorrectionView.of(last);
        audit.record("plan.correction-undone", planId, trace, view);
        return view;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<CorrectionView> list(UUID planId, PageRequest page) {
        access.seen(planId);
        var rows = corrections.list(planId, page.from(Integer.class), page.rowsToRead());
        return Page.of(rows, page, row -> new Object[] {row.number()}).map(CorrectionView::of);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CorrectionView get(UUID planId, int number) {
        access.seen(planId);
        return corrections
                .find(planId, number)
                .map(CorrectionView::of)
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /** Takes a draft for this transaction. */
    Plan hold(UUID planId, IfMatch ifMatch) {
        Plan plan = access.held(planId);
        ifMatch.verify(plan.version());
        plan.requireDraft();
        return plan;
    }

    private void replace(Plan plan, Draft before, Draft after) {
        Set<UUID> going = before.tasks().stream().map(DraftTask::id).collect(Collectors.toSet());
        after.tasks().forEach(task -> going.remove(task.id()));
        if (!going.isEmpty()) {
            followers.forEach(follower -> follower.going(going));
        }
        drafts.save(plan.id(), before, after);
        plan.take(after.head());
        plans.advance(plan);
        feed.publish(PlanEvents.PLAN_CREATED, plan.id(), PlanEvents.corrected(plan, after));
    }
}

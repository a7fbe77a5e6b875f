package dev.zeren.plan.plan.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.Plans;
import dev.zeren.plan.plan.persistence.Tasks;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The bureau's plans and their life. */
@ApplicationScoped
@Transactional
public class PlanService {

    /** Which plans to list; null means any. */
    public record PlanQuery(Integer year, String kind, PlanStatus status, String text) {}

    /** Changes what is mentioned of a draft. */
    public record ChangePlan(Patched<String> title, Patched<String> kind, Patched<LocalDate> endsOn) {}

    private final Plans plans;
    private final Tasks tasks;
    private final Drafts drafts;
    private final PlanSources sources;
    private final Instance<PlanFollower> followers;
    private final PlanAccess access;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;
    private final Todos todos;

    PlanService(
            Plans plans,
            Tasks tasks,
            Drafts drafts,
            PlanSources sources,
            @Any Instance<PlanFollower> followers,
            PlanAccess access,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar,
            Todos todos) {
        this.plans = plans;
        this.tasks = tasks;
        this.drafts = drafts;
        this.sources = sources;
        this.followers = followers;
        this.access = access;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
        this.todos = todos;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<PlanSummary> list(PlanQuery query, PageRequest page) {
        var filter = new Plans.Filter(query.year(), query.kind(), query.status(), query.text(), access.seesDrafts());
        List<Plan> rows = plans.list(filter, page.from(UUID.class), page.rowsToRead());
        Page<Plan> shown = Page.of(rows, page, plan -> new Object[] {plan.id()});
        Map<UUID, CompletionCounts> counts = shown.items().isEmpty()
                ? Map.of()
                : CompletionCounts.byPlan(
                        tasks.counts(shown.items().stream().map(Plan::id).toList(), calendar.today()));
        return shown.map(
                plan -> new PlanSummary(PlanView.of(plan), counts.getOrDefault(plan.id(), CompletionCounts.NONE)));
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PlanDetail get(UUID id) {
        return detail(access.seen(id));
    }

    /** @throws Rejection {@code not-found} unless the caller may see the plan */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void requireSeen(UUID id) {
        access.seen(id);
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft} */
    public PlanDetail change(UUID id, IfMatch ifMatch, ChangePlan command) {
        return alter("plan.changed", id, ifMatch, plan -> {
            command.title().ifPresent(plan::entitle);
            command.kind().ifPresent(plan::become);
            command.endsOn().ifPresent(plan::endOn);
        });
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code step-not-allowed}, {@code plan-without-tasks} */
    public PlanDetail issue(UUID id, IfMatch ifMatch) {
        PlanDetail issued = alter(
                "plan.issued",
                id,
                ifMatch,
                plan -> plan.issue(
                        tasks.inPlan(id), calendar.now(), callers.current().subject()));
        followers.forEach(follower -> follower.issued(id));
        return issued;
    }

    /**
     * Closes an issued plan; nobody has to do anything for it any more.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code step-not-allowed}
     */
    public PlanDetail close(UUID id, IfMatch ifMatch) {
        PlanDetail closed = alter("plan.closed", id, ifMatch, plan -> {
            plan.close(calendar.now(), callers.current().subject());
            todos.settlePlan(id);
        });
        followers.forEach(follower -> follower.closed(id));
        return closed;
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code step-not-allowed} */
    public PlanDetail archive(UUID id, IfMatch ifMatch) {
        PlanDetail archived = alter(
                "plan.archived",
                id,
                ifMatch,
                plan -> plan.archive(calendar.now(), callers.current().subject()));
        followers.forEach(follower -> follower.archived(id));
        return archived;
    }

    /**
     * Deletes a draft with its corrections and the file that it was read from. What was learned by them stays.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft}
     */
    public void delete(UUID id, IfMatch ifMatch) {
        Plan plan = access.held(id);
        ifMatch.verify(plan.version());
        plan.requireDraft();
        List<UUID> going = drafts.read(plan).tasks().stream().map(DraftTask::id).toList();
        followers.forEach(follower -> follower.going(going));
        drafts.remove(id);
        sources.remove(plan.sourceId());
        audit.record("plan.deleted", id, PlanView.of(plan), null);
        feed.publish(PlanEvents.PLAN_DELETED, id, PlanEvents.deleted(plan));
    }

    private PlanDetail alter(String action, UUID id, IfMatch ifMatch, Consumer<Plan> change) {
        Plan plan = access.seen(id);
        ifMatch.verify(plan.version());
        PlanView before = PlanView.of(plan);
        change.accept(plan);
        plans.flush();
        audit.record(action, id, before, PlanView.of(plan));
        feed.publish(PlanEvents.PLAN_CHANGED, id, PlanEvents.changed(plan));
        return detail(plan);
    }

    private PlanDetail detail(Plan plan) {
        var counts = CompletionCounts.byPlan(tasks.counts(List.of(plan.id()), calendar.today()));
        return new PlanDetail(
                PlanView.of(plan),
                plans.sections(plan.id()).stream().map(SectionView::of).toList(),
                counts.getOrDefault(plan.id(), CompletionCounts.NONE));
    }
}

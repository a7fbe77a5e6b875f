package dev.zeren.plan.delivery.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.delivery.domain.Audience;
import dev.zeren.plan.delivery.persistence.Audiences;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.NewsTimers;
import dev.zeren.plan.plan.application.PlanService;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** To which lower bureaus a plan is given. */
@ApplicationScoped
@Transactional
public class AudienceService {

    /**
     * To whom a plan is to be given.
     *
     * @param taskIds these tasks; null when all of the plan
     */
    public record GivePlan(boolean toAll, Set<String> bureaus, Set<UUID> taskIds) {}

    /** What the feed says: to whom the plan is given now. */
    record AudienceNews(Audience audience) {}

    private final Audiences audiences;
    private final Deliveries deliveries;
    private final NewsTimers timers;
    private final Relations relations;
    private final PlanService plans;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    AudienceService(
            Audiences audiences,
            Deliveries deliveries,
            NewsTimers timers,
            Relations relations,
            PlanService plans,
            Callers callers,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.audiences = audiences;
        this.deliveries = deliveries;
        this.timers = timers;
        this.relations = relations;
        this.plans = plans;
        this.callers = callers;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Audience get(UUID planId) {
        plans.requireSeen(planId);
        return audiences.find(planId).orElse(Audience.none(planId));
    }

    /**
     * Gives the plan to these lower bureaus from now on, and takes it back from others; a draft is given when it is
     * issued.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code missing-reference} with a bureau that is no lower
     *     one or a task of another plan
     */
    public Audience set(UUID planId, IfMatch ifMatch, GivePlan command) {
        Audience before = get(planId);
        ifMatch.verify(before.version());
        // Held, or one that is confirmed meanwhile would not hear of the plan.
        Set<String> lower = relations.holdLower().stream().map(Active::other).collect(Collectors.toSet());
        requireKnown("/bureaus", lower.containsAll(command.bureaus()));
        requireKnown(
                "/taskIds",
                command.taskIds() == null
                        || audiences.tasksOf(planId, command.taskIds()).size()
                                == command.taskIds().size());
        Audience after = new Audience(
                planId, command.toAll(), command.bureaus(), command.taskIds(), calendar.now(), before.version() + 1);
        if (!audiences.put(after, callers.current().subject())) {
            throw new Rejection(CommonProblem.STALE_VERSION);
        }
        deliveries.add(planId, lower.stream().filter(after::includes).sorted().toList());
        timers.planChanged(PlanPost.TIMER, planId);
        audit.record("plan.audience-set", planId, before, after);
        feed.publish("dev.zeren.plan.plan.audience-set", planId, new AudienceNews(after));
        return after;
    }

    private static void requireKnown(String pointer, boolean known) {
        if (!known) {
            throw new Rejection(
                    CommonProblem.MISSING_REFERENCE,
                    List.of(new Fault(pointer, "missing", new Text("其中有不存在的", "one of them does not exist"))));
        }
    }
}

package dev.zeren.plan.delivery.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delivery.domain.GivenPlan;
import dev.zeren.plan.delivery.domain.GivenPlan.GivenTask;
import dev.zeren.plan.delivery.persistence.UpperPlans;
import dev.zeren.plan.delivery.persistence.UpperPlans.UpperPlan;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the lower bureau takes over what its upper one gives. */
@ApplicationScoped
class UpperPlanInbox {

    private static final String OBJECT = "upper-plan.";
    private static final String EVENT = "dev.zeren.plan.upper-plan.";

    /** What audit and feed say: the plan after the change, its tasks without their text. */
    record UpperPlanNews(UpperPlanState plan, List<UpperTaskState> tasks) {}

    record UpperPlanState(
            UUID id,
            String bureau,
            String bureauName,
            String title,
            int year,
            String kind,
            String status,
            LocalDate endsOn,
            boolean takenBack) {}

    record UpperTaskState(UUID id, int position, String label, String heading, LocalDate dueOn) {}

    private final UpperPlans plans;
    private final Relations relations;
    private final UpperTodos todos;
    private final Timers timers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    UpperPlanInbox(
            UpperPlans plans,
            Relations relations,
            UpperTodos todos,
            Timers timers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.plans = plans;
        this.relations = relations;
        this.todos = todos;
        this.timers = timers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Takes over a plan as it was at a moment; what is not from the upper bureau, or not later than what was heard, is
     * left.
     *
     * @param from who carried it here
     * @param senders the relation as the sender has it
     */
    void hear(String from, Active senders, long number, GivenPlan given) {
        if (!relations.isUpper(from, senders)) {
            return;
        }
        Optional<UpperPlan> known = plans.hold(given.id());
        if (known.filter(one -> !one.bureau().equals(from) || one.number() >= number)
                .isPresent()) {
            return;
        }
        if (isSame(known, given)) {
            known.ifPresent(one -> plans.heard(one.id(), number));
        } else {
            take(known, from, senders.ownName(), number, given);
        }
        if (!given.takenBack()) {
            // The upper bureau knows from the answer that nobody carries it out, or who does still.
            timers.setAtEnd(StandingPost.TIMER, Map.of(given.id(), calendar.now()));
        }
        todos.follow(given.id());
    }

    private boolean isSame(Optional<UpperPlan> known, GivenPlan given) {
        if (known.isEmpty()) {
            return given.takenBack();
        }
        UpperPlan plan = known.get();
        boolean takenBack = plan.takenBackAt() != null;
        return takenBack && given.takenBack()
                || !takenBack
                        && new GivenPlan(
                                        plan.id(),
                                        plan.title(),
                                        plan.year(),
                                        plan.kind(),
                                        plan.status(),
                                        plan.endsOn(),
                                        false,
                                        plans.given(plan.id()))
                                .equals(given);
    }

    private void take(Optional<UpperPlan> known, String upper, String name, long number, GivenPlan given) {
        UpperPlanNews before = known.map(this::told).orElse(null);
        plans.put(given, upper, name, number, calendar.now());
        UpperPlanNews after = plans.find(given.id()).map(this::told).orElseThrow();
        String done = given.takenBack() ? "taken-back" : before == null ? "delivered" : "changed";
        audit.record(OBJECT + done, given.id(), before, after);
        feed.publish(EVENT + done, given.id(), after);
    }

    private UpperPlanNews told(UpperPlan plan) {
        return new UpperPlanNews(
                new UpperPlanState(
                        plan.id(),
                        plan.bureau(),
                        plan.bureauName(),
                        plan.title(),
                        plan.year(),
                        plan.kind(),
                        plan.status(),
                        plan.endsOn(),
                        plan.takenBackAt() != null),
                plans.given(plan.id()).stream().map(UpperPlanInbox::told).toList());
    }

    private static UpperTaskState told(GivenTask task) {
        return new UpperTaskState(task.id(), task.position(), task.label(), task.heading(), task.dueOn());
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.Amendment;
import dev.zeren.plan.plan.domain.amendment.Approver;
import dev.zeren.plan.plan.domain.amendment.FieldChange;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.Trace;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.MatchingRules;
import dev.zeren.plan.plan.domain.draft.comparison.TaskChange;
import dev.zeren.plan.plan.persistence.Amendments;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.Plans;
import dev.zeren.plan.plan.persistence.SubtaskRows;
import dev.zeren.plan.plan.persistence.Tasks;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes an amendment with all that follows from it: rows, todos, audit, feed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AmendmentKeeper {

    /** What is said of an amendment beside what it changes. */
    record Said(int number, String reason, Approver approver, String documentNumber) {}

    private final MatchingRules matching = MatchingRules.defaults();
    private final Plans plans;
    private final Drafts drafts;
    private final Tasks tasks;
    private final SubtaskRows subtasks;
    private final Amendments amendments;
    private final DraftJson json;
    private final Todos todos;
    private final Instance<PlanFollower> followers;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    AmendmentKeeper(
            Plans plans,
            Drafts drafts,
            Tasks tasks,
            SubtaskRows subtasks,
            Amendments amendments,
            DraftJson json,
            Todos todos,
            @Any Instance<PlanFollower> followers,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.plans = plans;
        this.drafts = drafts;
        this.tasks = tasks;
        this.subtasks = subtasks;
        this.amendments = amendments;
        this.json = json;
        this.todos = todos;
        this.followers = followers;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Keeps what an amendment makes of a held plan.
     *
     * @param advances whether the plan's own version grows
     * @throws Rejection {@code amendment-not-possible} when it changes nothing
     */
    AmendmentView keep(Plan plan, Draft before, Draft after, Said said, boolean advances) {
        Comparison comparison = Comparison.between(before, after, matching);
        List<Amended> changes = Amended.of(comparison);
        if (changes.isEmpty()) {
            throw new Rejection(
                    PlanProblem.AMENDMENT_NOT_POSSIBLE,
                    DraftFault.NOTHING_TO_CHANGE.at("/changes").faults());
        }
        drafts.save(plan.id(), before, after);
        plan.amend(after.head());
        if (advances) {
            plans.advance(plan);
        }
        Amendment amendment = amendment(plan, said, changes, Trace.between(before, after));
        amendments.persist(amendment);
        comparison.tasks().forEach(task -> follow(plan.id(), task));
        plans.flush();
        subtasks.follow(plan.id()).forEach(todos::settleTask);
        followers.forEach(follower -> follower.amended(plan.id()));
        AmendmentView view = AmendmentView.of(amendment, changes);
        record(plan, amendment.id(), view);
        feed.publish(
                PlanEvents.PLAN_AMENDED, plan.id(), PlanEvents.amended(plan, after, tasks.standing(plan.id()), view));
        return view;
    }

    private Amendment amendment(Plan plan, Said said, List<Amended> changes, Trace trace) {
        Caller caller = callers.current();
        return new Amendment(
                plan.id(),
                said.number(),
                said.reason(),
                said.approver(),
                said.documentNumber(),
                json.write(changes),
                json.write(trace),
                plan.version(),
                calendar.now(),
                caller.subject(),
                caller.name());
    }

    private void follow(UUID plan, TaskChange task) {
        if (task.kinds().contains(ChangeKind.WITHDRAWN)) {
            todos.settleTask(task.is().id());
            return;
        }
        OfficesChanged.between(plan, task.was(), task.is())
                .ifPresent(change -> followers.forEach(follower -> follower.officesChanged(change)));
    }

    /** The plan's story tells of the amendment, each task's of what it made of the task. */
    private void record(Plan plan, UUID amendment, AmendmentView view) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("amendment", view.number());
        after.put("reason", view.reason());
        after.put("approver", view.approver() == null ? null : view.approver().name());
        after.put("documentNumber", view.documentNumber());
        Map<String, Object> before = new LinkedHashMap<>();
        for (Amended one : view.changes()) {
            if (one.taskId() == null) {
                before.putAll(values(one, FieldChange::from));
                after.putAll(values(one, FieldChange::to));
            } else {
                Map<String, Object> made = values(one, FieldChange::to);
                made.put("amendment", view.number());
                made.put("kinds", one.kinds());
                audit.recordPart("task.amended", amendment, one.taskId(), values(one, FieldChange::from), made);
            }
        }
        audit.record("plan.amended", plan.id(), before, after);
    }

    private static Map<String, Object> values(Amended one, Function<FieldChange, String> side) {
        return one.fields().stream()
                .filter(field -> side.apply(field) != null)
                .collect(Collectors.toMap(
                        FieldChange::field,
                        field -> (Object) side.apply(field),
                        (first, next) -> first + "；" + next,
                        LinkedHashMap::new));
    }
}

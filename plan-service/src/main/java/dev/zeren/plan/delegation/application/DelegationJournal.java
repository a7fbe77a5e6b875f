package dev.zeren.plan.delegation.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import dev.zeren.plan.delegation.persistence.Delegations;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows delegations, and keeps what was done to them: in the audit, in the feed, in the lists of whom they wait for. */
@ApplicationScoped
class DelegationJournal {

    /** What a delegation is called where it is a subject. */
    static final String KIND = "delegation";

    private static final String OBJECT = "delegation.";
    private static final String EVENT = "dev.zeren.plan.delegation.";
    // What an office has to do for a task; who carries it out does it.
    private static final Set<TodoKind> CARRIED_OUT = Set.of(TodoKind.REPORT, TodoKind.REVISE);

    /** What the feed says: the delegation after the change. */
    record DelegationNews(DelegationView delegation) {}

    private final Delegations delegations;
    private final DelegationRulesService rules;
    private final WorkingDayService workingDays;
    private final Directory directory;
    private final Timers timers;
    private final Todos todos;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    DelegationJournal(
            Delegations delegations,
            DelegationRulesService rules,
            WorkingDayService workingDays,
            Directory directory,
            Timers timers,
            Todos todos,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.delegations = delegations;
        this.rules = rules;
        this.workingDays = workingDays;
        this.directory = directory;
        this.timers = timers;
        this.todos = todos;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /** Delegations with the names of their sides, in two queries however many there are. */
    List<DelegationView> views(List<Delegation> some) {
        Map<UUID, String> units = directory.unitNames(ids(some.stream()
                .flatMap(one -> Stream.of(one.sides().from(), one.sides().unit()))));
        Map<UUID, String> people =
                directory.peopleNames(ids(some.stream().map(one -> one.sides().person())));
        return some.stream().map(one -> DelegationView.of(one, units, people)).toList();
    }

    DelegationView view(Delegation one) {
        return views(List.of(one)).get(0);
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Keeps what was done.
     *
     * @param before null when it is offered
     */
    DelegationView keep(Delegation one, String done, DelegationView before) {
        if (DelegationLife.awaitsAnswer(one.status())) {
            one.await(workingDays
                    .terms()
                    .after(calendar.today(), rules.get().value().answerDays()));
        }
        delegations.flush();
        DelegationView after = view(one);
        audit.recordPart(OBJECT + done, one.id(), after.taskId(), before, after);
        feed.publish(EVENT + done, one.id(), new DelegationNews(after));
        handOver(one, before);
        waitFor(one);
        return after;
    }

    /** What the office has to do for the task goes to the delegate when he takes it over, and back in the end. */
    private void handOver(Delegation one, DelegationView before) {
        boolean was = before != null && DelegationStatus.IN_FORCE.contains(before.status());
        boolean is = DelegationStatus.IN_FORCE.contains(one.status());
        Addressee office = Addressee.staffOf(one.sides().from());
        if (is && !was) {
            todos.handOver(one.matter().taskId(), CARRIED_OUT, office, delegate(one));
        } else if (was && !is) {
            todos.handOver(one.matter().taskId(), CARRIED_OUT, delegate(one), office);
            // The office is reminded itself, and has been all the time.
            todos.settle(TodoKind.REMINDER, one.matter().taskId(), delegate(one));
        }
    }

    private void waitFor(Delegation one) {
        todos.settleAll(one.id());
        if (!DelegationLife.awaitsAnswer(one.status())) {
            timers.clear(DelegationSilence.KIND, one.id());
        } else {
            Addressee owes = DelegationLife.awaitsOffice(one.status())
                    ? Addressee.staffOf(one.sides().from())
                    : delegate(one);
            todos.add(todo(one), List.of(owes));
            timers.set(
                    DelegationSilence.KIND,
                    one.id(),
                    calendar.startOf(one.answerBy().plusDays(1)));
        }
        if (DelegationLife.LIFE.allowed(one.status()).isEmpty()) {
            timers.clear(DelegationEnd.KIND, one.id());
        } else if (one.untilOn() != null) {
            timers.set(
                    DelegationEnd.KIND, one.id(), calendar.startOf(one.untilOn().plusDays(1)));
        }
    }

    /**
     * No timer runs for them any more; comes before they are taken, as the runner takes a timer before what it is for. The
     * one at their end first, for who acts at it stops the other.
     */
    void stop(Collection<UUID> some) {
        timers.clear(DelegationEnd.KIND, some);
        timers.clear(DelegationSilence.KIND, some);
    }

    /** It waits for the bureau office too. */
    void askBureau(Delegation one) {
        todos.add(todo(one), List.of(Addressee.role(Roles.PLANNER)));
    }

    private static NewTodo todo(Delegation one) {
        return new NewTodo(
                TodoKind.CONSENT,
                KIND,
                one.id(),
                one.matter().title(),
                one.matter().planId(),
                one.matter().taskId(),
                one.answerBy());
    }

    private static Addressee delegate(Delegation one) {
        Delegation.Sides sides = one.sides();
        return sides.unit() == null ? Addressee.person(sides.person()) : Addressee.staffOf(sides.unit());
    }
}

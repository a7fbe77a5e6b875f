package dev.zeren.plan.delegation.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.delegation.persistence.DelegateRows;
import dev.zeren.plan.delegation.persistence.DelegateRows.Delegate;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.term.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who carries out tasks in the place of their offices today, for the features that ask offices for something. Where
 * nothing is delegated it costs one look by a key.
 */
@ApplicationScoped
public class TaskDelegates {

    /** An office's share of a task. */
    public record Share(UUID task, UUID office) {}

    private final DelegateRows rows;
    private final Directory directory;
    private final BureauCalendar calendar;

    TaskDelegates(DelegateRows rows, Directory directory, BureauCalendar calendar) {
        this.rows = rows;
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * For which offices somebody reports on a task: his own unless they delegated it, and those that delegated it to him.
     *
     * @param own the responsible offices in which he holds a post
     * @throws Rejection {@code task-delegated} when all of his own did and none did to him
     */
    public Set<UUID> reportsFor(UUID task, String subject, Set<UUID> own) {
        List<Delegate> delegates = rows.of(Set.of(task), calendar.today());
        if (delegates.isEmpty()) {
            return own;
        }
        Member member = directory.member(subject, calendar.today());
        Set<UUID> offices = new HashSet<>(own);
        delegates.forEach(one -> offices.remove(one.office()));
        delegates.stream().filter(one -> is(one, member)).forEach(one -> offices.add(one.office()));
        if (offices.isEmpty() && !own.isEmpty()) {
            throw new Rejection(PlanProblem.TASK_DELEGATED);
        }
        return offices;
    }

    /** By task, the offices that delegated it to somebody; tasks of which none did are not there. */
    public Map<UUID, Set<UUID>> actingFor(Collection<UUID> tasks, Member member) {
        Map<UUID, Set<UUID>> acting = new HashMap<>();
        rows.of(tasks, calendar.today()).stream()
                .filter(one -> is(one, member))
                .forEach(one -> acting.computeIfAbsent(one.task(), id -> new HashSet<>())
                        .add(one.office()));
        return acting;
    }

    /** To whom that goes which is asked of an office about a task. */
    public Addressee asked(UUID task, UUID office) {
        return rows.of(Set.of(task), calendar.today()).stream()
                .filter(one -> one.office().equals(office))
                .map(TaskDelegates::addressee)
                .findFirst()
                .orElse(Addressee.staffOf(office));
    }

    /** The same for all shares of a plan that are delegated. */
    public Map<Share, Addressee> asked(UUID plan) {
        Map<Share, Addressee> asked = new HashMap<>();
        rows.inPlan(plan, calendar.today())
                .forEach(one -> asked.put(new Share(one.task(), one.office()), addressee(one)));
        return asked;
    }

    /** Who is reminded of a task: its offices, which stay answerable for it, and who carries it out in their place. */
    public Set<Addressee> reminded(UUID task, Collection<UUID> offices) {
        Set<Addressee> reminded = new HashSet<>();
        offices.forEach(office -> reminded.add(Addressee.staffOf(office)));
        rows.of(Set.of(task), calendar.today()).stream()
                .filter(one -> offices.contains(one.office()))
                .forEach(one -> reminded.add(addressee(one)));
        return reminded;
    }

    private static boolean is(Delegate one, Member member) {
        return one.unit() == null
                ? member.entries().contains(one.person())
                : member.units().contains(one.unit());
    }

    private static Addressee addressee(Delegate one) {
        return one.unit() == null ? Addressee.person(one.person()) : Addressee.staffOf(one.unit());
    }
}

package dev.zeren.plan.delivery.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delivery.persistence.UpperLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tasks that the upper bureau gave, and which of the bureau's own carry them out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UpperTasks {

    /**
     * A task of the upper bureau that a task carries out.
     *
     * @param changedAt when its plan last changed there
     * @param endedAt since when it does not count any more; null while it does
     */
    public record UpperTask(
            UUID taskId,
            UUID planId,
            String planTitle,
            String label,
            String heading,
            String bureau,
            String bureauName,
            Instant changedAt,
            Instant endedAt) {}

    private final UpperLinks links;
    private final UpperTodos todos;
    private final Timers timers;
    private final BureauCalendar calendar;

    UpperTasks(UpperLinks links, UpperTodos todos, Timers timers, BureauCalendar calendar) {
        this.links = links;
        this.todos = todos;
        this.timers = timers;
        this.calendar = calendar;
    }

    /** Those of the ids that a task may carry out, or does already: tasks that the upper bureau gave. */
    public Set<UUID> amongGiven(UUID lower, Collection<UUID> ids) {
        Set<UUID> given = new HashSet<>(links.given(ids));
        given.addAll(links.carried(lower, ids));
        return given;
    }

    /** Whether there is such a task of the upper bureau. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean knows(UUID id) {
        return links.knows(id);
    }

    /** What a task carries out of the upper bureau, in the order of ids. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UpperTask> of(UUID lower, int most) {
        return links.uppers(lower, most).stream()
                .map(one -> new UpperTask(
                        one.taskId(),
                        one.planId(),
                        one.planTitle(),
                        one.label(),
                        one.heading(),
                        one.bureau(),
                        one.bureauName(),
                        one.changedAt(),
                        one.endedAt()))
                .toList();
    }

    /** Makes the tasks those of the upper bureau that one carries out; the upper bureau hears of it. */
    public void carryOut(UUID lower, Set<UUID> uppers, String by) {
        Instant now = calendar.now();
        List<UUID> plans = links.carryOut(lower, uppers, now, by);
        plans.forEach(todos::follow);
        timers.setAtEnd(StandingPost.TIMER, plans.stream().collect(Collectors.toMap(Function.identity(), plan -> now)));
    }
}

package dev.zeren.plan.delivery.application;

import dev.zeren.kit.http.Cursor;
import dev.zeren.plan.delivery.domain.Audience;
import dev.zeren.plan.delivery.domain.GivenPlan.GivenTask;
import dev.zeren.plan.delivery.persistence.Audiences;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.LowerStandings;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What lower bureaus said of their tasks that carry out the bureau's own. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LowerTasks {

    /**
     * What one lower bureau's tasks that carry out a task come to.
     *
     * @param unit which unit of the directory the lower bureau is; null when that is not known
     * @param percent the mean of them
     * @param light the worst of them
     * @param asOf when the lower bureau said so
     * @param staleSince since when it is not a lower bureau any more; null while it is
     */
    public record Sum(
            UUID taskId,
            String bureau,
            String bureauName,
            UUID unit,
            int tasks,
            int done,
            int percent,
            Light light,
            Instant asOf,
            Instant staleSince) {}

    /** One such task. */
    public record LowerTask(
            UUID taskId,
            String label,
            String heading,
            List<String> units,
            ProgressStatus status,
            int percent,
            LocalDate dueOn,
            Light light,
            String bureau,
            String bureauName,
            Instant asOf,
            Instant staleSince) {

        private static LowerTask of(LowerStandings.Lower lower, LocalDate today) {
            return new LowerTask(
                    lower.standing().lowerTask(),
                    lower.standing().label(),
                    lower.standing().heading(),
                    lower.standing().units(),
                    lower.standing().status(),
                    lower.standing().percent(),
                    lower.standing().dueOn(),
                    lower.standing().light(today),
                    lower.bureau(),
                    lower.bureauName(),
                    lower.asOf(),
                    lower.staleSince());
        }
    }

    /** What one lower bureau carries out of a plan. */
    public record Share(
            UUID delivery,
            String bureau,
            String bureauName,
            UUID unit,
            Set<UUID> carried,
            int tasks,
            int done,
            Instant deliveredAt,
            Instant takenBackAt,
            Instant asOf,
            Instant staleSince) {

        private static Share of(LowerStandings.Share share) {
            return new Share(
                    share.delivery(),
                    share.bureau(),
                    share.bureauName(),
                    share.unit(),
                    share.carried(),
                    share.tasks(),
                    share.done(),
                    share.deliveredAt(),
                    share.takenBackAt(),
                    share.asOf(),
                    share.staleSince());
        }
    }

    /** A task of a plan that lower bureaus are given. */
    public record Given(UUID taskId, String label, String heading) {

        private static Given of(GivenTask task) {
            return new Given(task.id(), task.label(), task.heading());
        }
    }

    private final LowerStandings standings;
    private final Audiences audiences;
    private final Deliveries deliveries;

    LowerTasks(LowerStandings standings, Audiences audiences, Deliveries deliveries) {
        this.standings = standings;
        this.audiences = audiences;
        this.deliveries = deliveries;
    }

    /** By task and lower bureau, what carries the tasks out. */
    public List<Sum> sums(Collection<UUID> tasks, LocalDate today) {
        return standings.sums(tasks, today).stream()
                .map(one -> new Sum(
                        one.taskId(),
                        one.bureau(),
                        one.bureauName(),
                        one.unit(),
                        one.tasks(),
                        one.done(),
                        one.percent(),
                        one.light(),
                        one.asOf(),
                        one.staleSince()))
                .toList();
    }

    /** The tasks of lower bureaus that carry a task out, in the order of ids. */
    public List<LowerTask> of(UUID task, UUID after, int most, LocalDate today) {
        return standings.lowers(task, after, most).stream()
                .map(one -> LowerTask.of(one, today))
                .toList();
    }

    /** What each lower bureau that was given the plan carries out of it. */
    public List<Share> shares(UUID plan, Cursor from, int most) {
        return standings.shares(plan, from, most).stream().map(Share::of).toList();
    }

    /** The tasks of a plan that lower bureaus are given; all of them when it is given to none. */
    public List<Given> given(UUID plan) {
        return deliveries.tasks(audiences.find(plan).orElse(Audience.none(plan))).stream()
                .map(Given::of)
                .toList();
    }
}

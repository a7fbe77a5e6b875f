package dev.zeren.plan.cascade.application;

import dev.zeren.plan.delivery.application.LowerTasks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a lower bureau carries out of a plan.
 *
 * @param unit which unit it is; null when that is not known
 * @param given how many tasks it was given
 * @param carried how many of them it carries out
 * @param open those that it does not; the first of them where they are many
 * @param tasks how many tasks of its own carry them out, and how many of these are done
 * @param takenBackAt since when the plan is not given to it any more; null while it is
 * @param asOf when it last said so; null when it never did
 * @param staleSince since when it is not a lower bureau any more; null while it is
 */
public record BureauCoverage(
        String bureau,
        String name,
        UUID unit,
        int given,
        int carried,
        List<OpenTask> open,
        int tasks,
        int done,
        Instant deliveredAt,
        Instant takenBackAt,
        Instant asOf,
        Instant staleSince) {

    /** A task that it does not carry out. */
    public record OpenTask(UUID taskId, String label, String heading) {}

    static BureauCoverage of(LowerTasks.Share share, List<LowerTasks.Given> given, int most) {
        List<LowerTasks.Given> open = given.stream()
                .filter(task -> !share.carried().contains(task.taskId()))
                .toList();
        return new BureauCoverage(
                share.bureau(),
                share.bureauName(),
                share.unit(),
                given.size(),
                given.size() - open.size(),
                open.stream()
                        .limit(most)
                        .map(task -> new OpenTask(task.taskId(), task.label(), task.heading()))
                        .toList(),
                share.tasks(),
                share.done(),
                share.deliveredAt(),
                share.takenBackAt(),
                share.asOf(),
                share.staleSince());
    }
}

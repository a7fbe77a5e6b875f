package dev.zeren.plan.cascade.application;

import dev.zeren.plan.delivery.application.LowerTasks;
import dev.zeren.plan.term.Light;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who carries out a task of a plan.
 *
 * @param expected how many units it is assigned to, groups taken apart
 * @param carrying those of them that carry it out
 * @param missing those of them that do not; the first of them where they are many
 * @param missingCount how many do not
 * @param others units that carry it out though it is not assigned to them
 * @param bureaus what the lower bureaus that carry it out said of it
 */
public record TaskCoverage(
        UUID taskId,
        int position,
        String label,
        String heading,
        int expected,
        List<NamedUnit> carrying,
        List<NamedUnit> missing,
        int missingCount,
        List<NamedUnit> others,
        List<LowerBureau> bureaus) {

    /** A unit by its name. */
    public record NamedUnit(UUID id, String name) {}

    /**
     * What a lower bureau's tasks that carry it out come to.
     *
     * @param unit which unit it is
     * @param percent the mean of them
     * @param light the worst of them
     * @param staleSince since when no news comes; null while it does
     */
    public record LowerBureau(
            String id,
            String name,
            UUID unit,
            int tasks,
            int done,
            int percent,
            Light light,
            Instant asOf,
            Instant staleSince) {

        static LowerBureau of(LowerTasks.Sum sum) {
            return new LowerBureau(
                    sum.bureau(),
                    sum.bureauName(),
                    sum.unit(),
                    sum.tasks(),
                    sum.done(),
                    sum.percent(),
                    sum.light(),
                    sum.asOf(),
                    sum.staleSince());
        }
    }

    /** Whether nobody carries it out. */
    public boolean open() {
        return carrying.isEmpty() && others.isEmpty() && bureaus.isEmpty();
    }
}

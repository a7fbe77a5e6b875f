package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells of what an added task was a part, and of what a dropped one became a part, where that is clear: nearly all that it
 * says stands in its neighbour in the other version, and not in that neighbour in its own.
 */
final class Parts {

    private static final int NONE = Alignment.NONE;

    private final List<DraftTask> before;
    private final List<DraftTask> after;
    private final int[] beforeOf;
    private final int[] afterOf;
    private final MatchingRules rules;

    Parts(Draft before, Draft after, List<Alignment.Step> steps, MatchingRules rules) {
        this.before = before.tasks();
        this.after = after.tasks();
        this.beforeOf = new int[this.after.size()];
        this.afterOf = new int[this.before.size()];
        this.rules = rules;
        Arrays.fill(beforeOf, NONE);
        Arrays.fill(afterOf, NONE);
        steps.stream().filter(step -> step.was() != NONE && step.is() != NONE).forEach(step -> {
            beforeOf[step.is()] = step.was();
            afterOf[step.was()] = step.is();
        });
    }

    /** The task of which the added one was a part, or null. */
    UUID splitFrom(int added) {
        return whole(added, after, beforeOf, before);
    }

    /** The task of which the dropped one is a part now, or null. */
    UUID joinedWith(int dropped) {
        return whole(dropped, before, afterOf, after);
    }

    private UUID whole(int part, List<DraftTask> own, int[] otherOf, List<DraftTask> others) {
        Grams words = grams(own.get(part));
        if (words.size() < rules.shortestPart()) {
            return null;
        }
        return Stream.of(neighbour(part, -1, otherOf), neighbour(part, 1, otherOf))
                .filter(Objects::nonNull)
                .filter(near -> words.within(grams(others.get(otherOf[near]))) >= rules.contained()
                        && words.within(grams(own.get(near))) < rules.contained())
                .map(near -> own.get(near).id())
                .findFirst()
                .orElse(null);
    }

    /** The nearest task on one side that is in both versions, or null; nobody cuts a task in very many parts. */
    private Integer neighbour(int place, int step, int[] otherOf) {
        for (int far = 1; far <= rules.mostParts(); far++) {
            int near = place + far * step;
            if (near < 0 || near >= otherOf.length) {
                return null;
            }
            if (otherOf[near] != NONE) {
                return near;
            }
        }
        return null;
    }

    private Grams grams(DraftTask task) {
        return Grams.of(task.heading() + "\n" + task.text(), rules.longest());
    }
}

package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What lies between two states of a draft in which the same parts have the same ids.
 *
 * @param preamble how it changed; empty when it did not
 * @param sections those that are added, dropped or changed, in the new order, with those dropped in their old places
 * @param tasks the same of tasks
 * @param unchanged how many tasks stand as before
 */
public record Comparison(
        DraftHead was,
        DraftHead is,
        List<Segment> preamble,
        List<SectionChange> sections,
        List<TaskChange> tasks,
        int unchanged) {

    public static Comparison between(Draft before, Draft after, MatchingRules rules) {
        String was = before.head().preamble();
        String is = after.head().preamble();
        List<TaskChange> all = tasks(before, after, rules);
        List<TaskChange> changed =
                all.stream().filter(task -> !task.kinds().isEmpty()).toList();
        return new Comparison(
                before.head(),
                after.head(),
                was.equals(is) ? List.of() : WordDiff.of(was, is, rules),
                sections(before.sections(), after.sections(), rules),
                changed,
                all.size() - changed.size());
    }

    private static List<SectionChange> sections(
            List<DraftSection> before, List<DraftSection> after, MatchingRules rules) {
        return Alignment.of(ids(before, DraftSection::id), ids(after, DraftSection::id)).stream()
                .map(step -> SectionChange.between(at(before, step.was()), at(after, step.is()), step.moved(), rules))
                .filter(change -> !change.kinds().isEmpty())
                .toList();
    }

    private static List<TaskChange> tasks(Draft before, Draft after, MatchingRules rules) {
        List<Alignment.Step> steps =
                Alignment.of(ids(before.tasks(), DraftTask::id), ids(after.tasks(), DraftTask::id));
        Parts parts = new Parts(before, after, steps, rules);
        return steps.stream()
                .map(step -> {
                    DraftTask was = at(before.tasks(), step.was());
                    DraftTask is = at(after.tasks(), step.is());
                    if (was == null) {
                        return TaskChange.added(is, step.is() + 1, parts.splitFrom(step.is()));
                    }
                    return is == null
                            ? TaskChange.dropped(was, step.was() + 1, parts.joinedWith(step.was()))
                            : TaskChange.between(was, step.was() + 1, is, step.is() + 1, step.moved(), rules);
                })
                .toList();
    }

    private static <T> List<UUID> ids(List<T> things, Function<T, UUID> id) {
        return things.stream().map(id).toList();
    }

    private static <T> T at(List<T> things, int place) {
        return place == Alignment.NONE ? null : things.get(place);
    }
}

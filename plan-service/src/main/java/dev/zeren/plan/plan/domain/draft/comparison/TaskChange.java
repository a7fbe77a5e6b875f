package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.ReadingJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A task that is added, dropped or changed.
 *
 * @param was null when it is added
 * @param wasAt its position, from 1 on; 0 when it is added
 * @param is null when it is dropped
 * @param isAt its position; 0 when it is dropped
 * @param heading how it changed; empty when it did not
 * @param text how it changed; empty when it did not
 * @param partOf the task from which an added one was split, or with which a dropped one was joined, where that is clear;
 *     otherwise null
 */
public record TaskChange(
        Set<ChangeKind> kinds,
        DraftTask was,
        int wasAt,
        DraftTask is,
        int isAt,
        List<Segment> heading,
        List<Segment> text,
        List<NamesChange> duties,
        List<Altered<ReadingJson.Target>> targets,
        List<Altered<ReadingJson.Quota>> quotas,
        UUID partOf) {

    static TaskChange added(DraftTask task, int at, UUID splitFrom) {
        Set<ChangeKind> kinds =
                task.counts() ? Set.of(ChangeKind.ADDED) : EnumSet.of(ChangeKind.ADDED, ChangeKind.WITHDRAWN);
        return alone(kinds, null, 0, task, at, splitFrom);
    }

    static TaskChange dropped(DraftTask task, int at, UUID joinedWith) {
        return alone(Set.of(ChangeKind.DROPPED), task, at, null, 0, joinedWith);
    }

    private static TaskChange alone(
            Set<ChangeKind> kinds, DraftTask was, int wasAt, DraftTask is, int isAt, UUID partOf) {
        return new TaskChange(
                kinds, was, wasAt, is, isAt, List.of(), List.of(), List.of(), List.of(), List.of(), partOf);
    }

    /** What a task became; without kinds when nothing changed. */
    static TaskChange between(DraftTask was, int wasAt, DraftTask is, int isAt, boolean isMoved, MatchingRules rules) {
        List<Segment> heading = changed(was.heading(), is.heading(), rules);
        List<Segment> text = changed(was.text(), is.text(), rules);
        List<NamesChange> duties = NamesChange.between(was, is);
        var targets = TargetChanges.targets(was.reading(), is.reading());
        var quotas = TargetChanges.quotas(was.reading(), is.reading());
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        tell(kinds, ChangeKind.WITHDRAWN, was.counts() && !is.counts());
        tell(kinds, ChangeKind.MOVED, isMoved);
        tell(kinds, ChangeKind.RENUMBERED, !was.label().equals(is.label()));
        tell(kinds, ChangeKind.REWORDED, !heading.isEmpty() || !text.isEmpty());
        tell(kinds, ChangeKind.OTHER_SECTION, !was.sectionId().equals(is.sectionId()));
        tell(kinds, ChangeKind.REASSIGNED, duties.stream().anyMatch(NamesChange::isOfOthers));
        tell(
                kinds,
                ChangeKind.RESOLVED,
                duties.stream().anyMatch(change -> !change.resolved().isEmpty()));
        tell(kinds, ChangeKind.OTHER_TARGETS, !targets.isEmpty() || !quotas.isEmpty());
        tell(kinds, ChangeKind.OTHER_DUE_DATE, !Objects.equals(was.dueOn(), is.dueOn()));
        boolean isClauseTold = kinds.contains(ChangeKind.REASSIGNED) || kinds.contains(ChangeKind.OTHER_DUE_DATE);
        tell(kinds, ChangeKind.CLAUSE_REWORDED, !isClauseTold && !clauses(was).equals(clauses(is)));
        return new TaskChange(kinds, was, wasAt, is, isAt, heading, text, duties, targets, quotas, null);
    }

    private static void tell(Set<ChangeKind> kinds, ChangeKind kind, boolean isSo) {
        if (isSo) {
            kinds.add(kind);
        }
    }

    private static List<Segment> changed(String was, String is, MatchingRules rules) {
        return was.equals(is) ? List.of() : WordDiff.of(was, is, rules);
    }

    /** What the clauses print, however it is spaced. */
    private static String clauses(DraftTask task) {
        return task.clauses().stream().map(ClauseJson::text).map(NameKey::of).collect(Collectors.joining("\n"));
    }
}

package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.DraftSection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A section that is added, dropped or changed.
 *
 * @param was null when it is added
 * @param is null when it is dropped
 * @param heading how it changed; empty when it did not
 * @param text how it changed; empty when it did not
 */
public record SectionChange(
        Set<ChangeKind> kinds, DraftSection was, DraftSection is, List<Segment> heading, List<Segment> text) {

    static SectionChange between(DraftSection was, DraftSection is, boolean isMoved, MatchingRules rules) {
        if (was == null || is == null) {
            return new SectionChange(
                    Set.of(was == null ? ChangeKind.ADDED : ChangeKind.DROPPED), was, is, List.of(), List.of());
        }
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        if (isMoved) {
            kinds.add(ChangeKind.MOVED);
        }
        if (!was.label().equals(is.label())) {
            kinds.add(ChangeKind.RENUMBERED);
        }
        boolean isReheaded = !was.heading().equals(is.heading());
        boolean isReworded = !was.text().equals(is.text());
        if (isReheaded || isReworded) {
            kinds.add(ChangeKind.REWORDED);
        }
        if (was.part() != is.part() || was.depth() != is.depth()) {
            kinds.add(ChangeKind.OTHER_LEVEL);
        }
        return new SectionChange(
                kinds,
                was,
                is,
                isReheaded ? WordDiff.of(was.heading(), is.heading(), rules) : List.of(),
                isReworded ? WordDiff.of(was.text(), is.text(), rules) : List.of());
    }
}

package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.Duty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Other names under a duty of a task.
 *
 * @param left who has the duty no more
 * @param came who has it now
 * @param resolved who has it as before and is now known to the directory
 */
public record NamesChange(
        Duty duty, List<DraftAssignment> left, List<DraftAssignment> came, List<DraftAssignment> resolved) {

    /** Those duties under which anything changed, in printed order. Two names of one entry are the same. */
    static List<NamesChange> between(DraftTask was, DraftTask is) {
        Set<Duty> duties = new LinkedHashSet<>();
        Stream.of(is, was).forEach(task -> task.assignments().forEach(one -> duties.add(one.duty())));
        return duties.stream()
                .map(duty -> under(
                        duty,
                        was.assigned(Set.of(duty)).toList(),
                        is.assigned(Set.of(duty)).toList()))
                .filter(change -> !change.left().isEmpty()
                        || !change.came().isEmpty()
                        || !change.resolved().isEmpty())
                .toList();
    }

    private static NamesChange under(Duty duty, List<DraftAssignment> were, List<DraftAssignment> are) {
        List<DraftAssignment> left = new ArrayList<>(were);
        List<DraftAssignment> unseen = new ArrayList<>();
        for (DraftAssignment one : are) {
            if (!isKnown(one) || !left.removeIf(other -> isKnown(other) && isSameEntry(one, other))) {
                unseen.add(one);
            }
        }
        List<DraftAssignment> came = new ArrayList<>();
        List<DraftAssignment> resolved = new ArrayList<>();
        for (DraftAssignment one : unseen) {
            boolean wasPrinted =
                    left.removeIf(other -> other.nameKey().equals(one.nameKey()) && !(isKnown(one) && isKnown(other)));
            if (!wasPrinted) {
                came.add(one);
            } else if (isKnown(one)) {
                resolved.add(one);
            }
        }
        return new NamesChange(duty, List.copyOf(left), List.copyOf(came), List.copyOf(resolved));
    }

    boolean isOfOthers() {
        return !left.isEmpty() || !came.isEmpty();
    }

    private static boolean isKnown(DraftAssignment one) {
        return one.personId() != null || one.unitId() != null;
    }

    private static boolean isSameEntry(DraftAssignment one, DraftAssignment other) {
        return Objects.equals(one.personId(), other.personId()) && Objects.equals(one.unitId(), other.unitId());
    }
}

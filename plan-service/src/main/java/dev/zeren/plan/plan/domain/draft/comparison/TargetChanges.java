package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.ReadingJson;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Which targets and quotas of a task became which. Where they are printed and how sure their reading is does not count. */
final class TargetChanges {

    private static final List<BiPredicate<ReadingJson.Target, ReadingJson.Target>> TARGETS = List.of(
            (was, is) -> isKnown(was.counted()) && was.counted().equals(is.counted()),
            (was, is) -> was.kind().equals(is.kind()) && isOfOneUnit(was.quantity(), is.quantity()));

    private static final List<BiPredicate<ReadingJson.Quota, ReadingJson.Quota>> QUOTAS = List.of(
            (was, is) -> isKnown(was.counted()) && was.counted().equals(is.counted()),
            (was, is) -> isOfOneUnit(was.quantity(), is.quantity()));

    private TargetChanges() {}

    static List<Altered<ReadingJson.Target>> targets(ReadingJson was, ReadingJson is) {
        return Altered.between(
                was == null ? List.of() : orEmpty(was.targets()),
                is == null ? List.of() : orEmpty(is.targets()),
                target -> Arrays.asList(
                        target.kind(),
                        NameKey.of(target.printed()),
                        target.quantity(),
                        target.baseline() == null ? null : target.baseline().quantity(),
                        target.among()),
                TARGETS);
    }

    static List<Altered<ReadingJson.Quota>> quotas(ReadingJson was, ReadingJson is) {
        return Altered.between(
                was == null ? List.of() : orEmpty(was.quotas()),
                is == null ? List.of() : orEmpty(is.quotas()),
                quota -> Arrays.asList(NameKey.of(quota.printed()), quota.quantity(), quota.every(), quota.everyUnit()),
                QUOTAS);
    }

    private static boolean isKnown(ReadingJson.Counted counted) {
        return counted != null && (counted.before() != null || counted.after() != null);
    }

    private static boolean isOfOneUnit(ReadingJson.Quantity was, ReadingJson.Quantity is) {
        return was != null && is != null && Objects.equals(was.baseUnit(), is.baseUnit());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}

package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.HeadTitles;
import dev.zeren.plan.directory.persistence.Lineage.Held;
import dev.zeren.plan.directory.persistence.Lineage.Holding;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who somebody is in the directory on a day, as which he acts.
 *
 * @param entries the entries that stand for him: his own and those that were merged into it; none when no entry is tied
 *     to his account
 * @param units the units in which he holds a post, and those that are no more and went into one of them
 * @param heads those of them that he heads
 * @param inChargeOf the units in whose charge he is (分管), and those that are no more and went into one of them
 */
public record Member(Set<UUID> entries, Set<UUID> units, Set<UUID> heads, Set<UUID> inChargeOf) {

    static Member of(List<Holding> holdings, HeadTitles heads) {
        return new Member(
                ids(holdings, one -> one.by() == Held.ENTRY),
                ids(holdings, one -> one.by() == Held.POST),
                ids(holdings, one -> one.by() == Held.POST && heads.head(one.title())),
                ids(holdings, one -> one.by() == Held.CHARGE));
    }

    private static Set<UUID> ids(List<Holding> holdings, Predicate<Holding> which) {
        return holdings.stream().filter(which).map(Holding::id).collect(Collectors.toUnmodifiableSet());
    }
}

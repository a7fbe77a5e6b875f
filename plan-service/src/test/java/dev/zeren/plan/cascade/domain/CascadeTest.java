package dev.zeren.plan.cascade.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CascadeTest {

    @Test
    void aTaskThatIsCarriedOutByTheOtherDoesNotCarryItOut() {
        Map<UUID, Set<UUID>> above = Map.of(id(2), Set.of(id(3)), id(3), Set.of(id(1)));
        assertTrue(Cascade.runsInCircle(id(1), Set.of(id(2)), above));
        assertTrue(Cascade.runsInCircle(id(1), Set.of(id(1)), Map.of()));
        assertFalse(Cascade.runsInCircle(id(4), Set.of(id(2)), above));
    }

    /** However links are asked for, as long as those that would close a circle are refused there is none. */
    @Property
    void linksThatAreLetInNeverCloseACircle(@ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> asked) {
        Map<UUID, Set<UUID>> above = new HashMap<>();
        for (int pair : asked) {
            UUID lower = id(pair / 10);
            UUID upper = id(pair % 10);
            if (!Cascade.runsInCircle(lower, Set.of(upper), above)) {
                above.computeIfAbsent(lower, task -> new HashSet<>()).add(upper);
            }
        }
        above.forEach((task, uppers) -> assertFalse(Cascade.runsInCircle(task, uppers, above)));
    }

    @Test
    void aUnitCarriesATaskOutByItsOwnTaskOrByOneOfAUnitBelowIt() {
        UUID bureau = id(20);
        Set<UUID> expected = Set.of(id(1), id(2), id(3));
        Coverage coverage =
                Coverage.of(expected, List.of(List.of(id(11), id(1), bureau), List.of(id(2), bureau), List.of(id(9))));
        assertEquals(Set.of(id(1), id(2)), coverage.carrying());
        assertEquals(Set.of(id(3)), coverage.missing());
        assertEquals(Set.of(id(9)), coverage.others());
        assertFalse(coverage.isOpen());
        assertTrue(Coverage.of(expected, List.of()).isOpen());
    }

    private static UUID id(long number) {
        return new UUID(4, number);
    }
}

package dev.zeren.plan.cascade.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which tasks carry out which: no task carries out itself, be it through others. */
public final class Cascade {

    private Cascade() {}

    /**
     * Whether a task would carry out itself.
     *
     * @param lower the task
     * @param uppers which tasks it is to carry out
     * @param above for tasks above those, which they carry out
     */
    public static boolean runsInCircle(UUID lower, Set<UUID> uppers, Map<UUID, Set<UUID>> above) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(uppers);
        while (!open.isEmpty()) {
            UUID task = open.poll();
            if (task.equals(lower)) {
                return true;
            }
            if (seen.add(task)) {
                open.addAll(above.getOrDefault(task, Set.of()));
            }
        }
        return false;
    }
}

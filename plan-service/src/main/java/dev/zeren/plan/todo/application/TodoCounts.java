package dev.zeren.plan.todo.application;

import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.persistence.KindCount;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much somebody has to do.
 *
 * @param overdue how much of it is past its last day
 * @param byKind only kinds of which there is any
 */
public record TodoCounts(int total, int overdue, Map<TodoKind, Integer> byKind) {

    static TodoCounts of(List<KindCount> counts) {
        Map<TodoKind, Integer> byKind = new EnumMap<>(TodoKind.class);
        counts.forEach(count -> byKind.put(count.kind(), count.all()));
        return new TodoCounts(
                counts.stream().mapToInt(KindCount::all).sum(),
                counts.stream().mapToInt(KindCount::overdue).sum(),
                byKind);
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.persistence.AssignedTaskRows.Assigned;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.TaskProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task and to whom it is assigned.
 *
 * @param title its number and heading, as a person reads it in a list
 * @param dueOn the due date of its own, or null
 * @param reading what was understood of it; without anything where that was not kept
 * @param leaders its lead leaders, by id with the names printed, in their order
 * @param units that report on it, likewise
 */
public record AssignedTask(
        UUID id,
        UUID planId,
        String title,
        LocalDate dueOn,
        TaskProgress progress,
        ReadingJson reading,
        Map<UUID, String> leaders,
        Map<UUID, String> units) {

    private static final ReadingJson NOTHING_READ =
            new ReadingJson(null, List.of(), List.of(), List.of(), List.of(), List.of());

    static AssignedTask of(Assigned row, DraftJson json) {
        ReadingJson reading = json.reading(row.reading());
        return new AssignedTask(
                row.id(),
                row.planId(),
                row.label() + row.heading(),
                row.dueOn(),
                row.progress(),
                reading == null ? NOTHING_READ : reading,
                row.leaders(),
                row.units());
    }
}

package dev.zeren.plan.progress.application;

import dev.zeren.plan.progress.domain.Slot;
import dev.zeren.plan.progress.domain.SlotState;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A period on which an office reports on a task.
 *
 * @param position of the task among the plan's, from 0 on
 * @param taskTitle its number and heading
 * @param leaders lead leaders of the task, by id with the names printed
 * @param unitName as printed
 * @param reportedOn when the office reported first for it, or null
 */
public record ReportingSlot(
        int position,
        UUID taskId,
        String taskTitle,
        Map<UUID, String> leaders,
        UUID unitId,
        String unitName,
        Slot slot,
        LocalDate reportedOn,
        SlotState state) {}

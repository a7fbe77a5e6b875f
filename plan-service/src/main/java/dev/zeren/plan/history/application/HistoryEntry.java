package dev.zeren.plan.history.application;

import dev.zeren.plan.history.domain.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One step in a task's story.
 *
 * @param id grows with time
 * @param actorName who did it
 * @param action what was done, e.g. {@code progress.reported}
 * @param objectId to what: the task, its plan, or what belongs to the task
 */
public record HistoryEntry(
        long id, Instant at, String actorName, String action, UUID objectId, List<FieldChange> changes) {}

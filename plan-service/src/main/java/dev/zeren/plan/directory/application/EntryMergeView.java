package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.EntryKind;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import java.time.Instant;
import java.util.UUID;

/** A merge of two entries as others see it; {@code undoneAt} is null while it stands. */
public record EntryMergeView(
        UUID id,
        EntryKind kind,
        UUID survivorId,
        UUID mergedId,
        Instant mergedAt,
        String mergedBy,
        Instant undoneAt,
        String undoneBy,
        int version) {

    static EntryMergeView of(Merge merge) {
        return new EntryMergeView(
                merge.id(),
                merge.kind(),
                merge.survivor(),
                merge.merged(),
                merge.mergedAt(),
                merge.mergedBy(),
                merge.undoneAt(),
                merge.undoneBy(),
                merge.version());
    }
}

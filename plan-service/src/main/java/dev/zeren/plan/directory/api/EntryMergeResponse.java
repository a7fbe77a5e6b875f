package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.EntryMergeView;
import dev.zeren.plan.directory.domain.EntryKind;
import java.time.Instant;
import java.util.UUID;

/** A merge of two entries; {@code undoneAt} is null while it stands. */
public record EntryMergeResponse(
        UUID id,
        EntryKind kind,
        UUID survivorId,
        UUID mergedId,
        Instant mergedAt,
        String mergedBy,
        Instant undoneAt,
        String undoneBy,
        int version)
        implements Versioned {

    static EntryMergeResponse from(EntryMergeView view) {
        return new EntryMergeResponse(
                view.id(),
                view.kind(),
                view.survivorId(),
                view.mergedId(),
                view.mergedAt(),
                view.mergedBy(),
                view.undoneAt(),
                view.undoneBy(),
                view.version());
    }
}

package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.domain.EntryKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Two entries that are the same unit or person: the merged one stands for the survivor from then on. */
public record EntryMergeRequest(
        @NotNull EntryKind kind,
        @NotNull UUID survivorId,
        @NotNull UUID mergedId) {}

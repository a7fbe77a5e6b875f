package dev.zeren.plan.progress.persistence;

import dev.zeren.plan.term.ProgressStatus;
import java.util.UUID;

/** What an office reported last on a task. */
public record OfficeShare(UUID unitId, ProgressStatus status, int percent, int number) {}

package dev.zeren.plan.progress.persistence;

import dev.zeren.plan.term.ProgressStatus;
import java.util.UUID;

/** What an office reported last on a task, as far as it is accepted. */
public record OfficeShare(UUID unitId, ProgressStatus status, int percent, int number, int revision) {

    /** Whether it goes before the other of the same office. */
    public boolean isLaterThan(OfficeShare other) {
        return number > other.number || number == other.number && revision > other.revision;
    }
}

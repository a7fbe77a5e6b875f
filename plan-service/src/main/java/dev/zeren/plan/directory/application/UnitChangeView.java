package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitChange;
import dev.zeren.plan.directory.persistence.UnitChanges.Recorded;
import java.time.Instant;
import java.util.UUID;

/** A change as others see it. */
public record UnitChangeView(UUID id, UnitChange change, String note, Instant recordedAt, String recordedBy) {

    static UnitChangeView of(Recorded recorded) {
        return new UnitChangeView(recorded.id(), recorded.change(), recorded.note(), recorded.at(), recorded.by());
    }
}

package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.UnitChangeView;
import dev.zeren.plan.directory.domain.UnitChange;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of units. A unit that is in {@code before} and not in {@code after} is closed by it.
 *
 * @param on the first day of the new state
 */
public record UnitChangeResponse(
        UUID id,
        UnitChangeKind kind,
        LocalDate on,
        List<Named> before,
        List<Named> after,
        String note,
        Instant recordedAt,
        String recordedBy) {

    /** A unit and what it was called then. */
    @Schema(name = "NamedUnit")
    public record Named(UUID unitId, String name) {

        static List<Named> from(List<UnitChange.Named> units) {
            return units.stream()
                    .map(unit -> new Named(unit.unitId(), unit.name()))
                    .toList();
        }
    }

    static UnitChangeResponse from(UnitChangeView view) {
        UnitChange change = view.change();
        return new UnitChangeResponse(
                view.id(),
                change.kind(),
                change.on(),
                Named.from(change.before()),
                Named.from(change.after()),
                view.note(),
                view.recordedAt(),
                view.recordedBy());
    }
}

package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.RecordUnitChange;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of units.
 *
 * @param on the first day of the new state; not after today, not before the units' last change
 * @param units the units before: one, for a merge two or more
 * @param into the units after: one for a merge, two or more for a split; the unit before may be among them and then stays
 * @param name the new name, for a rename
 * @param note the decision, e.g. the number of the document
 * @param movePosts for a merge: whether posts in units that are closed go on in the one unit after; true if not given
 */
public record UnitChangeRequest(
        @NotNull UnitChangeKind kind,
        @NotNull LocalDate on,
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> units,
        @Size(max = 100) List<@NotNull @Valid Into> into,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 200) String name,
        @Size(max = 1000) String note,
        Boolean movePosts) {

    /** A unit that there is, or one to add; not both. */
    @Schema(name = "UnitChangeInto")
    public record Into(UUID unitId, @Valid UnitRequest add) {

        @AssertTrue
        @Schema(hidden = true)
        boolean isOneOfTwo() {
            return (unitId == null) != (add == null);
        }
    }

    RecordUnitChange toCommand() {
        List<RecordUnitChange.Into> after = into == null
                ? List.of()
                : into.stream()
                        .map(one -> new RecordUnitChange.Into(
                                one.unitId(),
                                one.add() == null ? null : one.add().toCommand()))
                        .toList();
        boolean posts = movePosts == null ? kind == UnitChangeKind.MERGE : movePosts;
        return new RecordUnitChange(kind, on, units, after, name, note, posts);
    }
}

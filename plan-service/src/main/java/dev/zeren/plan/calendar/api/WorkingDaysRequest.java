package dev.zeren.plan.calendar.api;

import dev.zeren.plan.calendar.domain.DayRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bureau's own holidays and make-up days; where two speak of a day, the later one in the list holds. */
public record WorkingDaysRequest(@NotNull @Size(max = 400) List<@NotNull @Valid Days> days) {

    private static final int LONGEST = 100;

    /** Some days in a row. */
    @Schema(name = "DayRange")
    public record Days(
            @NotNull LocalDate first,

            @Schema(description = "最后一天；省略即一天 · the last day; one day without it")
            LocalDate last,

            @Schema(description = "是否上班 · whether people work") @NotNull
            Boolean working,

            @NotBlank @Size(max = 100) String name) {

        DayRange toRange() {
            return new DayRange(first, last == null ? first : last, working, name);
        }

        @Schema(hidden = true)
        @AssertTrue
        boolean isInOrder() {
            return first == null || last == null || !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST));
        }
    }

    List<DayRange> toDays() {
        return days.stream().map(Days::toRange).toList();
    }
}

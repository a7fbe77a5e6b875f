package dev.zeren.plan.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the plan's time with a name, in the form in which it is kept and served.
 *
 * @param dates as printed; absent where none are
 * @param from first day where it follows
 * @param to last day where it follows
 */
@Schema(name = "Phase")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhaseJson(String name, String dates, LocalDate from, LocalDate to) {

    /** The same phase of a plan so many years later; a year that is printed stays what it says. */
    public PhaseJson later(int years) {
        boolean saysYear = dates != null && dates.contains("年");
        return years <= 0 || saysYear ? this : new PhaseJson(name, dates, later(from, years), later(to, years));
    }

    private static LocalDate later(LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}

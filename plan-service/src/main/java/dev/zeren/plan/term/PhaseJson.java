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
public record PhaseJson(String name, String dates, LocalDate from, LocalDate to) {}

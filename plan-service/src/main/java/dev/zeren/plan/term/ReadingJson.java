package dev.zeren.plan.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the importer understood a task, in the form in which it is kept and served. Places are counted in UTF-16 code units
 * of the source's text.
 *
 * @param at from the task's label to its last character
 * @param fields where each part of the task is printed and how sure its reading is
 */
@Schema(name = "TaskReading")
public record ReadingJson(
        Place at,
        List<Field> fields,
        List<Measure> measures,
        List<Target> targets,
        List<DueDate> dueDates,
        List<Quota> quotas) {

    /** From start up to, not including, end. */
    @Schema(name = "ReadingPlace")
    public record Place(int start, int end) {}

    /**
     * A part of the task.
     *
     * @param pointer JSON Pointer into the task, e.g. {@code /clauses/0/roles/1/names/0}
     * @param confidence more than 0, at most 1
     * @param doubt why it is less than 1; otherwise absent
     */
    @Schema(name = "ReadField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String pointer, Place at, BigDecimal confidence, String doubt) {}

    /** What the text numbers below the task. */
    @Schema(name = "Measure")
    public record Measure(String label, String text, Place at) {}

    /**
     * How much of what; exactly one of value, low with high, part with whole, redacted and words is there.
     *
     * @param value in the unit as printed: 20 of 20万元
     * @param redacted a figure that was made unreadable before publication, as printed; never a number
     * @param unit as printed; absent where none is
     * @param baseUnit the unit itself: 元 of 万元
     * @param scale what the value is multiplied with to be in the base unit
     */
    @Schema(name = "Quantity")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quantity(
            String comparator,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            Integer part,
            Integer whole,
            String redacted,
            String words,
            String unit,
            String baseUnit,
            BigDecimal scale) {}

    /** What a quantity counts, in the words printed around it. */
    @Schema(name = "Counted")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Counted(String before, String after, String level, String member, String per) {}

    /** What a target is measured against; without quantity when only words name it. */
    @Schema(name = "Baseline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Baseline(String printed, Quantity quantity) {}

    /**
     * Something to be reached.
     *
     * @param kind quantity, rank or qualitative
     * @param among for a rank: among whom
     * @param group targets with the same number are tied in order
     * @param confirmed true once a person accepted, changed or added it; otherwise absent
     */
    @Schema(name = "Target")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            Place at,
            String printed,
            String kind,
            Quantity quantity,
            Baseline baseline,
            Counted counted,
            String among,
            Integer group,
            BigDecimal confidence,
            String doubt,
            Boolean confirmed) {}

    /**
     * When something is to be done, as printed, with the days that follow from it, both included.
     *
     * @param kind by, during, from, relative or recurring
     * @param redacted whether part of the printed date is unreadable
     * @param confirmed as for targets
     */
    @Schema(name = "DueDate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DueDate(
            Place at,
            String printed,
            String kind,
            LocalDate from,
            LocalDate to,
            Integer within,
            String withinUnit,
            String every,
            Boolean redacted,
            BigDecimal confidence,
            String doubt,
            Boolean confirmed) {}

    /**
     * What is to be done again and again.
     *
     * @param quantity absent where no count is printed
     * @param period as printed: 每学期
     * @param every how many of the unit of time make a period
     * @param confirmed as for targets
     */
    @Schema(name = "Quota")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quota(
            Place at,
            String printed,
            Quantity quantity,
            String period,
            int every,
            String everyUnit,
            Counted counted,
            BigDecimal confidence,
            String doubt,
            Boolean confirmed) {}
}

package dev.zeren.reporting.completion.api;

import dev.zeren.reporting.completion.domain.Counts;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tasks stand where: the four counts add up to {@code tasks}; percents have one digit, half up. */
@Schema(name = "CompletionCounts")
public record CountsResponse(
        int tasks,
        int notStarted,
        int underWay,
        int done,
        int overdue,
        BigDecimal notStartedPercent,
        BigDecimal underWayPercent,
        BigDecimal donePercent,
        BigDecimal overduePercent) {

    static CountsResponse from(Counts counts) {
        return new CountsResponse(
                counts.tasks(),
                counts.notStarted(),
                counts.underWay(),
                counts.done(),
                counts.overdue(),
                counts.notStartedPercent(),
                counts.underWayPercent(),
                counts.donePercent(),
                counts.overduePercent());
    }
}

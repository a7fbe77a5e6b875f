package dev.zeren.plan.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.inspection.application.InspectionLimits.SchoolTally;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a school is inspected in a year, and how often it may be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolTallyResponse(
        UUID unitId,
        String name,
        int planned,
        int underWay,
        int carriedOut,

        @Schema(description = "没有上限则省略 · absent where there is none")
        Integer limit,

        boolean exceeded) {

    static SchoolTallyResponse from(SchoolTally tally) {
        return new SchoolTallyResponse(
                tally.id(),
                tally.name(),
                tally.planned(),
                tally.underWay(),
                tally.carriedOut(),
                tally.limit(),
                tally.exceeded());
    }
}

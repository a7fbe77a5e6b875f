package dev.zeren.plan.inspection.api;

import dev.zeren.plan.inspection.application.PlanInspection;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an inspection is to be. */
public record InspectionRequest(
        @NotBlank @Size(max = 300) String title,

        @Schema(description = "本局 inspection-rules 的 kinds 之一 · one of the kinds of inspection-rules")
        @NotBlank
        @Size(max = 30)
        String kind,

        @Schema(description = "计入哪个年度 · for which year it counts") @NotNull @Min(1900) @Max(2200)
        Integer year,

        @NotNull LocalDate plannedFrom,
        @NotNull LocalDate plannedTo,

        @Schema(description = "依据的文件 · the document that it is done by") @Size(max = 2000)
        String basis,

        @Schema(description = "督查的单位 · the units that are inspected") @Size(max = 2000)
        List<@NotNull UUID> unitIds,

        @Schema(description = "名录中的组，按今天的成员计入 · a group of the directory; its units of today are inspected too")
        UUID groupId,

        @Schema(description = "督查人员 · people of the directory") @NotEmpty @Size(max = 200)
        List<@NotNull UUID> inspectorIds) {

    PlanInspection toCommand() {
        return new PlanInspection(
                title,
                kind,
                year,
                plannedFrom,
                plannedTo,
                basis,
                unitIds == null ? Set.of() : Set.copyOf(unitIds),
                groupId,
                Set.copyOf(inspectorIds));
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isInOrder() {
        return plannedFrom == null || plannedTo == null || !plannedTo.isBefore(plannedFrom);
    }
}

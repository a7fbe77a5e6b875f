package dev.zeren.plan.rectification.api;

import dev.zeren.plan.rectification.application.RegisterProblem;
import dev.zeren.plan.rectification.domain.Source;
import dev.zeren.plan.rectification.domain.SourceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem to be registered. */
public record ProblemRequest(
        @NotBlank @Size(max = 4000) String problem,

        @Schema(description = "原因 · why there is the problem") @Size(max = 4000)
        String cause,

        @Schema(description = "整改措施，也可在 start 时确定 · measures; or fix them with start") @Size(max = 4000)
        String measure,

        @Schema(description = "程度，本局 levels 之一；省略即最轻 · one of the bureau's levels; the mildest without it")
        @Size(min = 1, max = 30)
        String level,

        @Schema(description = "来源，省略即 hand · where it comes from; by hand without it") @Valid
        ProblemSourceRequest source,

        @Schema(description = "责任单位 · the unit that is to rectify it") @NotNull
        UUID unitId,

        @Schema(description = "责任人 · the person in it who is")
        UUID personId,

        @Schema(description = "涉及的学校或单位 · the school or unit where the problem is")
        UUID concernedUnitId,

        @Schema(description = "属于哪个计划；与 taskId 二选一 · of which plan; this or taskId")
        UUID planId,

        @Schema(description = "属于哪项任务 · of which task") UUID taskId,

        @Schema(description = "期限，省略即本局通常的工作日数 · the bureau's usual working days without it") @Valid
        DeadlineRequest deadline) {

    /** Where a problem comes from. */
    @Schema(name = "ProblemSource")
    public record ProblemSourceRequest(@NotNull SourceKind kind, UUID id) {

        Source toSource() {
            return new Source(kind, id);
        }
    }

    RegisterProblem toCommand() {
        return new RegisterProblem(
                problem,
                cause,
                measure,
                level,
                source == null ? Source.HAND : source.toSource(),
                unitId,
                personId,
                concernedUnitId,
                planId,
                taskId,
                deadline == null ? null : deadline.toDeadline());
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isOfOneThing() {
        return planId == null || taskId == null;
    }
}

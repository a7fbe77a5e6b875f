package dev.zeren.plan.supervision.api;

import dev.zeren.plan.supervision.application.SupervisionService.RegisterNotice;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice to be registered: about a task or a plan, to one unit or to persons. */
@Schema(name = "SupervisionNoticeRequest")
public record NoticeRequest(
        @Schema(description = "关于哪个计划；与 taskId 二选一 · about which plan; this or taskId")
        UUID planId,

        @Schema(description = "关于哪项任务 · about which task") UUID taskId,

        @Schema(description = "督办级别，1 最轻；省略即 1 · 1 is the mildest, and what holds without it") @Min(1) @Max(20)
        Integer level,

        @Schema(description = "督办事项 · what it is about") @NotBlank @Size(max = 4000)
        String matter,

        @Schema(description = "督办要求 · what is demanded") @NotBlank @Size(max = 4000)
        String demand,

        @Schema(description = "承办单位；几个单位各发一份 · who is to handle it; several units get one each")
        UUID unitId,

        @Schema(description = "承办人员 · persons who are to handle it") @Size(max = 20)
        List<@NotNull UUID> personIds) {

    RegisterNotice toCommand() {
        return new RegisterNotice(
                planId,
                taskId,
                level == null ? 1 : level,
                matter,
                demand,
                unitId,
                personIds == null ? List.of() : personIds.stream().distinct().toList());
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isAboutOneThing() {
        return (planId == null) != (taskId == null);
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isForSomebody() {
        return unitId != null || personIds != null && !personIds.isEmpty();
    }
}

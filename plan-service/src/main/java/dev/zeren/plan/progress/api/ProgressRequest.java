package dev.zeren.plan.progress.api;

import dev.zeren.plan.progress.application.ProgressService.ReportProgress;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress to report. */
public record ProgressRequest(
        @NotNull ProgressStatus status,

        @Schema(description = "已完成 100，未开始 0，进行中 0-99 · done 100, not started 0, under way 0-99")
        @NotNull
        @Min(0)
        @Max(100)
        Integer percent,

        @NotNull @Size(max = 4000) String narrative,

        @Schema(description = "代表哪个责任科室；只有一个时可省略 · for which responsible office, when there is a choice")
        UUID unitId,

        @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
        List<@NotNull UUID> evidence,

        @Schema(description = "所报时段中的一天；省略即提交时开放的时段 · a day of the period it is about; without it, the one then open")
        LocalDate period,

        @Schema(description = "各量化目标的实际值 · the values reached of targets") @Size(max = 100)
        List<@NotNull @Valid ActualRequest> actuals,

        @Schema(
                description =
                        "已完成的时间节点：任务 reading 中 dueDates 的序号，从 1 起 · which due dates of the task's reading are done, from 1")
        @Size(max = 100)
        List<@NotNull @Min(1) Integer> milestones,

        @Schema(description = "只存为草稿，不提交 · keep it as a draft")
        Boolean draft) {

    ReportProgress toCommand() {
        return new ReportProgress(
                status,
                percent,
                narrative,
                unitId,
                evidence == null ? List.of() : evidence,
                period,
                new Measured(actuals(actuals), milestones == null ? List.of() : milestones),
                Boolean.TRUE.equals(draft));
    }

    static List<Measured.Actual> actuals(List<ActualRequest> given) {
        return given == null
                ? List.of()
                : given.stream().map(ActualRequest::toActual).toList();
    }
}

package dev.zeren.plan.delegation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.delegation.application.DelegationView;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationResponse(
        UUID id,
        UUID taskId,
        UUID planId,
        String taskTitle,

        @Schema(description = "委托的责任科室，仍对任务负责 · the responsible office, which stays answerable")
        UUID fromUnitId,

        String fromName,
        UUID toUnitId,
        UUID toPersonId,
        String toName,

        @Schema(description = "最后一日；没有则至收回为止 · the last day; absent: until it is taken back")
        LocalDate until,

        String note,
        DelegationStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<DelegationAct> allowed,

        @Schema(description = "等待的答复的最后一日；此后规划人员可以代为答复 · the last day for the answer; then a planner may give it")
        LocalDate answerBy,

        @Schema(description = "最近一步所说的理由 · what was said with the last step")
        String reason,

        Instant offeredAt,
        String offeredByName,
        Instant endedAt,
        int version)
        implements Versioned {

    static DelegationResponse from(DelegationView view) {
        return new DelegationResponse(
                view.id(),
                view.taskId(),
                view.planId(),
                view.taskTitle(),
                view.fromUnitId(),
                view.fromName(),
                view.toUnitId(),
                view.toPersonId(),
                view.toName(),
                view.until(),
                view.note(),
                view.status(),
                view.allowed(),
                view.answerBy(),
                view.reason(),
                view.offeredAt(),
                view.offeredByName(),
                view.endedAt(),
                view.version());
    }
}

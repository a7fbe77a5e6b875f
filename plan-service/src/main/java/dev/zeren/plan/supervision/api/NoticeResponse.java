package dev.zeren.plan.supervision.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.supervision.application.NoticeView;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervision notice. */
@Schema(name = "SupervisionNotice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeResponse(
        UUID id,
        @Schema(examples = "督办〔2026〕3号") String number,
        UUID planId,
        UUID taskId,

        @Schema(description = "是否由服务自动登记 · whether the service registered it by itself")
        boolean automatic,

        @Schema(description = "1 最轻 · 1 is the mildest") int level,
        @Schema(examples = "重点督办") String levelName,
        String matter,
        String demand,
        UUID unitId,
        List<UUID> personIds,

        @Schema(description = "承办单位和人员的名称，登记时的 · names of unit and persons as they were when it was registered")
        String recipient,

        NoticeStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<NoticeAct> allowed,

        @Schema(description = "退回的原因 · why it came back") String returnedFor,
        Instant registeredAt,
        LocalDate dispatchedOn,
        LocalDate acknowledgeBy,
        LocalDate respondBy,

        @Schema(description = "现行期限的最后一天 · the last day of the term that runs now")
        LocalDate dueOn,

        int version)
        implements Versioned {

    static NoticeResponse from(NoticeView notice) {
        return new NoticeResponse(
                notice.id(),
                notice.number(),
                notice.planId(),
                notice.taskId(),
                notice.automatic(),
                notice.level(),
                notice.levelName(),
                notice.matter(),
                notice.demand(),
                notice.unitId(),
                notice.personIds(),
                notice.recipient(),
                notice.status(),
                notice.allowed(),
                notice.returnedFor(),
                notice.registeredAt(),
                notice.dispatchedOn(),
                notice.acknowledgeBy(),
                notice.respondBy(),
                notice.dueOn(),
                notice.version());
    }
}

package dev.zeren.plan.supervision.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.NoticeStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the life of a notice. */
@Schema(name = "SupervisionNoticeStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepResponse(
        int number,
        Instant at,

        @Schema(description = "登录账号；服务自动进行的是 system · the account, or system")
        String by,

        String byName,

        @Schema(description = "登记没有 · absent for the registration")
        NoticeAct act,

        NoticeStatus from,
        NoticeStatus to,
        int level,
        String words,
        List<UUID> evidenceIds) {

    static StepResponse from(NoticeStep step) {
        return new StepResponse(
                step.number(),
                step.at(),
                step.by(),
                step.byName(),
                step.act(),
                step.from(),
                step.to(),
                step.level(),
                step.words(),
                step.evidenceIds());
    }
}

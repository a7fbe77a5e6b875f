package dev.zeren.plan.supervision.api;

import dev.zeren.plan.supervision.domain.LightRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the bureau's tasks change their light from now on. */
public record LightRulesRequest(
        @Schema(description = "剩余时间的百分比：到此尚无报告即为黄灯 · percent of the time left: yellow with no report")
        @NotNull
        @Min(0)
        @Max(100)
        Integer yellowShare,

        @Schema(description = "剩余时间的百分比：到此仍为黄灯即转橙灯 · percent of the time left: what is yellow turns orange")
        @NotNull
        @Min(0)
        @Max(100)
        Integer orangeShare,

        @Schema(description = "黄灯后几天无报告转橙灯；0 为不用 · days of yellow without a report; 0 for never")
        @NotNull
        @Min(0)
        @Max(366)
        Integer answerDays,

        @Schema(description = "落后序时进度几个百分点即为黄灯；100 为不用 · percent points behind schedule; 100 for never")
        @NotNull
        @Min(0)
        @Max(100)
        Integer behindBy,

        @Schema(description = "转黄灯、橙灯时是否提醒责任科室 · whether offices are reminded") @NotNull
        Boolean remind,

        @Schema(description = "转红灯时自动登记几级督办单；0 为不登记 · level of the notice when it turns red; 0 for none")
        @NotNull
        @Min(0)
        @Max(20)
        Integer noticeLevel) {

    LightRules toRules() {
        return new LightRules(yellowShare, orangeShare, answerDays, behindBy, remind, noticeLevel);
    }
}

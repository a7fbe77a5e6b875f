package dev.zeren.assessment.result.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.domain.Standing;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result; what does not follow for it is absent. */
@Schema(name = "Result")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultResponse(
        UUID id,
        UUID roundId,
        UUID assesseeId,
        String assesseeName,
        String assesseeClass,

        @Schema(description = "计分时的计算序号 · the computation that counted it")
        int computation,

        BigDecimal score,
        @Schema(description = "可得的满分 · what could be had") BigDecimal full,
        @Schema(description = "类别内名次 · place in its class") int place,

        @Schema(description = "类别内的考核对象数 · how many are in the class")
        int of,

        @Schema(description = "本轮总名次 · place among all of the round")
        int overall,

        int overallOf,
        @Schema(description = "等次 · grade") String grade,
        List<String> rewards,
        String penalty,

        @Schema(description = "黄牌、红牌 · what follows from several years")
        String card,

        @Schema(description = "不得申报至哪一年 · the last year for which it may not apply")
        Integer barredUntil,

        @Schema(description = "得分证明的 SHA-256 · of its proof")
        String proofSha256) {

    static ResultResponse from(Result result) {
        Standing standing = result.standing();
        return new ResultResponse(
                result.id(),
                result.round(),
                result.outcome().assessee(),
                result.name(),
                result.outcome().assesseeClass(),
                result.computation(),
                result.outcome().score(),
                result.full(),
                standing.place(),
                standing.of(),
                standing.overall(),
                standing.overallOf(),
                standing.grade(),
                standing.rewards(),
                standing.penalty(),
                standing.card(),
                standing.barredUntil(),
                HexFormat.of().formatHex(result.digest()));
    }
}

package dev.zeren.plan.rectification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.ProblemStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the life of a problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemStepResponse(
        int number,
        Instant at,
        String by,
        String byName,

        @Schema(description = "登记没有 act · the registration has none")
        ProblemAct act,

        ProblemStatus from,
        ProblemStatus to,

        @Schema(description = "措施、整改情况、原因或查看结果 · measure, narrative, reason or findings")
        String words,

        List<UUID> evidence) {

    static ProblemStepResponse from(ProblemStep step) {
        return new ProblemStepResponse(
                step.number(),
                step.at(),
                step.by(),
                step.byName(),
                step.act(),
                step.from(),
                step.to(),
                step.words(),
                step.evidenceIds());
    }
}

package dev.zeren.plan.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.intake.api.ImportResponse.FindingResponse;
import dev.zeren.plan.intake.api.ImportResponse.UnreadResponse;
import dev.zeren.plan.intake.application.ImportResult.Counts;
import dev.zeren.plan.intake.application.VersionResult;
import dev.zeren.plan.plan.application.ComparisonView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How another version of a plan's document differs from the plan, and what an import would say of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionResponse(
        UUID planId,

        @Schema(description = "计划现在的版本，用于 If-Match · the plan's version now, for If-Match")
        int version,

        @Schema(description = "替换作为更正的序号；预演没有 · the number of the correction; absent after a dry run")
        Integer correction,

        Counts counts,
        ComparisonView comparison,
        List<FindingResponse> findings,
        List<UnreadResponse> unread)
        implements Versioned {

    static VersionResponse from(VersionResult result, Language language) {
        return new VersionResponse(
                result.version().plan().id(),
                result.version().plan().version(),
                result.version().correction(),
                result.counts(),
                result.version().comparison(),
                FindingResponse.all(result.findings(), language),
                UnreadResponse.all(result.unread()));
    }
}

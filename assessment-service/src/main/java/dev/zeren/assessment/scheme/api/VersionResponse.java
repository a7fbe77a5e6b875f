package dev.zeren.assessment.scheme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.scheme.application.SchemeJson;
import dev.zeren.assessment.scheme.application.VersionDetail;
import dev.zeren.assessment.scheme.application.VersionView;
import dev.zeren.assessment.scheme.domain.SchemeAct;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scheme with all that it says. */
@Schema(name = "SchemeVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionResponse(
        UUID id,
        UUID schemeId,

        @Schema(description = "版本号，从 1 起 · from 1 on") int number,

        String title,
        int year,
        SchemeStatus status,

        @Schema(description = "当前状态下可以做的 · what can be done in its state")
        List<SchemeAct> allowed,

        @Schema(description = "依据哪个版本 · the version that it was made from")
        Integer basedOn,

        Instant createdAt,
        String createdByName,
        Instant issuedAt,
        String issuedByName,

        @Schema(description = "首次评分的时间，此后不能修改 · when the first score was given by it; not changed since")
        Instant frozenAt,

        Instant withdrawnAt,
        String withdrawnByName,
        String reason,

        @Schema(description = "所存内容的 SHA-256 · of the content as it is stored")
        String contentSha256,

        SchemeJson content,
        int version)
        implements Versioned {

    static VersionResponse from(VersionDetail detail) {
        VersionView of = detail.version();
        return new VersionResponse(
                of.id(),
                of.schemeId(),
                of.number(),
                of.title(),
                of.year(),
                of.status(),
                of.allowed(),
                of.basedOn(),
                of.createdAt(),
                of.createdByName(),
                of.issuedAt(),
                of.issuedByName(),
                of.frozenAt(),
                of.withdrawnAt(),
                of.withdrawnByName(),
                of.reason(),
                of.contentSha256(),
                detail.content(),
                of.version());
    }
}

package dev.zeren.assessment.result.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.result.application.PublicationView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Results as they were made public. */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationResponse(
        UUID id,
        UUID roundId,

        @Schema(description = "第几次公布 · which version of the round's publications")
        int number,

        int computation,
        int results,

        @Schema(description = "再次公布的理由 · why there is a further version")
        String reason,

        @Schema(description = "公示的工作日数 · working days of the notice")
        int noticeDays,

        Instant publishedAt,
        String publishedBy,

        @Schema(description = "公布内容的 SHA-256 · of the bytes that were signed")
        String sha256,

        @Schema(description = "上一次公布的 SHA-256 · of the publication before it")
        String previousSha256,

        @Schema(description = "签名密钥 · by which key it is signed")
        String keyId) {

    static PublicationResponse from(PublicationView view) {
        return new PublicationResponse(
                view.id(),
                view.roundId(),
                view.number(),
                view.computation(),
                view.results(),
                view.reason(),
                view.noticeDays(),
                view.publishedAt(),
                view.publishedByName(),
                view.sha256(),
                view.previousSha256(),
                view.keyId());
    }
}

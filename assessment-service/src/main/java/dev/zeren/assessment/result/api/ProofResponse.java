package dev.zeren.assessment.result.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The form of a proof, which is written without it: numbers are texts, a decimal or a fraction as {@code 250/3}.
 *
 * @param sha256 the digest of {@code total}, as docs/zh-CN/assessment-results.md says
 */
@Schema(name = "ScoreProof")
public record ProofResponse(
        String format,
        UUID resultId,
        UUID roundId,
        UUID assesseeId,
        String assessee,
        @Schema(name = "class") String assesseeClass,
        int computation,
        String score,
        String sha256,
        Map<String, Object> standing,
        Node total) {

    /** A number and why it is what it is. */
    @Schema(name = "ScoreProofNode")
    public record Node(
            String rule,
            String ruleZh,
            String ruleEn,
            String key,
            String name,
            String points,
            String full,
            boolean applies,
            Map<String, String> given,
            Source source,
            List<Node> parts) {}

    /** Who gave something. */
    @Schema(name = "ScoreProofSource")
    public record Source(
            UUID id,
            UUID by,
            String name,
            String panel,
            String period,
            Instant at,
            String reason,
            List<String> evidence) {}
}

package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.scheme.domain.SchemeAct;
import dev.zeren.assessment.scheme.domain.SchemeLife;
import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version without its content, as the API and the feed tell of it.
 *
 * @param allowed what can be done in its state, by whoever may
 * @param basedOn the number of the version that it was made from, or null
 * @param contentSha256 of the content as it is stored
 */
public record VersionView(
        UUID id,
        UUID schemeId,
        int number,
        String title,
        int year,
        SchemeStatus status,
        List<SchemeAct> allowed,
        Integer basedOn,
        Instant createdAt,
        String createdByName,
        Instant issuedAt,
        String issuedByName,
        Instant frozenAt,
        Instant withdrawnAt,
        String withdrawnByName,
        String reason,
        String contentSha256,
        int version) {

    private static final int DIGEST_BYTES = 32;

    static VersionView of(AssessmentScheme scheme, SchemeVersion version) {
        return new VersionView(
                version.id(),
                scheme.id(),
                version.number(),
                scheme.title(),
                scheme.year(),
                version.status(),
                List.copyOf(SchemeLife.LIFE.allowed(version.status())),
                version.basedOn(),
                version.createdAt(),
                version.createdByName(),
                version.issuedAt(),
                version.issuedByName(),
                version.frozenAt(),
                version.withdrawnAt(),
                version.withdrawnByName(),
                version.reason(),
                Sha256.beginning(version.content().getBytes(StandardCharsets.UTF_8), DIGEST_BYTES),
                version.version());
    }
}

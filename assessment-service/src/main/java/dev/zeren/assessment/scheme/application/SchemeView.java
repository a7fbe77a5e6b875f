package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.scheme.domain.VersionLine;
import java.time.Instant;
import java.util.UUID;

/**
 * A scheme as others see it.
 *
 * @param copiedFrom the scheme that it goes on from, or null
 * @param last its last version that the caller may see
 */
public record SchemeView(
        UUID id, String title, int year, UUID copiedFrom, Instant createdAt, VersionLine last, int version) {

    static SchemeView of(AssessmentScheme scheme, VersionLine last) {
        return new SchemeView(
                scheme.id(),
                scheme.title(),
                scheme.year(),
                scheme.copiedFrom(),
                scheme.createdAt(),
                last,
                scheme.version());
    }
}

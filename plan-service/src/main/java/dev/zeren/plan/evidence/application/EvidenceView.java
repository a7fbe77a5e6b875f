package dev.zeren.plan.evidence.application;

import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.StoredFile;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.term.EvidenceKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence as others see it.
 *
 * @param file null unless it is one
 * @param url null unless it is a link
 * @param of the evidence that a reference stands for, or null
 * @param subject the thing that a reference stands for, or null
 */
public record EvidenceView(
        UUID id,
        int version,
        EvidenceKind kind,
        String title,
        String description,
        StoredFile file,
        String url,
        UUID of,
        Subject subject,
        UUID unitId,
        Instant givenAt,
        String givenBy,
        String givenByName) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.version(),
                evidence.kind(),
                evidence.title(),
                evidence.description(),
                evidence.kind() == EvidenceKind.FILE ? evidence.file() : null,
                evidence.url(),
                evidence.ofId(),
                evidence.subject(),
                evidence.unitId(),
                evidence.givenAt(),
                evidence.givenBy(),
                evidence.givenByName());
    }
}

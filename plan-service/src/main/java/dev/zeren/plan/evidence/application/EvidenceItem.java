package dev.zeren.plan.evidence.application;

import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.persistence.Uses;
import dev.zeren.plan.term.EvidenceKind;
import java.util.UUID;

/** A piece of evidence as it stands beside the thing that it serves. */
public record EvidenceItem(UUID id, EvidenceKind kind, String title) {

    static EvidenceItem of(Uses.Served served) {
        return new EvidenceItem(served.id(), served.kind(), served.title());
    }

    static EvidenceItem of(Evidence evidence) {
        return new EvidenceItem(evidence.id(), evidence.kind(), evidence.title());
    }
}

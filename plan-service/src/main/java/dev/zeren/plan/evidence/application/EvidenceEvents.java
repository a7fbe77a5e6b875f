package dev.zeren.plan.evidence.application;

import dev.zeren.plan.evidence.domain.StoredFile;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.term.EvidenceKind;
import java.time.Instant;
import java.util.UUID;

/** What the feed says of evidence. */
final class EvidenceEvents {

    static final String STORED = "dev.zeren.plan.evidence.stored";
    static final String REMOVED = "dev.zeren.plan.evidence.removed";

    private EvidenceEvents() {}

    record Stored(State evidence) {

        static Stored of(EvidenceView view) {
            StoredFile file = view.file();
            return new Stored(new State(
                    view.id(),
                    view.kind(),
                    view.title(),
                    file == null ? null : file.name(),
                    file == null ? null : file.type().mediaType(),
                    file == null ? null : file.size(),
                    file == null ? null : file.sha256(),
                    view.url(),
                    view.of(),
                    view.subject(),
                    view.unitId(),
                    view.givenAt()));
        }
    }

    record Removed(Id evidence) {

        static Removed of(UUID id) {
            return new Removed(new Id(id));
        }
    }

    record Id(UUID id) {}

    record State(
            UUID id,
            EvidenceKind kind,
            String title,
            String fileName,
            String mediaType,
            Long size,
            String sha256,
            String url,
            UUID of,
            Subject subject,
            UUID unitId,
            Instant givenAt) {}
}

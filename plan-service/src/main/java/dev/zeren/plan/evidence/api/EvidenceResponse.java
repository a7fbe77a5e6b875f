package dev.zeren.plan.evidence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.evidence.application.EvidenceService.Detail;
import dev.zeren.plan.evidence.application.EvidenceView;
import dev.zeren.plan.evidence.domain.StoredFile;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.term.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceResponse(
        UUID id,
        EvidenceKind kind,
        String title,
        String description,
        String fileName,
        String mediaType,
        Long size,
        String sha256,
        String url,
        UUID of,
        Thing subject,
        UUID unitId,
        Instant givenAt,
        String givenBy,
        String givenByName,

        @Schema(description = "用于哪些内容，至多 200 项；列表中没有 · what it serves, 200 at most; not in lists")
        List<Thing> uses,

        int version)
        implements Versioned {

    /** A thing of the suite. */
    @Schema(name = "EvidenceUse")
    public record Thing(String kind, UUID id) {

        static Thing from(Subject subject) {
            return subject == null ? null : new Thing(subject.kind(), subject.id());
        }
    }

    static EvidenceResponse from(EvidenceView view) {
        return from(view, null);
    }

    static EvidenceResponse from(Detail detail) {
        return from(detail.evidence(), detail.uses().stream().map(Thing::from).toList());
    }

    private static EvidenceResponse from(EvidenceView view, List<Thing> uses) {
        StoredFile file = view.file();
        return new EvidenceResponse(
                view.id(),
                view.kind(),
                view.title(),
                view.description(),
                file == null ? null : file.name(),
                file == null ? null : file.type().mediaType(),
                file == null ? null : file.size(),
                file == null ? null : file.sha256(),
                view.url(),
                view.of(),
                Thing.from(view.subject()),
                view.unitId(),
                view.givenAt(),
                view.givenBy(),
                view.givenByName(),
                uses,
                view.version());
    }
}

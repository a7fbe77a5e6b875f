package dev.zeren.plan.evidence.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zeren.plan.evidence.application.EvidenceService;
import dev.zeren.plan.evidence.application.EvidenceService.About;
import dev.zeren.plan.evidence.application.EvidenceView;
import dev.zeren.plan.evidence.domain.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Evidence that is no file, told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvidenceRequest.Link.class, name = "link"),
    @JsonSubTypes.Type(value = EvidenceRequest.Reference.class, name = "reference")
})
@Schema(
        discriminatorProperty = "kind",
        oneOf = {EvidenceRequest.Link.class, EvidenceRequest.Reference.class},
        discriminatorMapping = {
            @DiscriminatorMapping(value = "link", schema = EvidenceRequest.Link.class),
            @DiscriminatorMapping(value = "reference", schema = EvidenceRequest.Reference.class)
        })
public sealed interface EvidenceRequest permits EvidenceRequest.Link, EvidenceRequest.Reference {

    EvidenceView give(EvidenceService evidence);

    /** An address on the web. */
    @Schema(
            name = "EvidenceLink",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", enumeration = "link"))
    record Link(
            @Schema(description = "http 或 https；系统从不访问 · http or https; the suite never opens it")
            @NotNull
            @Size(max = 2000)
            String url,

            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String description,

            @Schema(description = "为哪个单位提供 · for which unit")
            UUID unitId)
            implements EvidenceRequest {

        @Override
        public EvidenceView give(EvidenceService evidence) {
            return evidence.giveLink(url, new About(title, description, unitId));
        }

        @Schema(hidden = true)
        @AssertTrue
        boolean isUrlOfTheWeb() {
            return url == null || ofTheWeb(url);
        }

        private static boolean ofTheWeb(String url) {
            try {
                URI address = new URI(url);
                // What stands before an @ makes an address look like another.
                return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                        && address.getHost() != null
                        && address.getUserInfo() == null;
            } catch (URISyntaxException malformed) {
                return false;
            }
        }
    }

    /** What was given elsewhere. */
    @Schema(
            name = "EvidenceReference",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", enumeration = "reference"))
    record Reference(
            @Schema(description = "已有的佐证材料；与 subject 二选一 · evidence given before; either this or subject")
            UUID of,

            @Schema(description = "系统中的内容；与 of 二选一 · a thing of the suite; either this or of") @Valid
            SubjectRequest subject,

            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String description,

            @Schema(description = "为哪个单位提供 · for which unit")
            UUID unitId)
            implements EvidenceRequest {

        @Override
        public EvidenceView give(EvidenceService evidence) {
            About about = new About(title, description, unitId);
            return of != null ? evidence.giveAgain(of, about) : evidence.giveSubject(subject.toSubject(), about);
        }

        @Schema(hidden = true)
        @AssertTrue
        boolean isToOneThing() {
            return (of == null) != (subject == null);
        }
    }

    /** A thing of the suite. */
    @Schema(name = "EvidenceSubject")
    record SubjectRequest(
            @Schema(description = "如 progress-report · e.g. progress-report") @NotBlank @Size(max = 30)
            String kind,

            @NotNull UUID id) {

        Subject toSubject() {
            return new Subject(kind, id);
        }
    }
}

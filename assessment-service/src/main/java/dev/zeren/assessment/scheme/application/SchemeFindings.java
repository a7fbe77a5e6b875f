package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.scheme.domain.SchemeLint;
import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.document.Span;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What is to be looked at in contents of schemes. */
@ApplicationScoped
class SchemeFindings {

    private record Place(int start, int end, int line) {

        static Place of(Span span) {
            return span == null ? null : new Place(span.start(), span.end(), span.line());
        }

        static Span span(Place place) {
            return place == null ? null : new Span(place.start(), place.end(), place.line());
        }
    }

    private record StoredFinding(SchemeFindingCode code, String key, Place at, List<String> arguments) {}

    private record StoredText(Place at, String text, String reason) {}

    private record Stored(List<StoredFinding> findings, List<StoredText> unread) {}

    private static final Stored NONE = new Stored(List.of(), List.of());

    private final AssessmentPolicyService policy;
    private final ObjectMapper json;

    SchemeFindings(AssessmentPolicyService policy, ObjectMapper json) {
        this.policy = policy;
        this.json = json;
    }

    FoundInScheme of(SchemeVersion version) {
        Scheme content = read(version.content(), SchemeJson.class).toScheme();
        Stored stored = version.reading() == null ? NONE : read(version.reading(), Stored.class);
        return new FoundInScheme(
                lint(content),
                stored.findings().stream()
                        .map(one -> new SchemeFinding(one.code(), one.key(), Place.span(one.at()), one.arguments()))
                        .toList(),
                stored.unread().stream()
                        .map(one -> new LeftOutText(Place.span(one.at()), one.text(), one.reason()))
                        .toList());
    }

    List<SchemeFinding> lint(Scheme content) {
        return SchemeLint.findings(content, policy.get().value());
    }

    /**
     * Sees to it that nothing stands against issuing the content.
     *
     * @throws Rejection {@code scheme-not-ready} with what does
     */
    void requireReady(Scheme content) {
        List<Fault> faults = SchemeLint.errors(lint(content)).stream()
                .map(finding -> new Fault(
                        finding.key() == null ? "" : finding.key(),
                        finding.code().toString(),
                        new Text(finding.message(Locale.SIMPLIFIED_CHINESE), finding.message(Locale.ENGLISH))))
                .limit(100)
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejection(AssessmentProblem.SCHEME_NOT_READY, faults);
        }
    }

    /** What was found when a document was read, as it is stored with the version. */
    String write(List<SchemeFinding> findings, List<LeftOutText> unread) {
        Stored stored = new Stored(
                findings.stream()
                        .map(one -> new StoredFinding(one.code(), one.key(), Place.of(one.at()), one.arguments()))
                        .toList(),
                unread.stream()
                        .map(one -> new StoredText(Place.of(one.at()), one.text(), one.reason()))
                        .toList());
        try {
            return json.writeValueAsString(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.zeren.assessment.scheme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.scheme.application.FoundInScheme;
import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode.Severity;
import dev.zeren.document.Span;
import dev.zeren.kit.domain.Language;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be looked at in a version of a scheme. */
@Schema(name = "SchemeFindings")
public record FindingsResponse(
        @Schema(description = "现有内容的问题；error 未解决不能下达 · in the content as it is now; with an error it is not issued")
        List<FindingResponse> lint,

        @Schema(description = "从文件读入时的问题 · what was found when it was read from a document")
        List<FindingResponse> reading,

        @Schema(description = "文件中没有读入方案的文字及原因 · words of that document that stand in no part of the scheme, and why")
        List<UnreadResponse> unread) {

    /** Something to be looked at. */
    @Schema(name = "SchemeFinding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingResponse(
            @Schema(description = "见 docs/scheme-findings.md")
            SchemeFindingCode code,

            Severity severity,
            String message,

            @Schema(description = "所涉指标等的标识 · key of the indicator or item that it is about")
            String key,

            Place at) {

        static List<FindingResponse> all(List<SchemeFinding> findings, Language language) {
            Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return findings.stream()
                    .map(finding -> new FindingResponse(
                            finding.code(),
                            finding.code().severity(),
                            finding.message(locale),
                            finding.key(),
                            Place.from(finding.at())))
                    .toList();
        }
    }

    /** A place in the document's text: from start up to, not including, end; in UTF-16 code units, lines from 1. */
    @Schema(name = "SchemePlace")
    public record Place(int start, int end, int line) {

        static Place from(Span span) {
            return span == null ? null : new Place(span.start(), span.end(), span.line());
        }
    }

    /** Printed characters that stand in no part of the scheme. */
    @Schema(name = "SchemeUnread")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnreadResponse(Place at, String text, String reason) {

        static List<UnreadResponse> all(List<LeftOutText> unread) {
            return unread.stream()
                    .map(one -> new UnreadResponse(Place.from(one.at()), one.text(), one.reason()))
                    .toList();
        }
    }

    static FindingsResponse from(FoundInScheme found, Language language) {
        return new FindingsResponse(
                FindingResponse.all(found.lint(), language),
                FindingResponse.all(found.reading(), language),
                UnreadResponse.all(found.unread()));
    }
}

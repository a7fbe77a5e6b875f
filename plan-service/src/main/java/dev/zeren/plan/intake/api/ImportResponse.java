package dev.zeren.plan.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.document.Span;
import dev.zeren.kit.domain.Language;
import dev.zeren.plan.intake.application.ImportResult;
import dev.zeren.plan.intake.application.ImportResult.Counts;
import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.Unread;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import understood. Places are counted in UTF-16 code units of the document's text, lines from 1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResponse(
        @Schema(description = "新的草稿；dryRun 时没有 · the new draft; absent after a dry run")
        UUID planId,

        String title,
        Integer year,
        String kind,

        @Schema(description = "成文日期 · the date printed on the document")
        LocalDate issuedOn,

        Counts counts,
        List<FindingResponse> findings,
        List<UnreadResponse> unread,

        @Schema(description = "dryRun 时读出的全部内容 · all that a dry run read")
        DraftResponse draft) {

    /** Something a planner should look at. */
    @Schema(name = "Finding")
    public record FindingResponse(
            @Schema(description = "见 docs/intake-findings.md")
            String code,

            @Schema(enumeration = {"error", "warning", "info"})
            String severity,

            String message,
            Place at) {

        static List<FindingResponse> all(List<Finding> findings, Language language) {
            Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return findings.stream().map(finding -> from(finding, locale)).toList();
        }

        private static FindingResponse from(Finding finding, Locale locale) {
            return new FindingResponse(
                    finding.code().code(),
                    finding.code().severity().code(),
                    finding.message(locale),
                    Place.from(finding.at()));
        }
    }

    /** A place in the document's text: from start up to, not including, end. */
    @Schema(name = "Place")
    public record Place(int start, int end, int line) {

        static Place from(Span span) {
            return new Place(span.start(), span.end(), span.line());
        }
    }

    /** Printed characters that stand in no part of the plan. */
    @Schema(name = "Unread")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnreadResponse(
            @Schema(description = "脚注、批注、修订等不在正文中，没有位置 · notes and deleted words are not in the text and have no place")
            Integer start,

            Integer end,
            String text,
            String reason) {

        static List<UnreadResponse> all(List<Unread> unread) {
            return unread.stream().map(UnreadResponse::from).toList();
        }

        private static UnreadResponse from(Unread unread) {
            return new UnreadResponse(
                    unread.at() == null ? null : unread.at().start(),
                    unread.at() == null ? null : unread.at().end(),
                    unread.text(),
                    unread.reason().code());
        }
    }

    static ImportResponse from(ImportResult result, Language language) {
        return new ImportResponse(
                result.planId(),
                result.title(),
                result.year(),
                result.kind(),
                result.issuedOn(),
                result.counts(),
                FindingResponse.all(result.findings(), language),
                UnreadResponse.all(result.unread()),
                result.draft() == null ? null : DraftResponse.from(result.draft()));
    }
}

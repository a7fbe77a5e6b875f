package dev.zeren.assessment.scheme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.scheme.api.FindingsResponse.FindingResponse;
import dev.zeren.assessment.scheme.api.FindingsResponse.UnreadResponse;
import dev.zeren.assessment.scheme.application.ImportedScheme;
import dev.zeren.assessment.scheme.application.SchemeJson;
import dev.zeren.kit.domain.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import understood. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeImportResponse(
        @Schema(description = "新的方案；dryRun 时没有 · the new scheme; absent after a dry run")
        UUID schemeId,

        @Schema(description = "新的草稿版本；dryRun 时没有 · its draft; absent after a dry run")
        UUID versionId,

        String title,
        Integer year,

        @Schema(description = "建议的内容，请核对 · what is proposed; a person confirms it")
        SchemeJson content,

        @Schema(description = "内容的问题 · what is to be looked at in the content")
        List<FindingResponse> lint,

        @Schema(description = "读入时的问题 · what was found while the document was read")
        List<FindingResponse> reading,

        @Schema(description = "没有读入方案的文字及原因 · words that stand in no part of the content, and why")
        List<UnreadResponse> unread) {

    static SchemeImportResponse from(ImportedScheme result, Language language) {
        return new SchemeImportResponse(
                result.version() == null ? null : result.version().schemeId(),
                result.version() == null ? null : result.version().id(),
                result.title(),
                result.year(),
                result.content(),
                FindingResponse.all(result.lint(), language),
                FindingResponse.all(result.reading(), language),
                UnreadResponse.all(result.unread()));
    }
}

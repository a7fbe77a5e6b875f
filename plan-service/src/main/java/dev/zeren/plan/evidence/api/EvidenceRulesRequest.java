package dev.zeren.plan.evidence.api;

import dev.zeren.plan.evidence.domain.EvidenceRules;
import dev.zeren.plan.evidence.domain.FileType;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the bureau takes as evidence. */
public record EvidenceRulesRequest(
        @NotEmpty List<@NotNull FileType> types,

        @Schema(description = "单个文件的上限，字节 · bytes of a file at most") @NotNull @Min(1) @Max(EvidenceRules.LONGEST_FILE)
        Long fileBytes,

        @Schema(description = "一项内容最多附几份 · pieces that one thing carries at most") @NotNull @Min(1) @Max(100)
        Integer perSubject,

        @Schema(description = "全局合计的上限，字节 · bytes of all files of the bureau at most") @NotNull @Min(1)
        Long totalBytes) {

    EvidenceRules toRules() {
        return new EvidenceRules(
                List.copyOf(types.stream().distinct().sorted().toList()), fileBytes, perSubject, totalBytes);
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isRoomForOneFile() {
        return fileBytes == null || totalBytes == null || fileBytes <= totalBytes;
    }
}

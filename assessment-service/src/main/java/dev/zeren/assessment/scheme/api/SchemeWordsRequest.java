package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.domain.reading.SchemeWords;
import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Column;
import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Heads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which words the columns of scoring tables are told. */
public record SchemeWordsRequest(
        @Schema(description = "各栏的表头用语，先列的优先 · words over each kind of column, the first before the others")
        @NotEmpty
        @Valid
        @Size(max = 20)
        List<@NotNull HeadsRequest> columns,

        @Schema(description = "合计行开头的用语 · first words of a row of sums") @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 20) String> total,

        @Schema(description = "说明开头的用语 · first words of a note") @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 20) String> notes) {

    /** The words over columns of a kind. */
    @Schema(name = "SchemeHeadsRequest")
    public record HeadsRequest(
            @NotNull Column column,

            @Schema(description = "整个表头 · the whole head") @NotNull @Size(max = 500)
            List<@NotBlank @Size(max = 16) String> exact,

            @Schema(description = "表头的一部分 · a part of the head") @NotNull @Size(max = 100)
            List<@NotBlank @Size(max = 16) String> within) {}

    SchemeWords toWords() {
        return new SchemeWords(
                columns.stream()
                        .map(heads -> new Heads(heads.column(), heads.exact(), heads.within()))
                        .toList(),
                total,
                notes);
    }
}

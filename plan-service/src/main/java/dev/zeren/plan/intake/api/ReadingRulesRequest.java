package dev.zeren.plan.intake.api;

import dev.zeren.plan.intake.domain.OwnRules;
import dev.zeren.plan.intake.domain.OwnWords;
import dev.zeren.plan.intake.domain.TableWords.Column;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bureau's own rules; what is absent is as usual. */
public record ReadingRulesRequest(
        @Size(max = OwnRules.MOST_WORDS)
        Map<@NotBlank @Size(max = OwnRules.LONGEST_LABEL) String, @NotNull Duty> roleLabels,

        @Size(max = OwnRules.MOST_WORDS)
        Map<@NotBlank @Size(max = OwnRules.LONGEST_HEADING) String, @NotNull SectionPart> partHeadings,

        @Size(max = OwnRules.MOST_WORDS) Map<@NotBlank @Size(max = 16) String, @NotNull Column> tableHeads,
        @Size(max = OwnRules.MOST_LINES) List<@NotBlank @Size(max = OwnRules.LONGEST_LINE) String> noise,

        @Size(max = OwnRules.MOST_WORDS)
        Map<@NotBlank @Size(min = OwnRules.SHORTEST_WORD, max = OwnRules.LONGEST_LABEL) String, @NotNull Duty> verbs,

        @Size(max = OwnRules.MOST_WORDS)
        List<@NotBlank @Size(min = OwnRules.SHORTEST_WORD, max = OwnRules.LONGEST_LABEL) String> titles,

        @Size(max = OwnRules.MOST_WORDS) List<@NotBlank @Size(max = OwnRules.LONGEST_LABEL) String> unitEndings,
        @Size(max = OwnRules.MOST_WORDS) List<@NotBlank @Size(max = OwnRules.LONGEST_LABEL) String> contacts,
        @Min(5) @Max(300) Integer headingLength) {

    /** Verbs stand behind the names of units. */
    @AssertTrue
    @Schema(hidden = true)
    boolean isOfUnits() {
        return verbs == null || verbs.values().stream().allMatch(duty -> duty == null || duty.ofUnit());
    }

    OwnRules toRules() {
        return new OwnRules(
                roleLabels == null ? Map.of() : roleLabels,
                partHeadings == null ? Map.of() : partHeadings,
                tableHeads == null ? Map.of() : tableHeads,
                noise == null ? List.of() : noise,
                words(),
                headingLength);
    }

    private OwnWords words() {
        return new OwnWords(
                verbs == null ? Map.of() : verbs,
                titles == null ? List.of() : titles,
                unitEndings == null ? List.of() : unitEndings,
                contacts == null ? List.of() : contacts);
    }
}

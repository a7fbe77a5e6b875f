package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.application.RoundService.NewRound;
import dev.zeren.assessment.round.domain.AssesseeSelection;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.PhaseSpan;
import dev.zeren.assessment.round.domain.RoundPhase;
import dev.zeren.assessment.round.domain.RoundTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to make a round, and its parts. */
final class RoundRequests {

    private RoundRequests() {}

    /** A round to be made. */
    @Schema(name = "RoundRequest")
    public record Round(
            @NotBlank @Size(max = 300) String title,

            @Schema(description = "年度，或学年的起始年 · the year, or that in which a school year begins")
            @NotNull
            @Min(1900)
            @Max(2200)
            Integer year,

            @Schema(description = "已印发的考核方案版本 · an issued version of a scheme") @NotNull
            UUID schemeVersionId,

            @Schema(description = "各阶段的日期，按先后 · when the phases are, in their order") @Size(max = 7)
            List<@NotNull @Valid Phase> phases,

            @Schema(description = "一轮中的多次检查，如每月四次；省略即一次 · labels of several checks; one check without it")
            @Size(max = 100)
            List<@NotBlank @Size(max = 60) String> periods,

            @Schema(description = "考核对象，按类别 · who is assessed, by class") @NotEmpty @Size(max = 50)
            List<@NotNull @Valid Selection> assessees,

            @Schema(description = "离任后回避的年数，省略即 3 · years of recusal after a post; 3 without it") @Min(0) @Max(50)
            Integer recusalYears,

            @Size(max = 100) List<@NotNull @Valid PanelBody> panels) {

        NewRound toCommand() {
            return new NewRound(
                    title,
                    year,
                    schemeVersionId,
                    RoundRequests.phases(phases),
                    periods == null ? List.of() : periods.stream().distinct().toList(),
                    selections(assessees),
                    recusalYears == null ? RoundTerms.USUAL_RECUSAL_YEARS : recusalYears,
                    RoundRequests.panels(panels));
        }
    }

    /** When a phase is. */
    @Schema(name = "RoundPhaseSpan")
    public record Phase(
            @NotNull RoundPhase phase,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** Whom a round assesses as a class. */
    @Schema(name = "AssesseeSelection")
    public record Selection(
            @Schema(description = "类别，如幼儿园；在其中排名 · the class, in which they are ranked") @NotBlank @Size(max = 60)
            String assesseeClass,

            @Schema(description = "单位；与 kind 二选一 · units; these or kind") @Size(max = 50_000)
            List<@NotNull UUID> units,

            @Schema(description = "所有这种单位 · all units of this kind") @Size(min = 1, max = 20)
            String kind,

            @Schema(description = "只限其下的单位，与 kind 同用 · only those below it; with kind")
            UUID under) {

        @Schema(hidden = true)
        @AssertTrue
        boolean isOfOneSort() {
            return (units == null || units.isEmpty()) != (kind == null) && (under == null || kind != null);
        }
    }

    /** A panel. */
    @Schema(name = "RoundPanel")
    public record PanelBody(
            @Schema(description = "名称；方案按它规定权重 · its name, by which the scheme weighs it") @NotBlank @Size(max = 100)
            String name,

            @Schema(description = "评分人（人员 id） · people who score") @NotEmpty @Size(max = 1000)
            List<@NotNull UUID> evaluators,

            @Schema(description = "所评指标的 key，省略即全部 · keys of the indicators it scores; all without it")
            @Size(max = 2000)
            List<@NotBlank @Size(max = 40) String> indicators,

            @Schema(description = "所评的考核对象，省略即全部 · units it scores; all without it") @Size(max = 50_000)
            List<@NotNull UUID> assessees,

            @Schema(description = "每个考核对象由几人评分，省略即全组 · how many score each assessee; all of it without it")
            @Min(1)
            @Max(1000)
            Integer each) {

        Panel toPanel() {
            return new Panel(name.strip(), evaluators, indicators, assessees, each);
        }

        static PanelBody from(Panel panel) {
            return new PanelBody(panel.name(), panel.evaluators(), panel.indicators(), panel.assessees(), panel.each());
        }
    }

    /** All panels of a round. */
    @Schema(name = "RoundPanelsRequest")
    public record Panels(@NotNull @Size(max = 100) List<@NotNull @Valid PanelBody> panels) {}

    /** From which round the panels are copied. */
    @Schema(name = "PanelCopyRequest")
    public record PanelCopy(@NotNull UUID fromRoundId) {}

    static List<PhaseSpan> phases(List<Phase> phases) {
        return phases == null
                ? List.of()
                : phases.stream()
                        .map(span -> new PhaseSpan(span.phase(), span.from(), span.to()))
                        .toList();
    }

    static List<AssesseeSelection> selections(List<Selection> selections) {
        return selections.stream()
                .map(one -> new AssesseeSelection(one.assesseeClass().strip(), one.units(), one.kind(), one.under()))
                .toList();
    }

    static List<Panel> panels(List<PanelBody> panels) {
        return panels == null
                ? List.of()
                : panels.stream().map(PanelBody::toPanel).toList();
    }
}

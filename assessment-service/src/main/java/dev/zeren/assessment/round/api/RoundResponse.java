package dev.zeren.assessment.round.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.round.application.RoundView;
import dev.zeren.assessment.round.domain.AssesseeSelection;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundPhase;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.kit.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment round. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundResponse(
        UUID id,
        String title,
        int year,
        UUID schemeVersionId,
        RoundStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<RoundAct> allowed,

        @Schema(description = "所处的阶段 · the phase it is in") RoundPhase phase,

        List<RoundRequests.Phase> phases,
        List<ExtensionBody> extensions,
        List<String> periods,
        List<SelectionBody> assessees,

        @Schema(description = "考核对象数 · how many are assessed")
        int assesseeCount,

        int recusalYears,

        @Schema(description = "评分人只看到自己 · evaluators see themselves only")
        List<RoundRequests.PanelBody> panels,

        @Schema(description = "分配评分人所用的种子 · by what it was drawn who scores whom")
        Long seed,

        Instant createdAt,
        String createdByName,
        Instant openedAt,
        String reason,
        int version)
        implements Versioned {

    /** A phase that ends later than planned. */
    @Schema(name = "RoundExtension")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExtensionBody(
            RoundPhase phase, String assesseeClass, LocalDate to, String reason, Instant at, String byName) {}

    /** Whom it assesses as a class; the units are at {@code /rounds/{id}/assessees}. */
    @Schema(name = "RoundAssessees")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SelectionBody(String assesseeClass, Integer units, String kind, UUID under) {

        static SelectionBody from(AssesseeSelection selection) {
            return new SelectionBody(
                    selection.assesseeClass(),
                    selection.kind() == null ? selection.units().size() : null,
                    selection.kind(),
                    selection.under());
        }
    }

    static RoundResponse from(RoundView view) {
        return new RoundResponse(
                view.id(),
                view.title(),
                view.year(),
                view.schemeVersionId(),
                view.status(),
                view.allowed(),
                view.phase(),
                view.terms().calendar().phases().stream()
                        .map(span -> new RoundRequests.Phase(span.phase(), span.from(), span.to()))
                        .toList(),
                view.terms().calendar().extensions().stream()
                        .map(one -> new ExtensionBody(
                                one.phase(), one.assesseeClass(), one.to(), one.reason(), one.at(), one.byName()))
                        .toList(),
                view.terms().periods(),
                view.terms().assessees().stream().map(SelectionBody::from).toList(),
                view.assessees(),
                view.terms().recusalYears(),
                view.terms().panels().stream()
                        .map(RoundRequests.PanelBody::from)
                        .toList(),
                view.seed(),
                view.createdAt(),
                view.createdByName(),
                view.openedAt(),
                view.reason(),
                view.version());
    }
}

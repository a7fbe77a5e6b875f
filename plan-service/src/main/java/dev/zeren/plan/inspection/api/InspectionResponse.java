package dev.zeren.plan.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.inspection.application.InspectionService.InspectionDetail;
import dev.zeren.plan.inspection.application.InspectionService.Planned;
import dev.zeren.plan.inspection.application.InspectionView;
import dev.zeren.plan.inspection.domain.InspectionAct;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import dev.zeren.plan.term.EvidenceKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionResponse(
        UUID id,
        int year,

        @Schema(description = "年内编号 · from 1 on in each year")
        int number,

        String title,
        String kind,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        String basis,
        UUID groupId,
        List<UUID> inspectorIds,
        List<String> inspectorNames,
        int unitCount,

        @Schema(description = "督查的单位，读取单个督查时给出 · when a single inspection is read")
        List<Unit> units,

        InspectionStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<InspectionAct> allowed,

        LocalDate startedOn,
        LocalDate carriedOutOn,
        String report,

        @Schema(description = "取消的原因 · why it was cancelled")
        String reason,

        @Schema(description = "发现的问题数；清单见 /problems?source=<id> · how many problems it found")
        int problems,

        @Schema(description = "佐证材料，读取单个督查时给出 · when a single inspection is read")
        List<Evidence> evidence,

        @Schema(description = "本年度督查次数已超过上限的学校 · schools that are inspected more often than they may be")
        List<String> tooOften,

        int version)
        implements Versioned {

    /** A unit that is inspected. */
    @Schema(name = "InspectedUnit")
    public record Unit(UUID id, String name) {}

    /** A piece of evidence for the report. */
    @Schema(name = "InspectionEvidence")
    public record Evidence(UUID id, EvidenceKind kind, String title) {}

    static InspectionResponse from(InspectionDetail detail) {
        return from(
                detail.inspection(),
                detail.units().entrySet().stream()
                        .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                        .sorted(Comparator.comparing(Unit::id))
                        .toList(),
                detail.evidence().stream()
                        .map(item -> new Evidence(item.id(), item.kind(), item.title()))
                        .toList(),
                null);
    }

    static InspectionResponse from(Planned planned) {
        return from(planned.inspection(), null, null, planned.tooOften().isEmpty() ? null : planned.tooOften());
    }

    static InspectionResponse from(InspectionView view) {
        return from(view, null, null, null);
    }

    private static InspectionResponse from(
            InspectionView view, List<Unit> units, List<Evidence> evidence, List<String> tooOften) {
        return new InspectionResponse(
                view.id(),
                view.year(),
                view.number(),
                view.title(),
                view.kind(),
                view.plannedFrom(),
                view.plannedTo(),
                view.basis(),
                view.groupId(),
                view.inspectors(),
                view.inspectorNames(),
                view.unitCount(),
                units,
                view.status(),
                view.allowed(),
                view.startedOn(),
                view.carriedOutOn(),
                view.report(),
                view.reason(),
                view.problems(),
                evidence,
                tooOften,
                view.version());
    }
}

package dev.zeren.plan.rectification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.rectification.application.ProblemDetail;
import dev.zeren.plan.rectification.application.ProblemView;
import dev.zeren.plan.rectification.domain.DeadlineKind;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.SourceKind;
import dev.zeren.plan.term.EvidenceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem of the problem list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemResponse(
        UUID id,
        int year,

        @Schema(description = "年内编号 · from 1 on in each year")
        int number,

        String problem,
        String cause,
        String measure,
        String level,
        Source source,

        @Schema(description = "责任单位 · that is to rectify it")
        Named unit,

        @Schema(description = "责任人 · who is") Named person,

        @Schema(description = "涉及的学校或单位 · where the problem is")
        Named concerned,

        UUID planId,
        UUID taskId,
        Deadline deadline,
        ProblemStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<ProblemAct> allowed,

        @Schema(description = "已过期限而未整改 · past its deadline and not rectified")
        boolean overdue,

        @Schema(description = "逾期才整改 · rectified after its deadline")
        boolean late,

        Instant registeredAt,
        LocalDate rectifiedOn,

        @Schema(description = "整改情况 · how it was rectified") String narrative,

        LocalDate signedOffOn,
        String signedOffByName,
        LocalDate lookBackOn,

        @Schema(description = "退回的原因 · why it came back") String returnedFor,

        @Schema(description = "佐证材料，读取单个问题时给出 · when a single problem is read")
        List<Evidence> evidence,

        int version)
        implements Versioned {

    /** Where it comes from. */
    @Schema(name = "ProblemOrigin")
    public record Source(SourceKind kind, UUID id) {}

    /** Somebody of the directory. */
    @Schema(name = "ProblemParty")
    public record Named(UUID id, String name) {

        static Named of(UUID id, String name) {
            return id == null ? null : new Named(id, name);
        }
    }

    /** By when it is to be rectified. */
    @Schema(name = "ProblemTerm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deadline(DeadlineKind kind, LocalDate on, Integer workingDays) {}

    /** A piece of evidence that it is rectified. */
    @Schema(name = "ProblemEvidence")
    public record Evidence(UUID id, EvidenceKind kind, String title) {}

    static ProblemResponse from(ProblemDetail detail) {
        return from(
                detail.problem(),
                detail.evidence().stream()
                        .map(item -> new Evidence(item.id(), item.kind(), item.title()))
                        .toList());
    }

    static ProblemResponse from(ProblemView view) {
        return from(view, null);
    }

    private static ProblemResponse from(ProblemView view, List<Evidence> evidence) {
        return new ProblemResponse(
                view.id(),
                view.year(),
                view.number(),
                view.problem(),
                view.cause(),
                view.measure(),
                view.level(),
                new Source(view.sourceKind(), view.sourceId()),
                Named.of(view.unitId(), view.unit()),
                Named.of(view.personId(), view.person()),
                Named.of(view.concernedUnitId(), view.concerned()),
                view.planId(),
                view.taskId(),
                new Deadline(view.deadline(), view.dueOn(), view.workingDays()),
                view.status(),
                view.allowed(),
                view.overdue(),
                view.late(),
                view.registeredAt(),
                view.rectifiedOn(),
                view.narrative(),
                view.signedOffOn(),
                view.signedOffByName(),
                view.lookBackOn(),
                view.returnedFor(),
                evidence,
                view.version());
    }
}

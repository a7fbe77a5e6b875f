package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.kit.domain.Language;
import dev.zeren.plan.plan.application.PlanView;
import dev.zeren.plan.plan.application.RevisionService.Revision;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.PhaseJson;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issued plan as it was after one of its amendments. */
@Schema(name = "PlanRevision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionResponse(
        UUID planId,
        int revision,

        @Schema(description = "形成这一版的修订；下达时的那一版没有 · absent for the plan as it was issued")
        AmendmentResponse amendment,

        String title,
        int year,
        LocalDate issuedOn,
        LocalDate endsOn,
        String preamble,

        @Schema(implementation = PhaseJson[].class) @JsonRawValue
        String phases,

        @Schema(description = "按印刷顺序 · in printed order") List<RevisedSection> sections,

        @Schema(description = "按印刷顺序，含已撤销的 · in printed order, those withdrawn included")
        List<RevisedTask> tasks) {

    /** A heading of it. */
    public record RevisedSection(UUID id, int depth, SectionPart part, String label, String heading, String text) {

        static RevisedSection from(DraftSection section) {
            return new RevisedSection(
                    section.id(), section.depth(), section.part(), section.label(), section.heading(), section.text());
        }
    }

    /** A task of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RevisedTask(
            UUID id,
            UUID sectionId,
            String label,
            int number,
            String heading,
            String text,
            List<ClauseJson> clauses,
            LocalDate dueOn,
            List<ReadingJson.Target> targets,
            List<ReadingJson.Quota> quotas,

            @Schema(description = "撤销它的修订；未撤销则没有 · the amendment that withdrew it; absent while it counts")
            Integer withdrawnBy) {

        static RevisedTask from(DraftTask task) {
            return new RevisedTask(
                    task.id(),
                    task.sectionId(),
                    task.label(),
                    task.number(),
                    task.heading(),
                    task.text(),
                    task.clauses(),
                    task.dueOn(),
                    task.reading() == null ? null : task.reading().targets(),
                    task.reading() == null ? null : task.reading().quotas(),
                    task.withdrawnBy());
        }
    }

    static RevisionResponse from(Revision revision, Language language) {
        PlanView plan = revision.plan();
        return new RevisionResponse(
                plan.id(),
                revision.number(),
                revision.amendment() == null ? null : AmendmentResponse.from(revision.amendment(), language),
                plan.title(),
                plan.year(),
                plan.issuedOn(),
                plan.endsOn(),
                plan.preamble(),
                plan.phases(),
                revision.content().sections().stream().map(RevisedSection::from).toList(),
                revision.content().tasks().stream().map(RevisedTask::from).toList());
    }
}

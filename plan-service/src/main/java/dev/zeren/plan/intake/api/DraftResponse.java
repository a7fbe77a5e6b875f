package dev.zeren.plan.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.plan.plan.application.NewPlan;
import dev.zeren.plan.plan.application.NewPlan.NewSection;
import dev.zeren.plan.plan.application.NewPlan.NewTask;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.PhaseJson;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dry run would have taken in, in printed order; nothing of it is kept, so nothing has an id. */
@Schema(name = "Draft")
public record DraftResponse(
        String preamble,

        @Schema(implementation = PhaseJson[].class) @JsonRawValue
        String phases,

        List<SectionDraftResponse> sections) {

    /** A heading and the tasks under it. */
    @Schema(name = "SectionDraft")
    public record SectionDraftResponse(
            int depth, SectionPart part, String label, String heading, String text, List<TaskDraftResponse> tasks) {

        static SectionDraftResponse from(NewSection section) {
            return new SectionDraftResponse(
                    section.depth(),
                    section.part(),
                    section.label(),
                    section.heading(),
                    section.text(),
                    section.tasks().stream().map(TaskDraftResponse::from).toList());
        }
    }

    /** A task. */
    @Schema(name = "TaskDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskDraftResponse(
            String label,
            int number,
            String heading,
            String text,

            @Schema(implementation = ClauseJson[].class) @JsonRawValue
            String clauses,

            @Schema(description = "责任分工中写明的完成时限 · the deadline that the clauses print")
            LocalDate dueOn,

            @Schema(implementation = ReadingJson.class) @JsonRawValue
            String reading) {

        static TaskDraftResponse from(NewTask task) {
            return new TaskDraftResponse(
                    task.label(),
                    task.number(),
                    task.heading(),
                    task.text(),
                    task.clauses(),
                    task.dueOn(),
                    task.reading());
        }
    }

    static DraftResponse from(NewPlan plan) {
        return new DraftResponse(
                plan.preamble(),
                plan.phases(),
                plan.sections().stream().map(SectionDraftResponse::from).toList());
    }
}

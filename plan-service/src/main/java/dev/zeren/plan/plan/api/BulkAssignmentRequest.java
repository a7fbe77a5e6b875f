package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.zeren.plan.plan.application.AmendPlan.GivenApprover;
import dev.zeren.plan.plan.application.ReassignService.ReassignTask;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.term.Duty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other names in the clauses of several tasks. */
@Schema(name = "BulkAssignment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkAssignmentRequest(
        @Schema(description = "修订的理由；涉及已下达的计划时必填 · why; required for tasks of issued plans")
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        @Size(max = 1000)
        String reason,

        @Schema(description = "批准人；本局规则要求时必填 · who approved; required where the bureau's rules say so") @Valid
        AmendmentRequest.ApproverRequest approver,

        @Schema(description = "依据的文件的文号 · number of the document that says so") @Size(min = 1, max = 100)
        String documentNumber,

        @Schema(description = "至多 200 项 · at most 200") @NotEmpty
        List<@NotNull @Valid Item> items) {

    /** The changes of one task: all of them are made, or none. */
    @Schema(name = "BulkAssignmentItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @NotNull UUID taskId,

            @Schema(description = "读取任务时的 version；缺少则该项 428 · the task's version as read; without it the item is a 428")
            Integer version,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid Change> changes) {}

    /** One name; as the correction and the amendment {@code assign}. */
    @Schema(name = "BulkAssignmentChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(implementation = Duty.class) @NotNull String duty,

            @Schema(description = "现在印出的名称；省略则增加一个 · printed now; absent to add one") @Size(min = 1, max = 300)
            String from,

            @Schema(description = "改为的名称；规则同 assign 更正 · what shall stand there; as the correction assign")
            @Size(min = 1, max = 300)
            String to,

            UUID personId,
            UUID unitId) {

        CorrectionRequest.Assign of(UUID task) {
            return new CorrectionRequest.Assign(task, duty, from, to, personId, unitId);
        }
    }

    ReassignTask toCommand(Item item, ObjectWriter corrections) {
        GivenApprover given = approver == null ? null : approver.toCommand();
        return new ReassignTask(
                item.changes().stream()
                        .map(change -> change.of(item.taskId()))
                        .map(assign -> new ReassignTask.Change(assign::toCommand, written(assign, corrections)))
                        .toList(),
                reason == null ? null : DraftFault.keepable(reason, "/reason").strip(),
                given,
                DraftFault.keepable(documentNumber, "/documentNumber"));
    }

    private static String written(CorrectionRequest.Assign assign, ObjectWriter corrections) {
        try {
            return corrections.writeValueAsString(assign);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

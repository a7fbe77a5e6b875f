package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.plan.application.AmendmentView;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.Approver;
import dev.zeren.plan.plan.domain.amendment.FieldChange;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amendment of an issued plan. */
@Schema(name = "Amendment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentResponse(
        @Schema(
                description = "在本计划的修订中的序号，从 1 起，也是它形成的那一版 · counted through the plan's amendments,"
                        + " from 1 on; also the revision that it makes")
        int number,

        String reason,

        @Schema(description = "直接修改任务期限而未写批准人的没有 · absent where a due date was set for itself")
        ApproverResponse approver,

        String documentNumber,
        List<Change> changes,
        Instant madeAt,
        String madeBy,
        String madeByName,

        @Schema(description = "修订之后计划的版本 · the plan's version right after it")
        int version)
        implements Versioned {

    /** Who approved it. */
    @Schema(name = "Approver")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApproverResponse(String name, UUID personId) {

        static ApproverResponse from(Approver approver) {
            return approver == null ? null : new ApproverResponse(approver.name(), approver.personId());
        }
    }

    /** What it made of a task, or of the plan as a whole. */
    @Schema(name = "AmendmentOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(description = "计划整体的改动没有 · absent for the plan as a whole")
            UUID taskId,

            @Schema(description = "任务的编号和标题，或计划的名称 · number and heading of the task, or the plan's title")
            String name,

            List<ChangeKind> kinds,

            @Schema(examples = "期限：2033-09-30 → 2033-10-31") String words,

            List<Field> fields) {

        static Change from(Amended one, Language language) {
            return new Change(
                    one.taskId(),
                    one.name(),
                    one.kinds(),
                    AmendmentWords.of(one, language),
                    one.fields().stream().map(Field::from).toList());
        }
    }

    /** One thing that became another; absent for what is new or gone. */
    @Schema(name = "AmendedField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            @Schema(description = "字段名；分工的改动用分工的代码，如 responsible-office · for assignments the duty's code")
            String field,

            String from,
            String to) {

        static Field from(FieldChange change) {
            return new Field(change.field(), change.from(), change.to());
        }
    }

    static AmendmentResponse from(AmendmentView one, Language language) {
        return new AmendmentResponse(
                one.number(),
                one.reason(),
                ApproverResponse.from(one.approver()),
                one.documentNumber(),
                one.changes().stream()
                        .map(change -> Change.from(change, language))
                        .toList(),
                one.madeAt(),
                one.madeBy(),
                one.madeByName(),
                one.version());
    }
}

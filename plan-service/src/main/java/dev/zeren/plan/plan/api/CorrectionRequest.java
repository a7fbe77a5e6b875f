package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zeren.plan.plan.application.CorrectDraft;
import dev.zeren.plan.plan.domain.draft.CutNoise;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** One correction of a draft, told apart by {@code operation}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CorrectionRequest.Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = CorrectionRequest.Reword.class, name = "reword"),
    @JsonSubTypes.Type(value = CorrectionRequest.Drop.class, name = "drop"),
    @JsonSubTypes.Type(value = CorrectionRequest.Join.class, name = "join"),
    @JsonSubTypes.Type(value = CorrectionRequest.Split.class, name = "split"),
    @JsonSubTypes.Type(value = CorrectionRequest.Section.class, name = "section"),
    @JsonSubTypes.Type(value = CorrectionRequest.Noise.class, name = "noise"),
    @JsonSubTypes.Type(value = CorrectionRequest.Label.class, name = "label"),
    @JsonSubTypes.Type(value = CorrectionRequest.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = TargetCorrectionRequest.class, name = "target")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Correction",
        discriminatorProperty = "operation",
        oneOf = {
            CorrectionRequest.Resolve.class,
            CorrectionRequest.Reword.class,
            CorrectionRequest.Drop.class,
            CorrectionRequest.Join.class,
            CorrectionRequest.Split.class,
            CorrectionRequest.Section.class,
            CorrectionRequest.Noise.class,
            CorrectionRequest.Label.class,
            CorrectionRequest.Assign.class,
            TargetCorrectionRequest.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "resolve", schema = CorrectionRequest.Resolve.class),
            @DiscriminatorMapping(value = "reword", schema = CorrectionRequest.Reword.class),
            @DiscriminatorMapping(value = "drop", schema = CorrectionRequest.Drop.class),
            @DiscriminatorMapping(value = "join", schema = CorrectionRequest.Join.class),
            @DiscriminatorMapping(value = "split", schema = CorrectionRequest.Split.class),
            @DiscriminatorMapping(value = "section", schema = CorrectionRequest.Section.class),
            @DiscriminatorMapping(value = "noise", schema = CorrectionRequest.Noise.class),
            @DiscriminatorMapping(value = "label", schema = CorrectionRequest.Label.class),
            @DiscriminatorMapping(value = "assign", schema = CorrectionRequest.Assign.class),
            @DiscriminatorMapping(value = "target", schema = TargetCorrectionRequest.class)
        })
public sealed interface CorrectionRequest
        permits CorrectionRequest.Resolve,
                CorrectionRequest.Reword,
                CorrectionRequest.Drop,
                CorrectionRequest.Join,
                CorrectionRequest.Split,
                CorrectionRequest.Section,
                CorrectionRequest.Noise,
                CorrectionRequest.Label,
                CorrectionRequest.Assign,
                TargetCorrectionRequest {

    CorrectDraft toCommand();

    static Duty duty(String code) {
        return Duty.ofCode(code).orElseThrow(() -> DraftFault.UNKNOWN_DUTY.at("/duty"));
    }

    private static boolean orTrue(Boolean remember) {
        return remember == null || remember;
    }

    /** What a printed name stands for. */
    @Schema(
            name = "CorrectionResolve",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "resolve"))
    record Resolve(
            @Schema(description = "照印的名称，空格不论 · as printed, however it is spaced") @NotBlank @Size(max = 300)
            String name,

            @Schema(implementation = Duty.class, description = "只在这种分工下；省略则不论 · only under this duty")
            String duty,

            @Schema(description = "人员；与 unitId 二选一 · the person; either this or unitId")
            UUID personId,

            @Schema(description = "单位；与 personId 二选一 · the unit; either this or personId")
            UUID unitId,

            @Schema(description = "记为该条目的别名，下次导入即可识别 · an alias for the next import", defaultValue = "true")
            Boolean remember)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            Duty one = duty == null ? null : CorrectionRequest.duty(duty);
            return new CorrectDraft.Resolve(
                    DraftFault.keepable(name, "/name"), one, personId, unitId, orTrue(remember));
        }
    }

    /** Other words for a task. */
    @Schema(
            name = "CorrectionReword",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "reword"))
    record Reword(
            @NotNull UUID taskId,
            @Size(max = 1000) String heading,
            @Size(max = 100_000) String text) implements CorrectionRequest, AmendmentChange {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(
                    new DraftChange.Reword(
                            taskId, DraftFault.keepable(heading, "/heading"), DraftFault.keepable(text, "/text")),
                    false);
        }
    }

    /** The text is noise and no task. */
    @Schema(
            name = "CorrectionDrop",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "drop"))
    record Drop(
            @NotNull UUID taskId,

            @Schema(
                    description = "任务只印为一行、且计划中只印一次时，记为固定行，以后的导入不再计入"
                            + " · left out of imports from now on, if the task is one line that the plan prints once",
                    defaultValue = "true")
            Boolean remember)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(new DraftChange.Drop(taskId), orTrue(remember));
        }
    }

    /** The task belongs to the one before it. */
    @Schema(
            name = "CorrectionJoin",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "join"))
    record Join(@NotNull UUID taskId) implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(new DraftChange.Join(taskId), false);
        }
    }

    /** The text from a character on is a task of its own. */
    @Schema(
            name = "CorrectionSplit",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "split"))
    record Split(
            @NotNull UUID taskId,

            @Schema(
                    description =
                            "从正文的第几个 UTF-16 单元起，1 至长度减 1 · in UTF-16 code units of the text, 1 to its length less 1")
            @NotNull
            @Min(1)
            Integer at)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Split(taskId, at);
        }
    }

    /** Another part, depth or heading for a section. */
    @Schema(
            name = "CorrectionSection",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "section"))
    record Section(
            @NotNull UUID sectionId,
            SectionPart part,
            @Min(1) @Max(9) Integer depth,
            @Size(max = 1000) String heading,

            @Schema(
                    description = "给出 part 时，记住这一标题属于哪类部分 · with part: the next import knows the heading",
                    defaultValue = "true")
            Boolean remember)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(
                    new DraftChange.Rehead(sectionId, part, depth, DraftFault.keepable(heading, "/heading")),
                    orTrue(remember));
        }
    }

    /** A line of a text is noise. */
    @Schema(
            name = "CorrectionNoise",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "noise"))
    record Noise(
            @Schema(description = "与 sectionId 二选一 · either this or sectionId")
            UUID taskId,

            @Schema(description = "与 taskId 二选一 · either this or taskId")
            UUID sectionId,

            @Schema(description = "正文的第几段，从 1 起 · which paragraph of the text, from 1 on") @NotNull @Min(1)
            Integer line,

            @Schema(
                    description = "原文中独占一行的，记为固定行，以后的导入不再计入"
                            + " · left out of imports from now on, if it is a whole line as printed",
                    defaultValue = "true")
            Boolean remember)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(new CutNoise(taskId, sectionId, line), orTrue(remember));
        }
    }

    /** What a printed role label asks of those it names. */
    @Schema(
            name = "CorrectionLabel",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "label"))
    record Label(
            @Schema(description = "照印的责任类别，空格不论 · as printed, however it is spaced") @NotBlank @Size(max = 300)
            String label,

            @Schema(implementation = Duty.class) @NotNull String duty,

            @Schema(description = "记入识别规则，下次导入即可识别 · for the next import", defaultValue = "true")
            Boolean remember)
            implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.TellDuty(
                    DraftFault.keepable(label, "/label"), CorrectionRequest.duty(duty), orTrue(remember));
        }
    }

    /** Another name in a task's clauses. */
    @Schema(
            name = "CorrectionAssign",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "assign"))
    record Assign(
            @NotNull UUID taskId,
            @Schema(implementation = Duty.class) @NotNull String duty,

            @Schema(description = "现在印出的名称；省略则增加一个 · printed now; absent to add one") @Size(min = 1, max = 300)
            String from,

            @Schema(
                    description =
                            "改为的名称；省略则用条目的名称，条目也省略则去掉 from"
                                    + " · what shall stand there; absent for the entry's name, or without an entry to remove from")
            @Size(min = 1, max = 300)
            String to,

            @Schema(description = "人员；省略则按名录对应 · the person; absent: as the directory knows the name")
            UUID personId,

            @Schema(description = "单位；省略则按名录对应 · the unit; absent: as the directory knows the name")
            UUID unitId)
            implements CorrectionRequest, AmendmentChange {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Reassign(
                    taskId, CorrectionRequest.duty(duty), from, DraftFault.requireWords(to, "/to"), personId, unitId);
        }
    }
}

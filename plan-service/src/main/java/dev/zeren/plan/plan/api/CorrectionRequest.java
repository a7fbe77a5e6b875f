package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zeren.plan.plan.application.CorrectDraft;
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
    @JsonSubTypes.Type(value = CorrectionRequest.Section.class, name = "section")
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
            CorrectionRequest.Section.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "resolve", schema = CorrectionRequest.Resolve.class),
            @DiscriminatorMapping(value = "reword", schema = CorrectionRequest.Reword.class),
            @DiscriminatorMapping(value = "drop", schema = CorrectionRequest.Drop.class),
            @DiscriminatorMapping(value = "join", schema = CorrectionRequest.Join.class),
            @DiscriminatorMapping(value = "split", schema = CorrectionRequest.Split.class),
            @DiscriminatorMapping(value = "section", schema = CorrectionRequest.Section.class)
        })
public sealed interface CorrectionRequest {

    CorrectDraft toCommand();

    // JSON can carry what no database keeps as text.
    private static String keepable(String text, String pointer) {
        if (text != null && text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw DraftFault.NO_TEXT.at(pointer);
        }
        return text;
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
            Duty one = duty == null ? null : Duty.ofCode(duty).orElseThrow(() -> DraftFault.UNKNOWN_DUTY.at("/duty"));
            return new CorrectDraft.Resolve(
                    keepable(name, "/name"), one, personId, unitId, remember == null || remember);
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
            @Size(max = 100_000) String text) implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(
                    new DraftChange.Reword(taskId, keepable(heading, "/heading"), keepable(text, "/text")));
        }
    }

    /** The text is noise and no task. */
    @Schema(
            name = "CorrectionDrop",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "drop"))
    record Drop(@NotNull UUID taskId) implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(new DraftChange.Drop(taskId));
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
            return new CorrectDraft.Change(new DraftChange.Join(taskId));
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
            @Size(max = 1000) String heading) implements CorrectionRequest {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(
                    new DraftChange.Rehead(sectionId, part, depth, keepable(heading, "/heading")));
        }
    }
}

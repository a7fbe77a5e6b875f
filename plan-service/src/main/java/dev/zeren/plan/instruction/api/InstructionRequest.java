package dev.zeren.plan.instruction.api;

import dev.zeren.plan.instruction.application.InstructionService.Instruct;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instruction to be given. */
public record InstructionRequest(
        @Schema(description = "关于什么 · what it is about") @NotNull @Valid
        On on,

        @Schema(description = "批示内容 · what is to be done") @NotBlank @Size(max = 4000)
        String text,

        @Schema(
                description =
                        "给哪些单位；unitIds、personIds 都省略即任务的责任科室 · for which units; the task's responsible offices without both")
        @Size(max = 100)
        List<@NotNull UUID> unitIds,

        @Schema(description = "给哪些人员 · for which people") @Size(max = 100)
        List<@NotNull UUID> personIds,

        @Schema(description = "反馈的最后一天，省略即本局通常的期限 · the last day to reply; the bureau's usual term without it")
        LocalDate replyBy) {

    /** The thing that an instruction is about. */
    @Schema(name = "InstructionOn")
    public record On(
            @Schema(description = "task、plan、progress-report、problem 之一 · one of these")
            @NotBlank
            @Pattern(regexp = "[a-z-]{1,30}")
            String kind,

            @NotNull UUID id) {}

    Instruct toCommand() {
        return new Instruct(on.kind(), on.id(), text, set(unitIds), set(personIds), replyBy);
    }

    private static Set<UUID> set(List<UUID> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}

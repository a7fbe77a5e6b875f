package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.plan.application.AmendPlan;
import dev.zeren.plan.plan.application.CorrectDraft;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amendment of an issued plan: all of it is done, or nothing. */
@Schema(name = "AmendmentOrder")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentRequest(
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "批准人；本局规则要求时必填 · who approved; required where the bureau's rules say so") @Valid
        ApproverRequest approver,

        @Schema(description = "依据的文件的文号 · number of the document that says so") @Size(min = 1, max = 100)
        String documentNumber,

        @Schema(description = "依次进行 · made one after the other") @NotEmpty @Size(max = 200)
        List<@NotNull @Valid AmendmentChange> changes) {

    /** Who approved: a name, a person of the directory, or both. */
    @Schema(name = "ApproverGiven")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApproverRequest(
            @Size(min = 1, max = 100) String name,

            @Schema(description = "名录中的人员；省略 name 则用其姓名 · a person of the directory; without name, by his name there")
            UUID personId) {

        @Schema(hidden = true)
        @AssertTrue
        boolean isNamed() {
            return name == null ? personId != null : !name.isBlank();
        }

        AmendPlan.GivenApprover toCommand() {
            String words = DraftFault.keepable(name, "/approver/name");
            return new AmendPlan.GivenApprover(words == null ? null : words.strip(), personId);
        }
    }

    AmendPlan toCommand() {
        return new AmendPlan(
                DraftFault.keepable(reason, "/reason").strip(),
                approver == null ? null : approver.toCommand(),
                DraftFault.keepable(documentNumber, "/documentNumber"),
                changes.stream()
                        .<Supplier<CorrectDraft>>map(change -> change::toCommand)
                        .toList());
    }
}

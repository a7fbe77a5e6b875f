package dev.zeren.plan.relation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the acts of a relation's life. */
final class RelationRequests {

    private RelationRequests() {}

    /** Which bureau is the upper one. */
    @Schema(name = "RelationRequest")
    public record Ask(
            @Schema(description = "上级局的标识，即其令牌中的 bureau · the upper bureau's id, the claim bureau of its tokens")
            @NotNull
            @Pattern(regexp = "[a-z0-9-]{1,36}")
            String bureau,

            @Schema(description = "本局名称，供上级辨认 · what this bureau is called") @NotBlank @Size(max = 200)
            String ownName) {}

    /** The upper bureau agrees. */
    @Schema(name = "RelationConfirmRequest")
    public record Confirm(
            @Schema(description = "下级局是本局名录中的哪个单位 · which unit of the directory the lower bureau is") @NotNull
            UUID unitId,

            @NotBlank @Size(max = 200) String ownName) {}

    /** Why it ends. */
    @Schema(name = "RelationEndRequest")
    public record End(@NotBlank @Size(max = 1000) String reason) {}
}

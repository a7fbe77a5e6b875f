package dev.zeren.plan.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.WireName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer decides on several reports. */
@Schema(name = "BulkReview")
public record BulkReviewRequest(
        @Schema(description = "至多 200 项 · at most 200") @NotEmpty
        List<@NotNull @Valid Item> items) {

    /** What is decided. */
    @Schema(name = "BulkReviewAct")
    public enum Act {
        ACCEPT,
        RETURN;

        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** One report. */
    @Schema(name = "BulkReviewItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @NotNull UUID reportId,

            @Schema(
                    description =
                            "读取报告时的 version；缺少则该项 428 · the report's version as read; without it the item is a 428")
            Integer version,

            @NotNull Act act,

            @Schema(description = "退回时必填，通过时不给 · why it is returned; not where it is accepted") @Size(max = 1000)
            String reason) {

        @Schema(hidden = true)
        @AssertTrue
        boolean isReasoned() {
            return act == Act.RETURN ? reason != null && !reason.isBlank() : reason == null;
        }
    }
}

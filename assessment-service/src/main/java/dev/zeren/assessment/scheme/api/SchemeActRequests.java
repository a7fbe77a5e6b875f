package dev.zeren.assessment.scheme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the acts on a scheme. */
final class SchemeActRequests {

    private SchemeActRequests() {}

    /** From which version a new one is made. */
    @Schema(name = "SchemeNewVersionRequest")
    public record NewVersion(
            @Schema(description = "依据哪个版本，省略即最后一个 · from which version; the last without it") @Min(1) @Max(1_000_000)
            Integer from) {}

    /** Which version is issued. */
    @Schema(name = "SchemeIssueRequest")
    public record Issue(
            @Schema(description = "版本号，省略即最后一个 · the version's number; the last without it") @Min(1) @Max(1_000_000)
            Integer number) {}

    /** Which version is withdrawn, and why. */
    @Schema(name = "SchemeWithdrawRequest")
    public record Withdraw(
            @Schema(description = "版本号，省略即最后一个 · the version's number; the last without it") @Min(1) @Max(1_000_000)
            Integer number,

            @NotBlank @Size(max = 4000) String reason) {}

    /** A scheme of another year. */
    @Schema(name = "SchemeCopyRequest")
    public record Copy(
            @Schema(description = "省略即原标题换上新年份 · the title with the new year in it without it")
            @Size(min = 1, max = 300)
            String title,

            @Schema(description = "省略即下一年 · the next year without it") @Min(1900) @Max(2200)
            Integer year,

            @Schema(description = "依据哪个版本，省略即最后一个 · from which version; the last without it") @Min(1) @Max(1_000_000)
            Integer from) {}
}

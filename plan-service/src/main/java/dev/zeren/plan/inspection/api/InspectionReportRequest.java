package dev.zeren.plan.inspection.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an inspection has to report. */
public record InspectionReportRequest(
        @NotBlank @Size(max = 20_000) String report,

        @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
        List<@NotNull UUID> evidence) {}

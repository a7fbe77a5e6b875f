package dev.zeren.plan.inspection.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an inspection is cancelled. */
public record InspectionCancelRequest(
        @NotBlank @Size(max = 2000) String reason) {}

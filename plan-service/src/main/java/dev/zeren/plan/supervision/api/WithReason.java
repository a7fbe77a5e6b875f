package dev.zeren.plan.supervision.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "SupervisionReason")
public record WithReason(@NotBlank @Size(max = 2000) String reason) {}

package dev.zeren.assessment.result.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why results are published again; not needed the first time. */
public record PublicationRequest(
        @Size(max = 1000) @Schema(description = "再次公布的理由 · why there is a further version")
        String reason) {}

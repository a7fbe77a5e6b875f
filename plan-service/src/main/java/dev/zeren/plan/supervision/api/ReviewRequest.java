package dev.zeren.plan.supervision.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the review of a response. */
@Schema(name = "SupervisionReview")
public record ReviewRequest(@Size(max = 2000) String opinion) {}

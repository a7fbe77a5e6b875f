package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.application.SchemeJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A scheme to be built from its parts. */
public record SchemeRequest(
        @NotBlank @Size(max = 300) String title,
        @NotNull @Min(1900) @Max(2200) Integer year,
        @NotNull @Valid SchemeJson content) {}

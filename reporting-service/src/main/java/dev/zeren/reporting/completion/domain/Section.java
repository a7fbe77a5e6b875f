package dev.zeren.reporting.completion.domain;

import java.util.UUID;

/**
 * A part of a plan.
 *
 * @param label the number as printed, e.g. {@code 一、}; empty like the heading for what stands before any heading
 */
public record Section(UUID id, String label, String heading) {}

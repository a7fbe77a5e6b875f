package dev.zeren.plan.intake.application;

import java.nio.file.Path;

/**
 * Imports a plan from a file.
 *
 * @param file where the upload lies for the time of the request
 * @param fileName as the sender calls it
 * @param title stands in for the document's own when given
 * @param year stands in for the one read when given
 * @param kind what the bureau calls this kind of plan; null for annual work points
 * @param dryRun reads and resolves, and saves nothing
 * @param createMissing adds people and offices that the directory does not know
 */
public record ImportPlan(
        Path file, String fileName, String title, Integer year, String kind, boolean dryRun, boolean createMissing) {}

package dev.zeren.assessment.scheme.application;

import java.nio.file.Path;

/**
 * Reads a document as a scheme.
 *
 * @param title null for that of the document
 * @param year null for that of the document's title
 * @param dryRun whether nothing is kept
 */
public record ImportScheme(Path file, String fileName, String title, Integer year, boolean dryRun) {}

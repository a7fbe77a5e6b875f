package dev.zeren.reporting.completion.domain;

import java.util.UUID;

/**
 * How the tasks of a leader or an office stand.
 *
 * @param id the person or unit of the directory; null when the printed name stands for nobody known there
 */
public record NameCompletion(UUID id, String name, Counts counts) {}

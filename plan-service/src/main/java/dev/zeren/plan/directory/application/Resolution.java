package dev.zeren.plan.directory.application;

import java.util.UUID;

/**
 * What a printed name stands for.
 *
 * @param id of the entry
 * @param name the entry's own name
 */
public record Resolution(UUID id, String name) {}

package dev.zeren.plan.plan.application;

import java.util.Set;
import java.util.UUID;

/**
 * An amendment gave a task to other units, for the features that keep something for the units that report on it, as todos.
 *
 * @param left units that report on it no more
 * @param came units that report on it from now on
 */
public record OfficesChanged(UUID planId, UUID taskId, Set<UUID> left, Set<UUID> came) {}

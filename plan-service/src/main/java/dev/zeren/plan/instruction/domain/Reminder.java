package dev.zeren.plan.instruction.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A reminder (催办) of a task, kept with who gave it and when.
 *
 * @param text or null
 * @param by the OIDC subject
 */
public record Reminder(UUID id, UUID taskId, UUID planId, String text, Instant at, String by, String byName) {}

package dev.zeren.plan.evidence.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who gave a piece of evidence, for whom and when.
 *
 * @param subject under which he signs in
 * @param unit for which it was given, or null
 * @param at by the service's clock, whatever the sender believes
 */
public record Giver(String subject, String name, UUID unit, Instant at) {}

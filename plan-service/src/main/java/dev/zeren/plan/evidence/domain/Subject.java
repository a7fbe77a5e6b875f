package dev.zeren.plan.evidence.domain;

import java.util.UUID;

/**
 * A thing of the suite that evidence speaks for.
 *
 * @param kind a word of the API, e.g. {@code progress-report}
 */
public record Subject(String kind, UUID id) {}

package dev.zeren.plan.rectification.domain;

import java.util.UUID;

/**
 * Where a problem comes from.
 *
 * @param id of the inspection, the notice, the assessment; null where it has none
 */
public record Source(SourceKind kind, UUID id) {

    public static final Source HAND = new Source(SourceKind.HAND, null);
}

package dev.zeren.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A change, as it was recorded.
 *
 * @param id grows with time
 * @param actor the OIDC subject; {@code system} where nobody asked
 * @param action what was done, past tense, e.g. {@code plan.issued}
 * @param objectId what it was done to
 * @param before the state before; null when it is new
 * @param after the state after; null when it is gone
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String actorName,
        String action,
        UUID objectId,
        JsonNode before,
        JsonNode after) {}

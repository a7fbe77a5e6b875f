package dev.zeren.plan.supervision.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step in a notice's life.
 *
 * @param number from 1 on
 * @param by the OIDC subject of who did it, or {@code system}
 * @param act null for the registration
 * @param from null for the registration
 * @param level the notice's after the step
 * @param words what was said with it, or null
 * @param evidenceIds what was given with it
 */
public record NoticeStep(
        int number,
        Instant at,
        String by,
        String byName,
        NoticeAct act,
        NoticeStatus from,
        NoticeStatus to,
        int level,
        String words,
        List<UUID> evidenceIds) {}

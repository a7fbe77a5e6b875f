package dev.zeren.plan.rectification.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step in the life of a problem.
 *
 * @param number from 1, the registration, on
 * @param by the OIDC subject of who took it
 * @param act null for the registration
 * @param from null for the registration
 * @param words the measure, the narrative, the reason, the findings; or null
 * @param evidenceIds what was given with it
 */
public record ProblemStep(
        int number,
        Instant at,
        String by,
        String byName,
        ProblemAct act,
        ProblemStatus from,
        ProblemStatus to,
        String words,
        List<UUID> evidenceIds) {}

package dev.zeren.plan.rectification.application;

import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.Source;
import java.util.UUID;

/**
 * Registers a problem.
 *
 * @param cause null as long as it is not known
 * @param measure null as long as none is fixed
 * @param level one of the bureau's; null for the mildest
 * @param unitId that is to rectify it
 * @param personId in it who is; or null
 * @param concernedUnitId the school or unit where the problem is, or null
 * @param deadline null for the bureau's usual one
 */
public record RegisterProblem(
        String problem,
        String cause,
        String measure,
        String level,
        Source source,
        UUID unitId,
        UUID personId,
        UUID concernedUnitId,
        UUID planId,
        UUID taskId,
        Deadline deadline) {}

package dev.zeren.plan.plan.application;

import java.util.Collection;
import java.util.UUID;

/** A feature for which something follows from the life of a plan. It acts in the transaction of the change. */
public interface PlanFollower {

    /** Tasks of a draft are about to go, and with them what they are linked to. */
    default void going(Collection<UUID> taskIds) {}

    /** Offices report on the plan from now on. */
    default void issued(UUID planId) {}

    /** Tasks of the issued plan came, were withdrawn or have other last days. */
    default void amended(UUID planId) {}

    /** An amendment gave a task to other units; {@link #amended} follows. */
    default void officesChanged(OfficesChanged change) {}

    /** Other subtasks make up the task from now on, or they weigh otherwise; {@link #amended} came before. */
    default void divided(UUID taskId) {}

    /** A task of the issued plan stands elsewhere after a report on it. */
    default void advanced(UUID taskId) {}

    /** Nothing of the plan changes any more. */
    default void closed(UUID planId) {}

    /** The closed plan is put away. */
    default void archived(UUID planId) {}
}

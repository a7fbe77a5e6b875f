package dev.zeren.plan.plan.application;

import java.util.UUID;

/** The files that plans were read from, kept by the feature that reads them. */
public interface PlanSources {

    /** Removes a file whose plan is no more, unless another plan was made from that one. */
    void remove(UUID sourceId);
}

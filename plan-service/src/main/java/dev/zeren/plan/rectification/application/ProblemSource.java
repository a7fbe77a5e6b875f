package dev.zeren.plan.rectification.application;

import dev.zeren.plan.evidence.application.EvidenceSubject;
import java.util.Set;
import java.util.UUID;

/**
 * What problems of one kind come from, which evidence serves too. A bean of the feature whose things they are; a kind
 * without one is taken as told.
 */
public interface ProblemSource extends EvidenceSubject {

    /** Whether there is such a thing and the caller may see it. */
    default boolean seen(UUID id) {
        return !seen(Set.of(id)).isEmpty();
    }
}

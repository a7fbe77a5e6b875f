package dev.zeren.plan.evidence.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A kind of thing that evidence can serve. One bean for each kind, by the feature whose things they are. */
public interface EvidenceSubject {

    /** The word of the API, e.g. {@code progress-report}; at most 30 characters. */
    String kind();

    /** Those of the things that the caller may see; at most one query. What does not exist is not among them. */
    Set<UUID> seen(Collection<UUID> subjects);
}

package dev.zeren.plan.rectification.application;

import java.util.UUID;

/** What problems of one kind come from. A bean of the feature whose things they are; a kind without one is taken as told. */
public interface ProblemSource {

    /** The word of the API, as a problem's source has it, e.g. {@code inspection}. */
    String kind();

    /** Whether there is such a thing and the caller may see it. */
    boolean seen(UUID id);
}

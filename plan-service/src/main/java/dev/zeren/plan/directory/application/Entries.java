package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import java.util.List;
import java.util.UUID;

/** What differs between units and people when two entries become one, and two again. */
interface Entries {

    /** @throws Rejection {@code missing-reference}, {@code entry-merged}, {@code entries-contradict} */
    void requireMergeable(UUID survivorId, UUID mergedId);

    /** Gives the survivor names, codes or account, and assignments of the merged entry, and notes them. */
    void merge(Merge merge);

    /** Gives them back, and says what was changed since so that it cannot be given back. */
    List<String> separate(Merge merge);

    /** Whether all is in order after everything was moved back. */
    boolean isSound(Merge merge);

    /** The entry for the audit. */
    Object view(UUID id);
}

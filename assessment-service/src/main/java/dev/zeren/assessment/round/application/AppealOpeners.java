package dev.zeren.assessment.round.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells whose appeals people opened: nobody scores a unit whose appeal he opened. */
public interface AppealOpeners {

    /** The units, by person; who opened none is missing. */
    Map<UUID, Set<UUID>> appealed(Collection<UUID> people);
}

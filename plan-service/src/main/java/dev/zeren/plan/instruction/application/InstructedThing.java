package dev.zeren.plan.instruction.application;

import dev.zeren.kit.domain.Rejection;
import java.util.Set;
import java.util.UUID;

/** A kind of thing on which leaders give instructions; one bean for each kind. */
public interface InstructedThing {

    /**
     * One of the things.
     *
     * @param title what a person reads
     * @param planId to which it belongs, or null
     * @param taskId to which it belongs, or null
     * @param leaders people who lead it, and so may instruct on it
     * @param units that do it: in whose charge somebody is, he may instruct on it; and for whom an instruction is, when
     *     it names nobody
     */
    record Thing(String title, UUID planId, UUID taskId, Set<UUID> leaders, Set<UUID> units) {}

    /** The word of the API, e.g. {@code task}; at most 30 characters. */
    String kind();

    /** @throws Rejection {@code not-found} unless the caller may see it */
    Thing get(UUID id);
}

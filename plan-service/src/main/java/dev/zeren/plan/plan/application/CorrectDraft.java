package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.term.Duty;
import java.util.UUID;

/** What is to be corrected in a draft. */
public sealed interface CorrectDraft {

    /** Whether the next import shall know it. */
    default boolean remember() {
        return false;
    }

    /** A change that needs to know nothing but the draft. */
    record Change(DraftChange change, boolean remember) implements CorrectDraft {}

    /** The text of a task from a character on becomes a task of its own. */
    record Split(UUID taskId, int at) implements CorrectDraft {}

    /**
     * A printed name stands for an entry of the directory; exactly one of person and unit is given.
     *
     * @param duty the only duty under which it is meant, or null
     */
    record Resolve(String name, Duty duty, UUID personId, UUID unitId, boolean remember) implements CorrectDraft {}

    /** A printed role label asks for a duty. */
    record TellDuty(String label, Duty duty, boolean remember) implements CorrectDraft {}

    /**
     * Another name in a task's clauses; at most one of person and unit is given, and where none is the directory is asked.
     *
     * @param from the name that is printed now, or null to add one
     * @param to the name that shall stand there; null to remove one, or for the name of the entry
     */
    record Reassign(UUID taskId, Duty duty, String from, String to, UUID personId, UUID unitId)
            implements CorrectDraft {}
}

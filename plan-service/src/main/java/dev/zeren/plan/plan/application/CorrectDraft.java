package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.term.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is to be corrected in a draft, or changed in an issued plan. */
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

    /** The task is withdrawn; only in an amendment. */
    record Withdraw(UUID taskId) implements CorrectDraft {}

    /**
     * One more task; only in an amendment.
     *
     * @param behind the task behind which it stands
     * @param dueOn null: it is due with its plan
     */
    record Add(UUID behind, String label, String heading, String text, LocalDate dueOn, List<Holder> holders)
            implements CorrectDraft {

        /** Who is to have which duty; at most one of person and unit is given, as for {@link Reassign}. */
        public record Holder(Duty duty, String name, UUID personId, UUID unitId) {}
    }
}

package dev.zeren.plan.instruction.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Who instructs in a bureau, and how offices are reminded.
 *
 * @param plannerInstructs whether the bureau office gives instructions, on everything
 * @param heads people of the directory who give them on everything, as the head of the bureau
 * @param replyDays working days to reply where no day is named; null for no term
 * @param oneReminderADay whether the offices are reminded of a task once a day at most
 */
public record InstructionRules(boolean plannerInstructs, Set<UUID> heads, Integer replyDays, boolean oneReminderADay) {

    /** What holds where a bureau has no rules of its own. */
    public static final InstructionRules USUAL = new InstructionRules(true, Set.of(), 5, true);
}

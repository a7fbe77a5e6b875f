package dev.zeren.plan.instruction.application;

import dev.zeren.plan.evidence.application.EvidenceSubject;
import dev.zeren.plan.instruction.persistence.Instructions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Instructions as things that evidence serves: what was given with the replies. */
@ApplicationScoped
public class InstructionSubject implements EvidenceSubject {

    /** What an instruction is called where it is a subject. */
    static final String KIND = "instruction";

    private final Instructions instructions;
    private final InstructionAccess access;

    InstructionSubject(Instructions instructions, InstructionAccess access) {
        this.instructions = instructions;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return instructions.seen(subjects, access.sight());
    }
}

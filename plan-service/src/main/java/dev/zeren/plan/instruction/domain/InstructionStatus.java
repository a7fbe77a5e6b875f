package dev.zeren.plan.instruction.domain;

import dev.zeren.kit.domain.WireName;
import java.util.EnumSet;
import java.util.Set;

/** Where an instruction is, as a whole or with one of those whom it is for; in the order in which it gets there. */
public enum InstructionStatus {
    ISSUED,
    ACKNOWLEDGED,
    REPLIED,
    CLOSED,
    WITHDRAWN;

    /** Those in which a reply is owed. */
    public static final Set<InstructionStatus> OPEN = EnumSet.of(ISSUED, ACKNOWLEDGED);

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}

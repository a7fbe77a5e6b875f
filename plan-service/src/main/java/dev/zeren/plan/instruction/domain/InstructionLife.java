package dev.zeren.plan.instruction.domain;

import static dev.zeren.plan.instruction.domain.InstructionStatus.ACKNOWLEDGED;
import static dev.zeren.plan.instruction.domain.InstructionStatus.CLOSED;
import static dev.zeren.plan.instruction.domain.InstructionStatus.ISSUED;
import static dev.zeren.plan.instruction.domain.InstructionStatus.REPLIED;
import static dev.zeren.plan.instruction.domain.InstructionStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/**
 * The life of an instruction. Each of those whom it is for acknowledges it and replies for himself; as a whole it stands
 * where the last of them does.
 */
public final class InstructionLife {

    public static final Lifecycle<InstructionStatus, InstructionAct> LIFE =
            Lifecycle.<InstructionStatus, InstructionAct>of("leader instruction · 领导批示", ISSUED)
                    .step(ISSUED, InstructionAct.ACKNOWLEDGE, ACKNOWLEDGED)
                    .step(ACKNOWLEDGED, InstructionAct.REPLY, REPLIED)
                    .step(REPLIED, InstructionAct.CLOSE, CLOSED)
                    .step(ISSUED, InstructionAct.WITHDRAW, WITHDRAWN)
                    .step(ACKNOWLEDGED, InstructionAct.WITHDRAW, WITHDRAWN)
                    .step(REPLIED, InstructionAct.WITHDRAW, WITHDRAWN)
                    .build();

    private InstructionLife() {}
}

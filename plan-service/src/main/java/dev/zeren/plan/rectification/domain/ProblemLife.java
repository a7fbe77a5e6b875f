package dev.zeren.plan.rectification.domain;

import static dev.zeren.plan.rectification.domain.ProblemStatus.LOOKED_BACK;
import static dev.zeren.plan.rectification.domain.ProblemStatus.RECTIFIED;
import static dev.zeren.plan.rectification.domain.ProblemStatus.RECTIFYING;
import static dev.zeren.plan.rectification.domain.ProblemStatus.REGISTERED;
import static dev.zeren.plan.rectification.domain.ProblemStatus.REOPENED;
import static dev.zeren.plan.rectification.domain.ProblemStatus.SIGNED_OFF;
import static dev.zeren.plan.rectification.domain.ProblemStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a problem. A look-back ends it, or opens it again. */
public final class ProblemLife {

    public static final Lifecycle<ProblemStatus, ProblemAct> LIFE = Lifecycle.<ProblemStatus, ProblemAct>of(
                    "problem · 问题", REGISTERED)
            .step(REGISTERED, ProblemAct.CHANGE, REGISTERED)
            .step(REGISTERED, ProblemAct.START, RECTIFYING)
            .step(RECTIFYING, ProblemAct.CHANGE, RECTIFYING)
            .step(RECTIFYING, ProblemAct.RECTIFY, RECTIFIED)
            .step(RECTIFIED, ProblemAct.RETURN, RECTIFYING)
            .step(RECTIFIED, ProblemAct.SIGN_OFF, SIGNED_OFF)
            .step(SIGNED_OFF, ProblemAct.MOVE_LOOK_BACK, SIGNED_OFF)
            .step(SIGNED_OFF, ProblemAct.LOOK_BACK, LOOKED_BACK)
            .step(SIGNED_OFF, ProblemAct.REOPEN, REOPENED)
            .step(REOPENED, ProblemAct.CHANGE, REOPENED)
            .step(REOPENED, ProblemAct.START, RECTIFYING)
            .step(REGISTERED, ProblemAct.WITHDRAW, WITHDRAWN)
            .step(RECTIFYING, ProblemAct.WITHDRAW, WITHDRAWN)
            .step(RECTIFIED, ProblemAct.WITHDRAW, WITHDRAWN)
            .step(REOPENED, ProblemAct.WITHDRAW, WITHDRAWN)
            .build();

    private ProblemLife() {}
}

package dev.zeren.assessment.round.domain;

import static dev.zeren.assessment.round.domain.RoundStatus.CONFIRMED;
import static dev.zeren.assessment.round.domain.RoundStatus.DRAFT;
import static dev.zeren.assessment.round.domain.RoundStatus.FINAL;
import static dev.zeren.assessment.round.domain.RoundStatus.OPEN;
import static dev.zeren.assessment.round.domain.RoundStatus.PUBLISHED;
import static dev.zeren.assessment.round.domain.RoundStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a round. What is published is scored no more, and not withdrawn. */
public final class RoundLife {

    public static final Lifecycle<RoundStatus, RoundAct> LIFE = Lifecycle.<RoundStatus, RoundAct>of(
                    "assessment round · 考核轮次", DRAFT)
            .step(DRAFT, RoundAct.CHANGE, DRAFT)
            .step(DRAFT, RoundAct.ASSIGN, DRAFT)
            .step(DRAFT, RoundAct.OPEN, OPEN)
            .step(DRAFT, RoundAct.WITHDRAW, WITHDRAWN)
            .step(OPEN, RoundAct.REASSIGN, OPEN)
            .step(OPEN, RoundAct.EXTEND, OPEN)
            .step(OPEN, RoundAct.SCORE, OPEN)
            .step(OPEN, RoundAct.REGISTER, OPEN)
            .step(OPEN, RoundAct.CONFIRM, CONFIRMED)
            .step(OPEN, RoundAct.WITHDRAW, WITHDRAWN)
            .step(CONFIRMED, RoundAct.REGISTER, CONFIRMED)
            .step(CONFIRMED, RoundAct.REOPEN, OPEN)
            .step(CONFIRMED, RoundAct.PUBLISH, PUBLISHED)
            .step(CONFIRMED, RoundAct.WITHDRAW, WITHDRAWN)
            .step(PUBLISHED, RoundAct.PUBLISH, PUBLISHED)
            .step(PUBLISHED, RoundAct.FINISH, FINAL)
            .build();

    private RoundLife() {}
}

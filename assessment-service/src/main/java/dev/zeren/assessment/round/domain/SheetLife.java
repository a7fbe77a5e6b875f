package dev.zeren.assessment.round.domain;

import static dev.zeren.assessment.round.domain.SheetStatus.DRAFT;
import static dev.zeren.assessment.round.domain.SheetStatus.RETURNED;
import static dev.zeren.assessment.round.domain.SheetStatus.SUBMITTED;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a score sheet. */
public final class SheetLife {

    public static final Lifecycle<SheetStatus, SheetAct> LIFE = Lifecycle.<SheetStatus, SheetAct>of(
                    "score sheet · 评分表", DRAFT)
            .step(DRAFT, SheetAct.CHANGE, DRAFT)
            .step(DRAFT, SheetAct.SUBMIT, SUBMITTED)
            .step(SUBMITTED, SheetAct.RETURN, RETURNED)
            .step(RETURNED, SheetAct.CHANGE, RETURNED)
            .step(RETURNED, SheetAct.SUBMIT, SUBMITTED)
            .build();

    private SheetLife() {}
}

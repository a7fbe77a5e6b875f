package dev.zeren.assessment.scheme.domain;

import static dev.zeren.assessment.term.SchemeStatus.DRAFT;
import static dev.zeren.assessment.term.SchemeStatus.FROZEN;
import static dev.zeren.assessment.term.SchemeStatus.ISSUED;
import static dev.zeren.assessment.term.SchemeStatus.WITHDRAWN;

import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.domain.Lifecycle;

/** The life of a version of a scheme. What is scored by one that was withdrawn later stays scored by it. */
public final class SchemeLife {

    public static final Lifecycle<SchemeStatus, SchemeAct> LIFE = Lifecycle.<SchemeStatus, SchemeAct>of(
                    "version of an assessment scheme · 考核方案版本", DRAFT)
            .step(DRAFT, SchemeAct.CHANGE, DRAFT)
            .step(DRAFT, SchemeAct.ISSUE, ISSUED)
            .step(ISSUED, SchemeAct.CHANGE, ISSUED)
            .step(ISSUED, SchemeAct.FREEZE, FROZEN)
            .step(DRAFT, SchemeAct.WITHDRAW, WITHDRAWN)
            .step(ISSUED, SchemeAct.WITHDRAW, WITHDRAWN)
            .step(FROZEN, SchemeAct.WITHDRAW, WITHDRAWN)
            .build();

    private SchemeLife() {}
}

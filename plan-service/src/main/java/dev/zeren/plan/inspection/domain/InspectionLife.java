package dev.zeren.plan.inspection.domain;

import static dev.zeren.plan.inspection.domain.InspectionStatus.CANCELLED;
import static dev.zeren.plan.inspection.domain.InspectionStatus.CARRIED_OUT;
import static dev.zeren.plan.inspection.domain.InspectionStatus.PLANNED;
import static dev.zeren.plan.inspection.domain.InspectionStatus.UNDER_WAY;

import dev.zeren.kit.domain.Lifecycle;

/** The life of an inspection. What it found may be written down after its end too. */
public final class InspectionLife {

    public static final Lifecycle<InspectionStatus, InspectionAct> LIFE = Lifecycle.<InspectionStatus, InspectionAct>of(
                    "inspection · 督查", PLANNED)
            .step(PLANNED, InspectionAct.CHANGE, PLANNED)
            .step(PLANNED, InspectionAct.START, UNDER_WAY)
            .step(UNDER_WAY, InspectionAct.FIND, UNDER_WAY)
            .step(UNDER_WAY, InspectionAct.CARRY_OUT, CARRIED_OUT)
            .step(CARRIED_OUT, InspectionAct.FIND, CARRIED_OUT)
            .step(PLANNED, InspectionAct.CANCEL, CANCELLED)
            .step(UNDER_WAY, InspectionAct.CANCEL, CANCELLED)
            .build();

    private InspectionLife() {}
}

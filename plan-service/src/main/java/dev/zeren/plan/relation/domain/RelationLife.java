package dev.zeren.plan.relation.domain;

import static dev.zeren.plan.relation.domain.RelationStatus.ACTIVE;
import static dev.zeren.plan.relation.domain.RelationStatus.ENDED;
import static dev.zeren.plan.relation.domain.RelationStatus.REQUESTED;

import dev.zeren.kit.domain.Lifecycle;

/** The life of the relation of two bureaus; who wants it again asks again. */
public final class RelationLife {

    public static final Lifecycle<RelationStatus, RelationAct> LIFE = Lifecycle.<RelationStatus, RelationAct>of(
                    "relation of bureaus · 上下级关系", REQUESTED)
            .step(REQUESTED, RelationAct.CONFIRM, ACTIVE)
            .step(REQUESTED, RelationAct.END, ENDED)
            .step(ACTIVE, RelationAct.END, ENDED)
            .build();

    private RelationLife() {}
}

package dev.zeren.plan.delegation.application;

import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A delegation as others see it.
 *
 * @param fromName what the office is called today
 * @param toUnitId the delegate, or null when it is a person
 * @param until the last day, or null
 * @param answerBy the last day for the answer that is waited for, or null
 * @param allowed what is possible now, by whoever may
 */
public record DelegationView(
        UUID id,
        UUID taskId,
        UUID planId,
        String taskTitle,
        UUID fromUnitId,
        String fromName,
        UUID toUnitId,
        UUID toPersonId,
        String toName,
        LocalDate until,
        String note,
        DelegationStatus status,
        List<DelegationAct> allowed,
        LocalDate answerBy,
        String reason,
        Instant offeredAt,
        String offeredByName,
        Instant endedAt,
        int version) {

    static DelegationView of(Delegation one, Map<UUID, String> units, Map<UUID, String> people) {
        Delegation.Sides sides = one.sides();
        return new DelegationView(
                one.id(),
                one.matter().taskId(),
                one.matter().planId(),
                one.matter().title(),
                sides.from(),
                units.get(sides.from()),
                sides.unit(),
                sides.person(),
                sides.unit() == null ? people.get(sides.person()) : units.get(sides.unit()),
                one.untilOn(),
                one.note(),
                one.status(),
                DelegationLife.LIFE.allowed(one.status()).stream()
                        .filter(act -> act != DelegationAct.LAPSE)
                        .toList(),
                one.answerBy(),
                one.reason(),
                one.offer().at(),
                one.offer().byName(),
                one.endedAt(),
                one.version());
    }
}

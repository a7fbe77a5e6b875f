package dev.zeren.plan.supervision.application;

import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeLife;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A supervision notice as others see it.
 *
 * @param allowed what can be done to it in its state, by whoever may
 * @param dueOn the last day of the term that runs now, or null
 */
public record NoticeView(
        UUID id,
        String number,
        UUID planId,
        UUID taskId,
        boolean automatic,
        int level,
        String levelName,
        String matter,
        String demand,
        UUID unitId,
        List<UUID> personIds,
        String recipient,
        NoticeStatus status,
        List<NoticeAct> allowed,
        String returnedFor,
        Instant registeredAt,
        LocalDate dispatchedOn,
        LocalDate acknowledgeBy,
        LocalDate respondBy,
        LocalDate dueOn,
        int version) {

    static NoticeView of(SupervisionNotice notice) {
        return new NoticeView(
                notice.id(),
                notice.number(),
                notice.planId(),
                notice.taskId(),
                notice.automatic(),
                notice.level(),
                notice.levelName(),
                notice.matter(),
                notice.demand(),
                notice.unitId(),
                notice.personIds(),
                notice.recipient(),
                notice.status(),
                List.copyOf(NoticeLife.LIFE.allowed(notice.status())),
                notice.returnedFor(),
                notice.registeredAt(),
                notice.dispatchedOn(),
                notice.acknowledgeBy(),
                notice.respondBy(),
                notice.dueOn(),
                notice.version());
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.Amendment;
import dev.zeren.plan.plan.domain.amendment.Approver;
import dev.zeren.plan.plan.persistence.AmendmentRow;
import java.time.Instant;
import java.util.List;

/**
 * An amendment as others see it.
 *
 * @param approver null where the bureau asked for none
 * @param documentNumber null where there is no document
 * @param version the plan's version right after it
 */
public record AmendmentView(
        int number,
        String reason,
        Approver approver,
        String documentNumber,
        List<Amended> changes,
        Instant madeAt,
        String madeBy,
        String madeByName,
        int version) {

    static AmendmentView of(Amendment one, List<Amended> changes) {
        return new AmendmentView(
                one.number(),
                one.reason(),
                one.approver().orElse(null),
                one.documentNumber(),
                changes,
                one.madeAt(),
                one.madeBy(),
                one.madeByName(),
                one.planVersion());
    }

    static AmendmentView of(AmendmentRow row, List<Amended> changes) {
        return new AmendmentView(
                row.number(),
                row.reason(),
                row.approverName() == null ? null : new Approver(row.approverName(), row.approverId()),
                row.documentNumber(),
                changes,
                row.madeAt(),
                row.madeBy(),
                row.madeByName(),
                row.planVersion());
    }
}

package dev.zeren.plan.plan.persistence;

import java.time.Instant;
import java.util.UUID;

/** An amendment as it is read: without what the touched rows were before, which may be large. */
public record AmendmentRow(
        int number,
        String reason,
        String approverName,
        UUID approverId,
        String documentNumber,
        String changes,
        int planVersion,
        Instant madeAt,
        String madeBy,
        String madeByName) {}

package dev.zeren.plan.intake.domain.target;

import java.util.List;

/** What was read from a text, each list in the order printed. */
public record Reading(
        List<Target> targets, List<Due> dues, List<Quota> quotas, List<Phase> phases, List<Remark> remarks) {

    public Reading {
        targets = List.copyOf(targets);
        dues = List.copyOf(dues);
        quotas = List.copyOf(quotas);
        phases = List.copyOf(phases);
        remarks = List.copyOf(remarks);
    }
}

package dev.zeren.plan.delegation.application;

import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.persistence.Delegations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets a delegation wait for the bureau office too when the side that owes an answer was silent, where it may decide. */
@ApplicationScoped
class DelegationSilence implements Timed {

    static final String KIND = "delegation-silence";

    private final Delegations delegations;
    private final DelegationRulesService rules;
    private final DelegationJournal journal;

    DelegationSilence(Delegations delegations, DelegationRulesService rules, DelegationJournal journal) {
        this.delegations = delegations;
        this.rules = rules;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID subject) {
        delegations
                .hold(subject)
                .filter(one -> DelegationLife.awaitsAnswer(one.status())
                        && rules.get().value().decided())
                .ifPresent(journal::askBureau);
    }
}

package dev.zeren.assessment.result.application;

import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Knows no round; stands in where nothing tells of rounds. */
@DefaultBean
@ApplicationScoped
class NoScoredRounds implements ScoredRounds {

    @Override
    public ScoredRound get(UUID round) {
        throw new Rejection(CommonProblem.NOT_FOUND);
    }

    @Override
    public void each(UUID round, String assesseeClass, Consumer<List<ScoredAssessee>> batch) {
        // There are none.
    }

    @Override
    public List<ScoredAssessee> some(UUID round, Collection<UUID> assessees) {
        return List.of();
    }
}

package dev.zeren.assessment.result.application;

import dev.zeren.assessment.term.ScoredAssessee;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What rounds say of their scores: the one seam between the rounds and their results. */
public interface ScoredRounds {

    /**
     * The round.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code not-found}
     */
    ScoredRound get(UUID round);

    /**
     * Gives all assessees of a class, a batch at a time, so that no more of them than a batch are held in memory; the
     * same however often it is asked within a transaction. Withdrawn and returned sheets are given as missing.
     */
    void each(UUID round, String assesseeClass, Consumer<List<ScoredAssessee>> batch);

    /**
     * Its results are public now, in the transaction of their publication: nobody scores it any more.
     *
     * @throws dev.zeren.kit.domain.IllegalStep unless it is confirmed or published
     */
    void published(UUID round);

    /** Some assessees; who is not in the round is missing. */
    List<ScoredAssessee> some(UUID round, Collection<UUID> assessees);
}

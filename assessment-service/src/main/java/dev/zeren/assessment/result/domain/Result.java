package dev.zeren.assessment.result.domain;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The result of an assessee in a round.
 *
 * @param computation the number of the computation that counted it
 * @param changedIn the number of the last one that changed it, if only its standing
 * @param full what could be had; rounded as the score is
 * @param digest of its proof
 */
public record Result(
        UUID id,
        UUID round,
        String name,
        int computation,
        int changedIn,
        BigDecimal full,
        byte[] digest,
        Outcome outcome,
        Standing standing) {

    /** The same with where it stands now. */
    public Result standing(Standing now, int inComputation) {
        return new Result(id, round, name, computation, inComputation, full, digest, outcome, now);
    }
}

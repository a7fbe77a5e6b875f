package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.Correction;
import dev.zeren.plan.plan.persistence.CorrectionRow;
import java.time.Instant;

/**
 * A correction as others see it.
 *
 * @param operation JSON text, as it was sent
 * @param learned JSON text: what the bureau learned by it for the next import, or null
 * @param version the plan's version right after it was made, or taken back
 */
public record CorrectionView(
        int number,
        String operation,
        String learned,
        Instant madeAt,
        String madeBy,
        Instant undoneAt,
        String undoneBy,
        int version) {

    static CorrectionView of(Correction one) {
        return new CorrectionView(
                one.number(),
                one.operation(),
                one.learned().orElse(null),
                one.madeAt(),
                one.madeBy(),
                one.undoneAt(),
                one.undoneBy(),
                one.planVersion());
    }

    static CorrectionView of(CorrectionRow row) {
        return new CorrectionView(
                row.number(),
                row.operation(),
                row.learned(),
                row.madeAt(),
                row.madeBy(),
                row.undoneAt(),
                row.undoneBy(),
                row.planVersion());
    }
}

package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How sure a reading is.
 *
 * @param confidence more than 0, at most 1
 * @param doubt why it is less than 1; empty when it is 1
 */
public record Certainty(BigDecimal confidence, Optional<Doubt> doubt) {

    static final Certainty SURE = new Certainty(BigDecimal.ONE, Optional.empty());

    static Certainty of(Doubt doubt) {
        return new Certainty(doubt.confidence(), Optional.of(doubt));
    }

    /** The graver of this and another doubt; the first where they weigh the same. */
    Certainty or(Doubt other) {
        return other.confidence().compareTo(confidence) < 0 ? of(other) : this;
    }

    Certainty or(Certainty other) {
        return other.doubt().map(this::or).orElse(this);
    }
}

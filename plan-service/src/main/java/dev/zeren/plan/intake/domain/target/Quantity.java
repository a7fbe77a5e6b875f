package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.Comparator;
import java.math.BigDecimal;
import java.util.Optional;

/** A comparator with how much of what unit. */
public record Quantity(Comparator comparator, Amount amount, Unit unit) {

    /** The number in the unit's own scale (20万元 is 200000); empty for all but {@link Amount.Exact}. */
    public Optional<BigDecimal> inUnit() {
        return amount instanceof Amount.Exact exact
                ? Optional.of(exact.value().multiply(unit.scale()))
                : Optional.empty();
    }
}

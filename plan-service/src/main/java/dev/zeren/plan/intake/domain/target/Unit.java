package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;

/**
 * What an amount is measured in.
 *
 * @param printed as printed, with its multiplier: 万元, ％; empty where none is printed
 * @param name the unit itself, half width: 元, %
 * @param scale what the amount is multiplied with to be in {@code name}: 10000 for 万元
 */
public record Unit(String printed, String name, BigDecimal scale) {

    /** No unit is printed, as with 半数. */
    public static final Unit NONE = new Unit("", "", BigDecimal.ONE);

    static final Unit PERCENT = new Unit("", "%", BigDecimal.ONE);
    static final Unit PERMILLE = new Unit("", "‰", BigDecimal.ONE);
}

package dev.zeren.assessment.scheme.application;

import java.math.BigDecimal;

/** Decimals in one form, so that what is equal is written alike: 10.00 is 10. */
final class Plain {

    private Plain() {}

    /** The same number without what says nothing; null stays null. */
    static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : of(number);
    }
}

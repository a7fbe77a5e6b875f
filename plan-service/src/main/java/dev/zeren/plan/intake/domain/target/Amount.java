package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;

/** How much, as printed; in the scale of the unit (20-30万元 is 20 to 30). */
public sealed interface Amount {

    /** One number, with the decimals that are printed. */
    record Exact(BigDecimal value) implements Amount {}

    /** From one number to another, in the order printed; a range that runs backwards is kept as it is. */
    record Range(BigDecimal low, BigDecimal high) implements Amount {

        boolean reversed() {
            return low.compareTo(high) > 0;
        }
    }

    /** A share that has no exact decimal, or a ratio: 三分之二, 半数, 师生比1:20. */
    record Fraction(int part, int whole) implements Amount {}

    /** A figure that was made unreadable before publication: xx, 9x, xx.xxxx. Never a number. */
    record Redacted(String token) implements Amount {}

    /** No figure at all: 大幅增加, 前列, 当地公务员平均工资收入水平. */
    record Words(String text) implements Amount {}
}

package dev.zeren.assessment.result.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** An exact number counts as numbers do, whether it is small or large. */
class FractionPropertyTest {

    @Property
    void longsAndBigNumbersGiveTheSame(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        long below = b == 0 || b == Long.MIN_VALUE ? 7 : b;
        long lower = d == 0 || d == Long.MIN_VALUE ? 3 : d;
        Fraction left = Fraction.of(a).dividedBy(Fraction.of(below));
        Fraction right = Fraction.of(c).dividedBy(Fraction.of(lower));
        BigInteger[] l = {BigInteger.valueOf(a), BigInteger.valueOf(below)};
        BigInteger[] r = {BigInteger.valueOf(c), BigInteger.valueOf(lower)};
        BigInteger sum = l[0].multiply(r[1]).add(r[0].multiply(l[1]));
        assertEquals(decimal(sum, l[1].multiply(r[1])), left.plus(right).rounded(6, RoundingMode.HALF_UP));
        assertEquals(
                decimal(l[0].multiply(r[0]), l[1].multiply(r[1])),
                left.times(right).rounded(6, RoundingMode.HALF_UP));
        assertEquals(
                decimal(l[0], l[1]).compareTo(decimal(r[0], r[1])) == 0 ? 0 : signum(left, right),
                decimal(l[0], l[1]).compareTo(decimal(r[0], r[1])));
        assertEquals(left, left.plus(right).minus(right));
    }

    private static int signum(Fraction left, Fraction right) {
        return Integer.signum(left.compareTo(right));
    }

    private static BigDecimal decimal(BigInteger above, BigInteger below) {
        return new BigDecimal(above).divide(new BigDecimal(below), 6, RoundingMode.HALF_UP);
    }

    @Property
    void aDecimalIsWrittenAsItIs(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(6) BigDecimal value) {
        assertEquals(0, value.compareTo(new BigDecimal(Fraction.of(value).toString())));
    }

    @Example
    void whatIsNoDecimalIsWrittenAsAFraction() {
        assertEquals("250/3", Fraction.of(250).dividedBy(Fraction.of(3)).toString());
        assertEquals("-1/3", Fraction.of(1).dividedBy(Fraction.of(-3)).toString());
        assertEquals("0.125", Fraction.of(1).dividedBy(Fraction.of(8)).toString());
        assertEquals("1000", Fraction.of(new BigDecimal("1E3")).toString());
    }
}

package dev.zeren.assessment.result.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number. Means and shares are seldom finite decimals, and a third added three times is 1 only as a fraction;
 * so nothing is lost before the one rounding at the end. Small numbers, which nearly all are, stay in two longs.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    private static final long[] TENS = new long[19];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    // In lowest terms, the denominator positive; the big ones only where the longs cannot hold them.
    private final long numerator;
    private final long denominator;
    private final BigInteger bigNumerator;
    private final BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    public static Fraction of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        int scale = value.scale();
        if (unscaled.bitLength() < 63 && scale >= 0 && scale < TENS.length) {
            return reduced(unscaled.longValue(), TENS[scale]);
        }
        return scale >= 0
                ? reduced(unscaled, BigInteger.TEN.pow(scale))
                : reduced(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return reduced(sum, denominator);
                }
            } else {
                long left = times(numerator, other.denominator);
                long right = times(other.numerator, denominator);
                long below = times(denominator, other.denominator);
                if (left != OVER && right != OVER && below != OVER && Math.abs(left) < HALF && Math.abs(right) < HALF) {
                    return reduced(left + right, below);
                }
            }
        }
        return reduced(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            long above = times(numerator, other.numerator);
            long below = times(denominator, other.denominator);
            if (above != OVER && below != OVER) {
                return reduced(above, below);
            }
        }
        return reduced(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** @throws ArithmeticException when the other is zero */
    public Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("divided by zero");
        }
        Fraction turned = other.isSmall() && other.numerator != Long.MIN_VALUE
                ? new Fraction(Long.signum(other.numerator) * other.denominator, Math.abs(other.numerator))
                : reduced(other.bottom(), other.top());
        return times(turned);
    }

    public Fraction negated() {
        return isSmall() && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator)
                : reduced(top().negate(), bottom());
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return isSmall() ? Long.signum(numerator) : bigNumerator.signum();
    }

    /** The decimal with so many digits behind the point. */
    public BigDecimal rounded(int scale, RoundingMode rounding) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), scale, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            long left = times(numerator, other.denominator);
            long right = times(other.numerator, denominator);
            if (left != OVER && right != OVER) {
                return Long.compare(left, right);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return isSmall() ? Long.hashCode(numerator) * 31 + Long.hashCode(denominator) : bigNumerator.hashCode();
    }

    /** The plain decimal where there is a finite one of at most 12 digits behind the point, else {@code 250/3}. */
    @Override
    public String toString() {
        if (isSmall()) {
            if (denominator == 1) {
                return Long.toString(numerator);
            }
            for (int digits = 1; digits <= 12; digits++) {
                if (TENS[digits] % denominator == 0) {
                    return new BigDecimal(top().multiply(BigInteger.valueOf(TENS[digits] / denominator)), digits)
                            .toPlainString();
                }
            }
        }
        return bottom().equals(BigInteger.ONE) ? top().toString() : top() + "/" + bottom();
    }

    // What a product that does not fit is told by; a product that happens to be this goes the long way too.
    private static final long OVER = Long.MIN_VALUE;
    private static final long HALF = Long.MAX_VALUE / 2;

    private static long times(long left, long right) {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        return high == 0 && low >= 0 || high == -1 && low < 0 ? low : OVER;
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger top() {
        return isSmall() ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    private BigInteger bottom() {
        return isSmall() ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    private static Fraction reduced(long above, long below) {
        if (below == 1) {
            return new Fraction(above, 1);
        }
        long divisor = below;
        long rest = above == Long.MIN_VALUE ? 1 : Math.abs(above);
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor == 1 ? new Fraction(above, below) : new Fraction(above / divisor, below / divisor);
    }

    private static Fraction reduced(BigInteger above, BigInteger below) {
        BigInteger divisor = above.gcd(below);
        if (below.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = above.divide(divisor);
        BigInteger bottom = below.divide(divisor);
        return top.bitLength() < 63 && bottom.bitLength() < 63
                ? new Fraction(top.longValue(), bottom.longValue())
                : new Fraction(top, bottom);
    }
}

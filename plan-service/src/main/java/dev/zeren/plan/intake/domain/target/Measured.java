package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Bound;
import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Link;
import dev.zeren.plan.intake.domain.target.Token.Measure;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure or a range with its unit and bound, from consecutive tokens.
 *
 * @param next the index of the token behind it
 * @param measure null when no unit is printed
 * @param bound null when none is printed
 */
record Measured(int start, int end, int next, Amount amount, boolean chinese, Measure measure, Bound bound) {

    /** What begins with the figure at an index. */
    static Measured at(List<Token> tokens, int index) {
        Measured first = single(tokens, index);
        int link = first.next;
        boolean linked = first.bound == null
                && link + 1 < tokens.size()
                && tokens.get(link) instanceof Link
                && tokens.get(link + 1) instanceof Figure;
        if (!linked) {
            return first;
        }
        Measured last = single(tokens, link + 1);
        boolean sameUnit = last.measure != null
                && (first.measure == null
                        || first.measure
                                .unit()
                                .name()
                                .equals(last.measure.unit().name()));
        return sameUnit && first.amount instanceof Amount.Exact low && last.amount instanceof Amount.Exact high
                ? last.from(first, low, high)
                : first;
    }

    private static Measured single(List<Token> tokens, int index) {
        Figure figure = (Figure) tokens.get(index);
        int i = index + 1;
        Measure measure = i < tokens.size() && tokens.get(i) instanceof Measure found ? found : null;
        if (measure != null) {
            i++;
        }
        Bound bound = i < tokens.size() && tokens.get(i) instanceof Bound behind ? behind : null;
        int end = bound != null ? bound.end() : measure != null ? measure.end() : figure.end();
        return new Measured(
                figure.start(), end, bound == null ? i : i + 1, figure.amount(), figure.chinese(), measure, bound);
    }

    private Measured from(Measured first, Amount.Exact low, Amount.Exact high) {
        Measure lowMeasure = first.measure;
        boolean rescaled = lowMeasure != null
                && lowMeasure.unit().scale().compareTo(measure.unit().scale()) != 0;
        Amount range = rescaled
                ? new Amount.Range(
                        low.value().multiply(lowMeasure.unit().scale()),
                        high.value().multiply(measure.unit().scale()))
                : new Amount.Range(low.value(), high.value());
        Unit unit =
                rescaled ? new Unit(measure.unit().printed(), measure.unit().name(), BigDecimal.ONE) : measure.unit();
        Measure shared = new Measure(measure.start(), measure.end(), unit, measure.kind(), measure.more());
        return new Measured(first.start, end, next, range, false, shared, bound);
    }

    boolean isRange() {
        return amount instanceof Amount.Range;
    }

    boolean approximate() {
        return measure != null && measure.more() || bound != null && bound.comparator() == null && !isRange();
    }

    boolean isShare() {
        return amount instanceof Amount.Fraction;
    }
}

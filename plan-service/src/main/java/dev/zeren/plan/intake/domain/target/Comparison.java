package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Compare;
import dev.zeren.plan.term.Comparator;

/**
 * By which word a figure is compared.
 *
 * @param start where the word begins when it stands beside the figure, else where the figure begins
 * @param explicit whether there is such a word at all
 * @param apart whether it may hold for the next figure too
 */
record Comparison(Comparator comparator, int start, boolean explicit, boolean apart, Certainty certainty) {

    private static final int WIDEST_GAP = 2;

    static Comparison of(Measured measured, Scope scope, Printed printed, ComparatorRules rules) {
        Comparison before = before(measured, scope, printed, rules);
        Comparison bound = before.bounded(measured);
        Amount amount = measured.amount();
        boolean reversed = amount instanceof Amount.Range range && range.reversed();
        return reversed ? bound.doubting(Doubt.RANGE_REVERSED) : bound.near(printed, measured);
    }

    private static Comparison before(Measured measured, Scope scope, Printed printed, ComparatorRules rules) {
        Compare beside = scope.beside();
        if (beside != null && touches(printed, beside.end(), measured.start(), rules.between())) {
            return new Comparison(beside.comparator(), beside.start(), true, beside.apart(), Certainty.SURE);
        }
        Scope.Last last = scope.last();
        if (last != null
                && last.taken()
                && Wording.elliptical(printed, last.measured().end(), measured.start())) {
            boolean explicit = last.comparator() != Comparator.EQUAL;
            return new Comparison(last.comparator(), measured.start(), explicit, last.apart(), Certainty.SURE);
        }
        Compare apart = scope.apart();
        if (apart == null) {
            return new Comparison(Comparator.EQUAL, measured.start(), false, false, Certainty.SURE);
        }
        boolean carried = last != null && last.measured().start() > apart.start();
        Certainty certainty = carried ? Certainty.of(Doubt.COMPARATOR_CARRIED) : Certainty.SURE;
        return new Comparison(apart.comparator(), measured.start(), true, true, certainty);
    }

    private static boolean touches(Printed printed, int from, int to, String between) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (between.indexOf(printed.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private Comparison bounded(Measured measured) {
        Comparator bound = measured.bound() == null ? null : measured.bound().comparator();
        boolean change = comparator == Comparator.INCREASE_BY || comparator == Comparator.DECREASE_BY;
        if (bound != null && change) {
            return doubting(Doubt.BOUND_IN_WORDS);
        }
        if (bound != null) {
            return new Comparison(bound, start, true, apart, Certainty.SURE);
        }
        if (!measured.approximate()) {
            return this;
        }
        boolean more = measured.bound() == null && comparator == Comparator.EQUAL;
        return new Comparison(more ? Comparator.MORE_THAN : comparator, start, explicit, apart, certainty)
                .doubting(Doubt.APPROXIMATE);
    }

    /** 约, 近 directly before the figure. */
    private Comparison near(Printed printed, Measured measured) {
        char before = printed.at(measured.start() - 1);
        return before == '约' || before == '近' ? doubting(Doubt.APPROXIMATE) : this;
    }

    private Comparison doubting(Doubt doubt) {
        return new Comparison(comparator, start, explicit, apart, certainty.or(doubt));
    }
}

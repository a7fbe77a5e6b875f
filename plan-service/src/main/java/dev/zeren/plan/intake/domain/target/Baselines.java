package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.Comparator;
import java.util.Optional;

/** Finds what a target is measured against. */
final class Baselines {

    private static final int FARTHEST = 8;
    private static final int LONGEST_NAME = 14;
    private static final String FROM = "从由自";
    private static final String NOT_BEFORE_THAN = "占对评正";
    private static final String NOT_AFTER_THAN = "例重率赛较如武";
    private static final String AGAIN = "再又均各净";

    /**
     * What was found.
     *
     * @param ofLast whether the figure before is the baseline and no target of its own
     * @param before the words before that figure
     */
    record Found(Optional<Baseline> baseline, boolean ofLast, String before) {

        static final Found NOTHING = new Found(Optional.empty(), false, "");
    }

    private Baselines() {}

    static Found of(Measured measured, Comparison comparison, Scope scope, Printed printed) {
        boolean arrives = comparison.comparator() == Comparator.REACH || comparison.comparator() == Comparator.AT_LEAST;
        if (arrives && comparison.start() < measured.start() && leadsTo(comparison, scope, printed)) {
            Scope.Last last = scope.last();
            Measured from = last.measured();
            Quantity quantity =
                    new Quantity(Comparator.EQUAL, from.amount(), from.measure().unit());
            Baseline baseline = new Baseline(
                    printed.place(from.start(), from.end()),
                    printed.original(from.start(), from.end()),
                    Optional.of(quantity));
            return new Found(
                    Optional.of(baseline), true, withoutFrom(last.counted().before()));
        }
        boolean change =
                comparison.comparator() == Comparator.INCREASE_BY || comparison.comparator() == Comparator.DECREASE_BY;
        return change ? named(comparison.start(), scope.segment(), printed) : Found.NOTHING;
    }

    /** 从60%提高到70%: the figure before stands behind 从 and directly before the word. */
    private static boolean leadsTo(Comparison comparison, Scope scope, Printed printed) {
        Scope.Last last = scope.last();
        if (last == null
                || last.measured().measure() == null
                || comparison.start() - last.measured().end() > 4) {
            return false;
        }
        int start = last.measured().start();
        for (int i = start - 1; i >= Math.max(scope.segment(), start - FARTHEST); i--) {
            if (FROM.indexOf(printed.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withoutFrom(String before) {
        int last = Math.max(before.lastIndexOf('从'), Math.max(before.lastIndexOf('由'), before.lastIndexOf('自')));
        return last < 0 ? before : before.substring(0, last).strip();
    }

    /** 比上年再增长, 同比增长. */
    private static Found named(int end, int segment, Printed printed) {
        if (printed.endsWith("同比", end) || printed.endsWith("环比", end)) {
            return found(end - 2, end, printed);
        }
        int last = end;
        while (last > segment && AGAIN.indexOf(printed.at(last - 1)) >= 0) {
            last--;
        }
        for (int i = last - 1; i >= Math.max(segment, last - LONGEST_NAME); i--) {
            char c = printed.at(i);
            boolean than = (c == '比' || c == '较')
                    && NOT_BEFORE_THAN.indexOf(printed.at(i - 1)) < 0
                    && NOT_AFTER_THAN.indexOf(printed.at(i + 1)) < 0;
            if (than && i + 1 < last) {
                return found(i + 1, last, printed);
            }
        }
        return Found.NOTHING;
    }

    private static Found found(int start, int end, Printed printed) {
        Baseline baseline = new Baseline(printed.place(start, end), printed.original(start, end), Optional.empty());
        return new Found(Optional.of(baseline), false, "");
    }
}

package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.PlanMeasure;
import dev.zeren.kit.domain.Rejection;
import java.math.BigDecimal;
import java.util.List;

/** What was entered for an indicator, in points of its weight. */
final class EnteredPoints {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_DIGITS = 6;

    private EnteredPoints() {}

    /**
     * The points. For an indicator that is ranked it is the value itself: its place is known when all have theirs.
     *
     * @throws Rejection {@code score-out-of-range} for a value or grade that the method does not know
     */
    static ProofNode of(WeighedIndicator point, ScoredItem item) {
        if (item.notApplicable()) {
            return ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, point.full(), List.of())
                    .leftOut();
        }
        ScoringMethod method = point.indicator().method();
        if (method instanceof ScoringMethod.Judged judged) {
            return judged(judged, point, item);
        }
        if (method instanceof ScoringMethod.Deduction deduction) {
            return deduction(deduction, point, whole(point, item));
        }
        if (method instanceof ScoringMethod.Proportional proportional) {
            return proportional(proportional, point, atLeast0(point, item));
        }
        if (method instanceof ScoringMethod.Stepped stepped) {
            return stepped(stepped, point, number(point, item));
        }
        if (method instanceof ScoringMethod.Counted counted) {
            return counted(counted, point, whole(point, item));
        }
        if (method instanceof ScoringMethod.PassFail) {
            return share(Rule.PASS_FAIL, point, passed(point, item));
        }
        if (method instanceof ScoringMethod.FromPlan plan) {
            return fromPlan(plan, point, item);
        }
        return entered(Rule.ENTERED, number(point, item), point, number(point, item));
    }

    private static ProofNode entered(Rule rule, Fraction points, WeighedIndicator point, Fraction value) {
        return ProofNode.of(rule, points, point.full(), List.of()).given("entered", value);
    }

    private static ProofNode graded(ScoringMethod.Judged judged, WeighedIndicator point, String name) {
        return judged.grades().stream()
                .filter(grade -> grade.name().equals(name))
                .findFirst()
                .map(grade -> ProofNode.of(
                                Rule.JUDGED_GRADE,
                                point.full().times(Fraction.of(grade.share())),
                                point.full(),
                                List.of())
                        .given("grade", name, "share", Fraction.of(grade.share())))
                .orElseThrow(() -> outOfRange(point, name));
    }

    private static ProofNode judged(ScoringMethod.Judged judged, WeighedIndicator point, ScoredItem item) {
        if (item.grade() != null) {
            return graded(judged, point, item.grade());
        }
        Fraction value = atLeast0(point, item);
        if (!judged.grades().isEmpty() || value.compareTo(point.full()) > 0) {
            throw outOfRange(point, item.value());
        }
        return entered(Rule.JUDGED_POINTS, value, point, value);
    }

    private static ProofNode deduction(ScoringMethod.Deduction rule, WeighedIndicator point, Fraction times) {
        Fraction each = Fraction.of(rule.each());
        Fraction floor = Fraction.of(rule.floor()).min(point.full());
        Fraction left = point.full().minus(each.times(times)).max(floor);
        return entered(Rule.DEDUCTION, left, point, times).given("each", each, "floor", floor);
    }

    private static ProofNode proportional(ScoringMethod.Proportional rule, WeighedIndicator point, Fraction value) {
        Fraction target = Fraction.of(rule.target());
        Fraction least = Fraction.of(rule.least());
        boolean reached = notWorse(rule.direction(), value, target);
        Fraction share;
        if (reached) {
            share = Fraction.ONE;
        } else {
            share = rule.direction() == Direction.MORE ? value.dividedBy(target) : target.dividedBy(value);
        }
        Fraction points = share.compareTo(least) < 0 ? Fraction.ZERO : share.times(point.full());
        return entered(Rule.PROPORTIONAL, points, point, value)
                .given("target", target, "least", least, "direction", name(rule.direction()));
    }

    private static ProofNode stepped(ScoringMethod.Stepped rule, WeighedIndicator point, Fraction value) {
        Fraction share = rule.steps().stream()
                .filter(step -> notWorse(rule.direction(), value, Fraction.of(step.from())))
                .findFirst()
                .map(step -> Fraction.of(step.share()))
                .orElse(Fraction.ZERO);
        StringBuilder steps = new StringBuilder();
        rule.steps()
                .forEach(step -> steps.append(steps.isEmpty() ? "" : " ")
                        .append(Fraction.of(step.from()))
                        .append(':')
                        .append(Fraction.of(step.share())));
        return entered(Rule.STEPPED, share.times(point.full()), point, value)
                .given("steps", steps, "direction", name(rule.direction()));
    }

    private static ProofNode counted(ScoringMethod.Counted rule, WeighedIndicator point, Fraction times) {
        Fraction each = Fraction.of(rule.each());
        Fraction cap =
                rule.cap() == null ? point.full() : Fraction.of(rule.cap()).min(point.full());
        return entered(Rule.COUNTED, each.times(times).min(cap), point, times).given("each", each, "cap", cap);
    }

    private static ProofNode fromPlan(ScoringMethod.FromPlan plan, WeighedIndicator point, ScoredItem item) {
        return plan.measure() == PlanMeasure.OPEN_PROBLEMS
                ? deduction(new ScoringMethod.Deduction(plan.each(), BigDecimal.ZERO), point, whole(point, item))
                : share(Rule.SHARE, point, share(point, item));
    }

    private static ProofNode share(Rule rule, WeighedIndicator point, Fraction share) {
        return entered(rule, share.times(point.full()), point, share);
    }

    static boolean notWorse(Direction direction, Fraction value, Fraction than) {
        return direction == Direction.MORE ? value.compareTo(than) >= 0 : value.compareTo(than) <= 0;
    }

    static String name(Direction direction) {
        return direction == Direction.MORE ? "more" : "less";
    }

    private static Fraction number(WeighedIndicator point, ScoredItem item) {
        BigDecimal value = item.value();
        if (value == null) {
            throw outOfRange(point, item.grade());
        }
        // The scale first: 1E+2000000000 is small until it is written out.
        if (value.scale() > MOST_DIGITS || value.scale() < -12 || value.abs().compareTo(MOST) > 0) {
            throw outOfRange(point, value);
        }
        return Fraction.of(value);
    }

    private static Fraction atLeast0(WeighedIndicator point, ScoredItem item) {
        Fraction value = number(point, item);
        if (value.signum() < 0) {
            throw outOfRange(point, item.value());
        }
        return value;
    }

    private static Fraction whole(WeighedIndicator point, ScoredItem item) {
        Fraction value = atLeast0(point, item);
        if (item.value().stripTrailingZeros().scale() > 0) {
            throw outOfRange(point, item.value());
        }
        return value;
    }

    private static Fraction share(WeighedIndicator point, ScoredItem item) {
        Fraction value = atLeast0(point, item);
        if (value.compareTo(Fraction.ONE) > 0) {
            throw outOfRange(point, item.value());
        }
        return value;
    }

    private static Fraction passed(WeighedIndicator point, ScoredItem item) {
        Fraction value = share(point, item);
        if (value.signum() != 0 && !value.equals(Fraction.ONE)) {
            throw outOfRange(point, item.value());
        }
        return value;
    }

    private static Rejection outOfRange(WeighedIndicator point, Object value) {
        return new Rejection(
                AssessmentProblem.SCORE_OUT_OF_RANGE, point.indicator().name(), value);
    }
}

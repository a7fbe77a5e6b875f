package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.kit.domain.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An indicator with the points that can be had for it. Those beside each other without a weight share in equal parts
 * what the one above has left; one with others below it is worth their sum, whatever it declares.
 *
 * @param indicator null for the whole scheme
 */
record WeighedIndicator(Indicator indicator, Fraction full, List<WeighedIndicator> parts) {

    /**
     * What applies to assessees of a class.
     *
     * @throws Rejection {@code scheme-not-countable} when something has no weight or no method, or those below an
     *     indicator are worth more than it and others of them share the rest
     */
    static WeighedIndicator of(Scheme scheme, String assesseeClass) {
        List<WeighedIndicator> parts = weigh(scheme.indicators(), assesseeClass, null);
        return new WeighedIndicator(null, sum(parts), parts);
    }

    /** All that is scored itself. */
    Stream<WeighedIndicator> points() {
        return indicator != null && indicator.isPoint()
                ? Stream.of(this)
                : parts.stream().flatMap(WeighedIndicator::points);
    }

    private static List<WeighedIndicator> weigh(List<Indicator> all, String assesseeClass, Fraction above) {
        List<Indicator> siblings =
                all.stream().filter(one -> applies(one, assesseeClass)).toList();
        Fraction share = share(siblings, above);
        List<WeighedIndicator> weighed = new ArrayList<>();
        for (Indicator one : siblings) {
            Fraction full = one.weight() == null ? share : Fraction.of(one.weight());
            if (one.isPoint()) {
                weighed.add(new WeighedIndicator(one, pointsOf(one, full), List.of()));
            } else {
                List<WeighedIndicator> parts = weigh(one.parts(), assesseeClass, full);
                weighed.add(new WeighedIndicator(one, sum(parts), parts));
            }
        }
        return weighed;
    }

    private static boolean applies(Indicator indicator, String assesseeClass) {
        return indicator.appliesTo(assesseeClass)
                && (indicator.isPoint() || indicator.parts().stream().anyMatch(part -> applies(part, assesseeClass)));
    }

    private static Fraction share(List<Indicator> siblings, Fraction above) {
        List<Indicator> sharing =
                siblings.stream().filter(one -> one.weight() == null).toList();
        if (sharing.isEmpty() || above == null) {
            return null;
        }
        Fraction own = siblings.stream()
                .map(Indicator::weight)
                .filter(Objects::nonNull)
                .map(Fraction::of)
                .reduce(Fraction.ZERO, Fraction::plus);
        Fraction share = above.minus(own).dividedBy(Fraction.of(sharing.size()));
        if (share.signum() < 0) {
            throw notCountable(sharing.get(0));
        }
        return share;
    }

    private static Fraction pointsOf(Indicator point, Fraction full) {
        if (point.method() == null) {
            throw notCountable(point);
        }
        if (full != null) {
            return full;
        }
        BigDecimal most = null;
        if (point.method() instanceof ScoringMethod.Ranked ranked) {
            most = ranked.first();
        } else if (point.method() instanceof ScoringMethod.Counted counted) {
            most = counted.cap();
        }
        if (most == null) {
            throw notCountable(point);
        }
        return Fraction.of(most);
    }

    private static Fraction sum(List<WeighedIndicator> parts) {
        return parts.stream().map(WeighedIndicator::full).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Rejection notCountable(Indicator indicator) {
        return new Rejection(AssessmentProblem.SCHEME_NOT_COUNTABLE, indicator.name());
    }
}

package dev.zeren.assessment.round.domain;

import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What of a scheme is scored by people, each with the points that can be had for it. */
public final class ScoredPoints {

    private static final int DIGITS = 6;

    private final Map<String, Point> points = new LinkedHashMap<>();

    private ScoredPoints() {}

    /**
     * A task point that is scored.
     *
     * @param full most points, to six digits; null where the scheme does not say
     */
    public record Point(Indicator indicator, BigDecimal full) {}

    /** For assessees of a class, by key in the scheme's order. */
    public static Map<String, Point> of(Scheme scheme, String assesseeClass) {
        ScoredPoints scored = new ScoredPoints();
        scored.add(scheme.indicators(), assesseeClass, null);
        return scored.points;
    }

    /** Keys of all that is scored, whatever the class. */
    public static Set<String> keys(Scheme scheme) {
        Set<String> keys = new HashSet<>();
        keys(scheme.indicators(), keys);
        return keys;
    }

    private static void keys(List<Indicator> some, Set<String> keys) {
        for (Indicator indicator : some) {
            if (isScored(indicator)) {
                keys.add(indicator.key());
            }
            keys(indicator.parts(), keys);
        }
    }

    private void add(List<Indicator> all, String assesseeClass, BigDecimal above) {
        List<Indicator> some =
                all.stream().filter(one -> one.appliesTo(assesseeClass)).toList();
        BigDecimal share = share(some, above);
        for (Indicator indicator : some) {
            BigDecimal full = indicator.weight() == null ? share : indicator.weight();
            if (isScored(indicator)) {
                points.put(indicator.key(), new Point(indicator, full));
            }
            add(indicator.parts(), assesseeClass, full);
        }
    }

    // Those without a weight share what the one above them has left, in equal parts.
    private static BigDecimal share(List<Indicator> some, BigDecimal above) {
        long sharing = some.stream().filter(one -> one.weight() == null).count();
        if (above == null || sharing == 0) {
            return null;
        }
        BigDecimal own =
                some.stream().map(Indicator::weight).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return above.subtract(own).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(sharing), DIGITS, RoundingMode.DOWN);
    }

    private static boolean isScored(Indicator indicator) {
        return indicator.isPoint() && !(indicator.method() instanceof ScoringMethod.FromPlan);
    }
}

package dev.zeren.assessment.term;

import dev.zeren.kit.domain.WireName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * How scores become results. Each is a parameter of the scheme; {@link #USUAL} is what holds where a document says
 * nothing.
 *
 * @param aggregation how the sheets of several evaluators become one score
 * @param trimmed how many of the highest and of the lowest a trimmed mean leaves out; 0 else
 * @param panelWeights weight of each panel by name for {@code PANEL_WEIGHTED}; empty else
 * @param missingSheets what a sheet that was not submitted counts for
 * @param notApplicable what becomes of the weight of an indicator that does not apply to an assessee
 * @param scale digits behind the point of a result, 0 to 6; nothing is rounded before the total
 * @param rounding how the last digit is found
 * @param bonusCap most points that all bonus items together give; null for none
 * @param deductionCap most points that all deduction items together take; null for none
 * @param grades from the best to the least
 * @param ties how equals are ranked
 * @param tieKeys indicators that decide between equals, the first first; those still equal share the place
 * @param credibility correction by the gap between self-assessment and review, or null
 * @param rewards by class of assessee: how many of the first are rewarded
 * @param penalty who is penalised, or null
 * @param streaks what follows from several years together
 * @param noticeDays working days of the public notice, at least 1
 * @param appealDays working days within which an appeal is ruled, at least 1
 */
public record ResultRules(
        Aggregation aggregation,
        int trimmed,
        Map<String, BigDecimal> panelWeights,
        MissingSheets missingSheets,
        NotApplicable notApplicable,
        int scale,
        RoundingMode rounding,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        List<Grade> grades,
        Ties ties,
        List<String> tieKeys,
        Credibility credibility,
        List<Reward> rewards,
        Penalty penalty,
        List<Streak> streaks,
        int noticeDays,
        int appealDays) {

    public static final ResultRules USUAL = new ResultRules(
            Aggregation.MEAN,
            0,
            Map.of(),
            MissingSheets.BLOCK,
            NotApplicable.REDISTRIBUTE,
            2,
            RoundingMode.HALF_UP,
            null,
            null,
            List.of(),
            Ties.SHARED,
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            5,
            5);

    public ResultRules {
        panelWeights = Map.copyOf(panelWeights);
        grades = List.copyOf(grades);
        tieKeys = List.copyOf(tieKeys);
        rewards = List.copyOf(rewards);
        streaks = List.copyOf(streaks);
    }

    /** How several sheets become one score. */
    public enum Aggregation {
        MEAN,
        TRIMMED_MEAN,
        MEDIAN,
        /** The mean within each panel, then by the panels' weights. */
        PANEL_WEIGHTED;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** What a sheet that was not submitted counts for. */
    public enum MissingSheets {
        /** Nothing is computed before all are there. */
        BLOCK,
        /** The others alone count. */
        IGNORE,
        /** It counts as no points. */
        ZERO;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** What becomes of the weight of an indicator that does not apply. */
    public enum NotApplicable {
        /** What those beside it reached, in proportion. */
        REDISTRIBUTE,
        /** Its full points. */
        FULL,
        /** It is no part of the total, nor of what can be had. */
        EXCLUDED;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /**
     * A grade (等次): given by threshold, by quota, or where both are set by both.
     *
     * @param from least score, itself included; null for no threshold
     * @param quota share of the class that has it at most, over 0 to 1; null for none
     */
    public record Grade(String name, BigDecimal from, BigDecimal quota) {}

    /** How equals are ranked. */
    public enum Ties {
        /** 1 1 3. */
        SHARED,
        /** 1 1 2. */
        DENSE;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /**
     * Self-assessment credibility (自评可信度): who judges himself further from the review than is tolerated loses the
     * rest of the gap times the factor.
     *
     * @param tolerance points of gap that cost nothing
     * @param factor of the gap beyond it, over 0
     * @param most points that are lost at most; null for none
     * @param upwardOnly whether only judging oneself too high costs
     */
    public record Credibility(BigDecimal tolerance, BigDecimal factor, BigDecimal most, boolean upwardOnly) {}

    /**
     * Who is rewarded.
     *
     * @param assesseeClass null for each class
     * @param first how many of the first places
     * @param what in the words of the scheme
     */
    public record Reward(String assesseeClass, int first, String what) {}

    /**
     * Who is penalised: the last of a class and below the floor, both.
     *
     * @param last how many of the last places
     * @param below score under which it applies; null for whatever score
     */
    public record Penalty(int last, BigDecimal below, String what) {}

    /**
     * What follows from years together (黄牌/红牌).
     *
     * @param years in a row
     * @param sign what each of them must have shown
     * @param card the name of what follows, e.g. 黄牌
     */
    public record Streak(int years, Sign sign, String card) {}

    /** What a year showed. */
    public enum Sign {
        LAST,
        /** A worse place than the year before. */
        DOWN,
        LAST_OR_DOWN;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }
}

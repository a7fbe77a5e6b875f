package dev.zeren.assessment.term;

import dev.zeren.kit.domain.WireName;
import java.math.BigDecimal;
import java.util.List;

/** How what an evaluator enters for an indicator, or what was measured, becomes points of its weight. */
public sealed interface ScoringMethod {

    /**
     * An evaluator judges: points from 0 to the weight, or one of the grades.
     *
     * @param grades names and what share of the weight each gives; empty where points are entered
     */
    record Judged(List<GradeShare> grades) implements ScoringMethod {

        public Judged {
            grades = List.copyOf(grades);
        }
    }

    /**
     * A grade an evaluator may give.
     *
     * @param share of the weight, 0 to 1
     */
    record GradeShare(String name, BigDecimal share) {}

    /**
     * The weight, less so many points for each occurrence (缺1次扣1分，扣完为止); what is entered is the number of
     * occurrences.
     *
     * @param each points per occurrence, over 0
     * @param floor points that are left at least; 0 is 扣完为止
     */
    record Deduction(BigDecimal each, BigDecimal floor) implements ScoringMethod {}

    /**
     * What was reached against a target (未达标按比例计分): the weight when it is reached, in proportion below it, and
     * nothing below the least.
     *
     * @param target over 0
     * @param direction whether more or less is better
     * @param least share of the target, 0 to 1, below which there are no points
     */
    record Proportional(BigDecimal target, Direction direction, BigDecimal least) implements ScoringMethod {}

    /**
     * What was reached, by steps: the first step that it reaches says the share; none is no points.
     *
     * @param steps from the best to the least
     */
    record Stepped(Direction direction, List<Step> steps) implements ScoringMethod {

        public Stepped {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step.
     *
     * @param from the value at which it begins, itself included
     * @param share of the weight, 0 to 1
     */
    record Step(BigDecimal from, BigDecimal share) {}

    /**
     * The place of what was reached among the assessees of the round and class (第1名7分，依次递减1分).
     *
     * @param first points of the first
     * @param less points less for each place behind
     * @param floor points at least
     */
    record Ranked(Direction direction, BigDecimal first, BigDecimal less, BigDecimal floor) implements ScoringMethod {}

    /**
     * So many points for each that is counted, up to a cap.
     *
     * @param cap null for the weight
     */
    record Counted(BigDecimal each, BigDecimal cap) implements ScoringMethod {}

    /** The weight or nothing. */
    record PassFail() implements ScoringMethod {}

    /**
     * From what plan-service knows of the assessee, fetched at a stated moment.
     *
     * @param measure what is asked for
     * @param each points less for each open problem; null for the other measures, which are shares of the weight
     */
    record FromPlan(PlanMeasure measure, BigDecimal each) implements ScoringMethod {}

    /** Whether more or less is better. */
    enum Direction {
        MORE,
        LESS;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** What plan-service can tell of a unit. */
    enum PlanMeasure {
        /** Mean completion of its tasks, a share. */
        COMPLETION,
        /** Share of its reports that came in time. */
        TIMELINESS,
        /** Number of its problems that are not signed off. */
        OPEN_PROBLEMS;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }
}

package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.FromPlan;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.PlanMeasure;
import dev.zeren.assessment.term.ScoringMethod.Proportional;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import dev.zeren.assessment.term.ScoringMethod.Step;
import dev.zeren.assessment.term.ScoringMethod.Stepped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Holds the parameters of scoring methods against what they can be. */
final class MethodCheck {

    private final Faults faults;

    MethodCheck(Faults faults) {
        this.faults = faults;
    }

    /**
     * Checks a method.
     *
     * @param weight of its own that the point has, or null
     */
    void check(String at, ScoringMethod method, BigDecimal weight) {
        if (method instanceof Judged judged) {
            judged(at, judged);
        } else if (method instanceof Deduction deduction) {
            faults.positive(at + "/each", deduction.each());
            atMost(at + "/floor", deduction.floor(), weight);
        } else if (method instanceof Proportional proportional) {
            faults.positive(at + "/target", proportional.target());
            faults.share(at + "/least", proportional.least());
        } else if (method instanceof Stepped stepped) {
            stepped(at, stepped);
        } else if (method instanceof Ranked ranked) {
            faults.positive(at + "/first", ranked.first());
            atMost(at + "/first", ranked.first(), weight);
            atMost(at + "/floor", ranked.floor(), ranked.first());
        } else if (method instanceof Counted counted) {
            faults.positive(at + "/each", counted.each());
            faults.positive(at + "/cap", counted.cap());
            atMost(at + "/cap", counted.cap(), weight);
        } else if (method instanceof FromPlan fromPlan) {
            fromPlan(at, fromPlan);
        }
    }

    private void judged(String at, Judged judged) {
        Set<String> names = new HashSet<>();
        BigDecimal last = BigDecimal.ONE;
        for (int i = 0; i < judged.grades().size(); i++) {
            GradeShare grade = judged.grades().get(i);
            String pointer = at + "/grades/" + i;
            faults.text(pointer + "/name", grade.name());
            if (!names.add(grade.name())) {
                faults.add(pointer + "/name", "repeated", "等次名称重复", "the name is given twice");
            }
            faults.share(pointer + "/share", grade.share());
            last = falling(pointer + "/share", last, grade.share());
        }
    }

    private BigDecimal falling(String pointer, BigDecimal last, BigDecimal share) {
        if (share.compareTo(last) > 0) {
            faults.add(pointer, "order", "须从最好的排到最差的", "must run from the best to the least");
        }
        return share;
    }

    private void stepped(String at, Stepped stepped) {
        if (stepped.steps().isEmpty()) {
            faults.add(at + "/steps", "required", "至少一档", "one step at least");
        }
        BigDecimal lastShare = BigDecimal.ONE;
        BigDecimal lastFrom = null;
        for (int i = 0; i < stepped.steps().size(); i++) {
            Step step = stepped.steps().get(i);
            String pointer = at + "/steps/" + i;
            faults.share(pointer + "/share", step.share());
            lastShare = falling(pointer + "/share", lastShare, step.share());
            int order = lastFrom == null ? 0 : step.from().compareTo(lastFrom);
            if (lastFrom != null && (stepped.direction() == Direction.MORE ? order >= 0 : order <= 0)) {
                faults.add(pointer + "/from", "order", "须从最好的排到最差的", "must run from the best to the least");
            }
            lastFrom = step.from();
        }
    }

    private void fromPlan(String at, FromPlan fromPlan) {
        boolean counts = fromPlan.measure() == PlanMeasure.OPEN_PROBLEMS;
        if (counts && fromPlan.each() == null) {
            faults.add(at + "/each", "required", "须写明每个问题扣的分", "say the points for each problem");
        } else if (!counts && fromPlan.each() != null) {
            faults.add(at + "/each", "unexpected", "按份额计分，没有每个的分", "it is a share; there are no points for each");
        }
        faults.positive(at + "/each", fromPlan.each());
    }

    private void atMost(String pointer, BigDecimal number, BigDecimal most) {
        if (number != null && most != null && number.compareTo(most) > 0) {
            faults.add(pointer, "too-much", "不能超过 " + most.toPlainString(), "must not exceed " + most.toPlainString());
        }
    }
}

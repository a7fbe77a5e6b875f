package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.Grade;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Holds the rules of a scheme against what they can be. */
final class RulesCheck {

    private static final String AT = "/rules";

    private final Faults faults;

    RulesCheck(Faults faults) {
        this.faults = faults;
    }

    /**
     * Checks the rules.
     *
     * @param points keys of the scheme's indicators
     */
    void check(ResultRules rules, Set<String> points) {
        aggregation(rules);
        faults.positive(AT + "/bonusCap", rules.bonusCap());
        faults.positive(AT + "/deductionCap", rules.deductionCap());
        grades(rules);
        Set<String> tied = new HashSet<>();
        for (int i = 0; i < rules.tieKeys().size(); i++) {
            String key = rules.tieKeys().get(i);
            if (!points.contains(key)) {
                faults.add(AT + "/tieKeys/" + i, "unknown-key", "没有这个指标", "there is no such indicator");
            } else if (!tied.add(key)) {
                faults.add(AT + "/tieKeys/" + i, "repeated", "指标重复", "it is named twice");
            }
        }
        credibility(rules.credibility());
        words(rules);
    }

    private void aggregation(ResultRules rules) {
        boolean trims = rules.aggregation() == Aggregation.TRIMMED_MEAN;
        if (trims != rules.trimmed() > 0) {
            faults.add(
                    AT + "/trimmed",
                    trims ? "required" : "unexpected",
                    "只有 trimmed-mean 要写明去掉几个，至少 1",
                    "trimmed-mean, and only that, leaves some out: 1 at least");
        }
        boolean byPanel = rules.aggregation() == Aggregation.PANEL_WEIGHTED;
        if (byPanel == rules.panelWeights().isEmpty()) {
            faults.add(
                    AT + "/panelWeights",
                    byPanel ? "required" : "unexpected",
                    "只有 panel-weighted 要写明各组权重",
                    "panel-weighted, and only that, has weights of panels");
        }
        rules.panelWeights().forEach((panel, weight) -> {
            String pointer = AT + "/panelWeights/" + panel.replace("~", "~0").replace("/", "~1");
            faults.text(pointer, panel);
            faults.positive(pointer, weight);
        });
    }

    private void grades(ResultRules rules) {
        Set<String> names = new HashSet<>();
        BigDecimal last = null;
        for (int i = 0; i < rules.grades().size(); i++) {
            Grade grade = rules.grades().get(i);
            String pointer = AT + "/grades/" + i;
            faults.text(pointer + "/name", grade.name());
            if (!names.add(grade.name())) {
                faults.add(pointer + "/name", "repeated", "等次名称重复", "the name is given twice");
            }
            faults.positive(pointer + "/quota", grade.quota());
            faults.share(pointer + "/quota", grade.quota());
            if (grade.from() != null) {
                if (last != null && grade.from().compareTo(last) >= 0) {
                    faults.add(pointer + "/from", "order", "等次须从高到低", "grades must run from the best to the least");
                }
                last = grade.from();
            }
        }
    }

    private void credibility(Credibility credibility) {
        if (credibility != null) {
            faults.positive(AT + "/credibility/factor", credibility.factor());
            faults.positive(AT + "/credibility/most", credibility.most());
        }
    }

    private void words(ResultRules rules) {
        for (int i = 0; i < rules.rewards().size(); i++) {
            faults.text(AT + "/rewards/" + i + "/what", rules.rewards().get(i).what());
            faults.text(
                    AT + "/rewards/" + i + "/assesseeClass",
                    rules.rewards().get(i).assesseeClass());
        }
        if (rules.penalty() != null) {
            faults.text(AT + "/penalty/what", rules.penalty().what());
        }
        for (int i = 0; i < rules.streaks().size(); i++) {
            faults.text(AT + "/streaks/" + i + "/card", rules.streaks().get(i).card());
        }
    }
}

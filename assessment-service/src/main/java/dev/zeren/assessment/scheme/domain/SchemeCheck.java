package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.Veto;
import dev.zeren.kit.domain.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a content holds together: keys are unique, what is named exists, parameters are in their range. What may be
 * meant although it looks wrong is no fault but a finding ({@link SchemeLint}).
 */
public final class SchemeCheck {

    private static final int MOST_INDICATORS = 2000;
    private static final int DEEPEST = 10;

    private final Faults faults = new Faults();
    private final MethodCheck methods = new MethodCheck(faults);
    private final Set<String> keys = new HashSet<>();
    private final Set<String> indicatorKeys = new HashSet<>();
    private int indicators;

    private SchemeCheck() {}

    /** What is wrong, by JSON pointer into the content; empty when nothing is. */
    public static List<Fault> faults(Scheme scheme) {
        SchemeCheck check = new SchemeCheck();
        check.indicators("/indicators", scheme.indicators(), 1);
        if (check.indicators > MOST_INDICATORS) {
            check.faults.add(
                    "/indicators",
                    "too-many",
                    "指标不能超过 " + MOST_INDICATORS + " 个",
                    "there may be " + MOST_INDICATORS + " indicators");
        }
        check.adjustments(scheme.adjustments());
        Set<String> grades = scheme.rules().grades().stream().map(Grade::name).collect(Collectors.toUnmodifiableSet());
        check.vetoes(scheme.vetoes(), grades);
        check.gradeCaps(scheme.gradeCaps(), grades);
        new RulesCheck(check.faults).check(scheme.rules(), check.indicatorKeys);
        return check.faults.all();
    }

    private void indicators(String at, List<Indicator> some, int level) {
        if (level > DEEPEST && !some.isEmpty()) {
            faults.add(at, "too-deep", "指标不能超过 " + DEEPEST + " 级", "indicators have " + DEEPEST + " levels at most");
            return;
        }
        for (int i = 0; i < some.size(); i++) {
            indicator(at + "/" + i, some.get(i), level);
        }
    }

    private void indicator(String at, Indicator indicator, int level) {
        indicators++;
        key(at, indicator.key());
        indicatorKeys.add(indicator.key());
        named(at, indicator.label(), indicator.name());
        faults.text(at + "/goal", indicator.goal());
        faults.text(at + "/scoring", indicator.scoring());
        for (int i = 0; i < indicator.classes().size(); i++) {
            faults.text(at + "/classes/" + i, indicator.classes().get(i));
        }
        if (indicator.isPoint()) {
            methods.check(at + "/method", indicator.method(), indicator.weight());
        } else if (indicator.method() != null) {
            faults.add(
                    at + "/method", "unexpected", "有下级的指标由下级合计，没有计分方式", "it is the sum of its parts and has no method");
        }
        indicators(at + "/parts", indicator.parts(), level + 1);
    }

    private void key(String at, String key) {
        if (!keys.add(key)) {
            faults.add(at + "/key", "repeated", "标识“" + key + "”重复", "the key “" + key + "” is given twice");
        }
    }

    private void named(String at, String label, String name) {
        faults.text(at + "/label", label);
        faults.text(at + "/name", name);
    }

    private void adjustments(List<Adjustment> adjustments) {
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment item = adjustments.get(i);
            String at = "/adjustments/" + i;
            key(at, item.key());
            named(at, item.label(), item.name());
            faults.positive(at + "/each", item.each());
            faults.positive(at + "/cap", item.cap());
        }
    }

    private void vetoes(List<Veto> vetoes, Set<String> grades) {
        for (int i = 0; i < vetoes.size(); i++) {
            Veto veto = vetoes.get(i);
            String at = "/vetoes/" + i;
            key(at, veto.key());
            named(at, veto.label(), veto.name());
            if (veto.grade() == null == (veto.score() == null)) {
                faults.add(at, "one-of", "须在 grade 和 score 中写明一个", "say one of grade and score");
            }
            grade(at, veto.grade(), grades);
        }
    }

    private void gradeCaps(List<GradeCap> caps, Set<String> grades) {
        for (int i = 0; i < caps.size(); i++) {
            GradeCap cap = caps.get(i);
            String at = "/gradeCaps/" + i;
            key(at, cap.key());
            named(at, cap.label(), cap.name());
            grade(at, cap.grade(), grades);
        }
    }

    private void grade(String at, String grade, Set<String> grades) {
        if (grade != null && !grades.contains(grade)) {
            faults.add(at + "/grade", "unknown-grade", "rules.grades 中没有这个等次", "rules.grades has no such grade");
        }
    }
}

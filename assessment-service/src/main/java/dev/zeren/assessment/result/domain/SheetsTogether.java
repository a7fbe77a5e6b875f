package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.kit.domain.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How what several evaluators gave in several periods becomes one number. */
final class SheetsTogether {

    private final ResultRules rules;

    SheetsTogether(ResultRules rules) {
        this.rules = rules;
    }

    /**
     * One number of what the sheets gave for an indicator: those of a period together, then the mean of the periods. It
     * is left out when each of them says that the indicator does not apply; where only some say so the others count.
     *
     * @param sheets at least one, in a fixed order
     */
    ProofNode together(List<ProofNode> sheets, Fraction full) {
        if (sheets.stream().noneMatch(ProofNode::applies)) {
            return ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, full, sheets)
                    .leftOut();
        }
        var periods = by(sheets, ProofNode.Source::period);
        List<ProofNode> means = new ArrayList<>();
        periods.forEach((period, its) -> means.add(ofPeriod(its, full).given("period", named(period))));
        return means.size() == 1 ? means.get(0) : mean(Rule.MEAN_OF_PERIODS, means, full);
    }

    private ProofNode ofPeriod(List<ProofNode> sheets, Fraction full) {
        List<ProofNode> counting = counting(sheets);
        if (counting.isEmpty()) {
            return ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, full, sheets)
                    .leftOut();
        }
        return switch (rules.aggregation()) {
            case MEAN -> mean(Rule.MEAN, sheets, full);
            case TRIMMED_MEAN -> trimmed(sheets, counting, full);
            case MEDIAN -> median(sheets, counting, full);
            case PANEL_WEIGHTED -> panels(sheets, full);
        };
    }

    static ProofNode mean(Rule rule, List<ProofNode> parts, Fraction full) {
        return ProofNode.of(rule, mean(counting(parts)), full, parts);
    }

    private static Fraction mean(List<ProofNode> counting) {
        Fraction sum = Fraction.ZERO;
        for (ProofNode part : counting) {
            sum = sum.plus(part.points());
        }
        return sum.dividedBy(Fraction.of(counting.size()));
    }

    private ProofNode trimmed(List<ProofNode> sheets, List<ProofNode> counting, Fraction full) {
        // At least one stays, however many the scheme would leave out.
        int trimmed = Math.min(rules.trimmed(), (counting.size() - 1) / 2);
        List<ProofNode> middle = sorted(counting).subList(trimmed, counting.size() - trimmed);
        return ProofNode.of(Rule.TRIMMED_MEAN, mean(middle), full, sheets).given("trimmed", trimmed);
    }

    private static ProofNode median(List<ProofNode> sheets, List<ProofNode> counting, Fraction full) {
        int beside = (counting.size() - 1) / 2;
        List<ProofNode> middle = sorted(counting).subList(beside, counting.size() - beside);
        return ProofNode.of(Rule.MEDIAN, mean(middle), full, sheets);
    }

    private ProofNode panels(List<ProofNode> sheets, Fraction full) {
        List<ProofNode> panels = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (var entry : by(sheets, ProofNode.Source::panel).entrySet()) {
            if (counting(entry.getValue()).isEmpty()) {
                panels.add(ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, full, entry.getValue())
                        .leftOut()
                        .given("panel", named(entry.getKey())));
                continue;
            }
            Fraction weight = weight(entry.getKey());
            ProofNode panel =
                    mean(Rule.PANEL, entry.getValue(), full).given("panel", named(entry.getKey()), "weight", weight);
            panels.add(panel);
            sum = sum.plus(panel.points().times(weight));
            weights = weights.plus(weight);
        }
        if (weights.signum() <= 0) {
            throw new Rejection(AssessmentProblem.SCHEME_NOT_COUNTABLE, Aggregation.PANEL_WEIGHTED);
        }
        return ProofNode.of(Rule.PANEL_WEIGHTED, sum.dividedBy(weights), full, panels);
    }

    private Fraction weight(String panel) {
        BigDecimal weight = rules.panelWeights().get(panel);
        if (weight == null || weight.signum() < 0) {
            throw new Rejection(AssessmentProblem.SCHEME_NOT_COUNTABLE, panel);
        }
        return Fraction.of(weight);
    }

    private static List<ProofNode> counting(List<ProofNode> parts) {
        return parts.stream().filter(ProofNode::applies).toList();
    }

    private static List<ProofNode> sorted(List<ProofNode> parts) {
        return parts.stream().sorted(Comparator.comparing(ProofNode::points)).toList();
    }

    private static SortedMap<String, List<ProofNode>> by(
            List<ProofNode> sheets, Function<ProofNode.Source, String> what) {
        SortedMap<String, List<ProofNode>> groups = new TreeMap<>();
        for (ProofNode sheet : sheets) {
            String name = sheet.source() == null ? null : what.apply(sheet.source());
            groups.computeIfAbsent(name == null ? "" : name, none -> new ArrayList<>())
                    .add(sheet);
        }
        return groups;
    }

    private static String named(String name) {
        return name.isEmpty() ? null : name;
    }
}

package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.scheme.domain.SchemeFindingCode.Severity;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import dev.zeren.assessment.term.ScoringMethod.Stepped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what a bureau would not want in a scheme: slips in the weights, points nobody can score, what is forbidden. */
public final class SchemeLint {

    private final AssessmentPolicy policy;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private SchemeLint(AssessmentPolicy policy) {
        this.policy = policy;
    }

    /** What is found, in the order of the content. */
    public static List<SchemeFinding> findings(Scheme scheme, AssessmentPolicy policy) {
        SchemeLint lint = new SchemeLint(policy);
        if (scheme.indicators().isEmpty()) {
            lint.add(SchemeFindingCode.NO_INDICATORS, null);
        }
        scheme.indicators()
                .forEach(indicator ->
                        lint.indicator(indicator, Worth.isKnown(indicator) ? Worth.of(indicator) : null, Set.of()));
        scheme.adjustments().forEach(item -> lint.forbidden(item.key(), item.name(), item.name()));
        lint.grades(scheme);
        return List.copyOf(lint.findings);
    }

    /** Those of the findings with which a scheme is not issued. */
    public static List<SchemeFinding> errors(List<SchemeFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().severity() == Severity.ERROR)
                .toList();
    }

    /**
     * Looks at an indicator and those below it.
     *
     * @param worth its points, own or shared; null for none
     * @param classes to which what stands above it applies; empty for all
     */
    private void indicator(Indicator indicator, BigDecimal worth, Set<String> classes) {
        String name = indicator.name();
        forbidden(indicator.key(), name, name, indicator.goal(), indicator.scoring());
        Set<String> common = common(classes, indicator.classes());
        if (common == null) {
            add(SchemeFindingCode.POINT_FOR_NOBODY, indicator.key(), name);
            return;
        }
        if (indicator.isPoint()) {
            point(indicator, worth);
            return;
        }
        sums(indicator);
        BigDecimal share = Worth.share(worth, indicator.parts());
        for (Indicator part : indicator.parts()) {
            indicator(part, Worth.isKnown(part) ? Worth.of(part) : share, common);
        }
    }

    /** Null when they have none in common. */
    private static Set<String> common(Set<String> above, List<String> own) {
        if (above.isEmpty() || own.isEmpty()) {
            return own.isEmpty() ? above : Set.copyOf(own);
        }
        Set<String> both = new HashSet<>(above);
        both.retainAll(own);
        return both.isEmpty() ? null : both;
    }

    private void point(Indicator point, BigDecimal worth) {
        if (worth == null || worth.signum() <= 0) {
            add(SchemeFindingCode.POINT_WITHOUT_WEIGHT, point.key(), point.name());
            return;
        }
        BigDecimal most = most(point.method(), worth);
        if (most.compareTo(worth) < 0) {
            add(SchemeFindingCode.WEIGHT_OUT_OF_REACH, point.key(), point.name(), plain(worth), plain(most));
        }
        boolean judged = point.method() instanceof Judged by && by.grades().isEmpty();
        if (judged && point.goal() != null && point.scoring() == null) {
            add(SchemeFindingCode.GOAL_WITHOUT_MEASURE, point.key(), point.name());
        }
    }

    private static BigDecimal most(ScoringMethod method, BigDecimal worth) {
        if (method instanceof Ranked ranked) {
            return ranked.first();
        }
        if (method instanceof Counted counted && counted.cap() != null) {
            return counted.cap();
        }
        if (method instanceof Judged judged && !judged.grades().isEmpty()) {
            return worth.multiply(judged.grades().get(0).share());
        }
        if (method instanceof Stepped stepped && !stepped.steps().isEmpty()) {
            return worth.multiply(stepped.steps().get(0).share());
        }
        return worth;
    }

    private void sums(Indicator indicator) {
        BigDecimal sum = Worth.sum(indicator.parts());
        boolean all = indicator.parts().stream().allMatch(Worth::isKnown);
        // An own weight is a ceiling while some below it share what is left; then their shares tell.
        if (indicator.weight() != null && all && indicator.weight().compareTo(sum) != 0) {
            addUp(indicator, indicator.weight(), sum);
        }
        if (indicator.declared() != null
                && indicator.declared().compareTo(Worth.of(indicator)) != 0
                && (indicator.weight() == null || indicator.declared().compareTo(indicator.weight()) != 0)) {
            addUp(indicator, indicator.declared(), Worth.of(indicator));
        }
    }

    private void addUp(Indicator indicator, BigDecimal said, BigDecimal sum) {
        add(SchemeFindingCode.WEIGHTS_DO_NOT_ADD_UP, indicator.key(), indicator.name(), plain(said), plain(sum));
    }

    private void grades(Scheme scheme) {
        BigDecimal total = Worth.sum(scheme.indicators());
        boolean adds = scheme.adjustments().stream().anyMatch(item -> item.bonus());
        for (Grade grade : scheme.rules().grades()) {
            if (grade.from() != null
                    && !adds
                    && total.signum() > 0
                    && grade.from().compareTo(total) > 0) {
                add(SchemeFindingCode.GRADE_OUT_OF_REACH, null, grade.name(), plain(grade.from()), plain(total));
            }
        }
    }

    private void forbidden(String key, String name, String... texts) {
        for (String phrase : policy.phrases()) {
            for (String text : texts) {
                if (text != null && assesses(text, phrase)) {
                    add(SchemeFindingCode.NOT_TO_BE_ASSESSED, key, name, phrase);
                    return;
                }
            }
        }
    }

    /** Whether the phrase stands where the sentence does not forbid it. */
    private boolean assesses(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            String before = text.substring(sentenceStart(text, at), at);
            if (policy.negations().stream().noneMatch(before::contains)) {
                return true;
            }
        }
        return false;
    }

    private static int sentenceStart(String text, int at) {
        return 1
                + "。；;！!\n"
                        .chars()
                        .map(mark -> text.lastIndexOf(mark, at - 1))
                        .max()
                        .orElse(-1);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void add(SchemeFindingCode code, String key, String... arguments) {
        findings.add(new SchemeFinding(code, key, null, Arrays.asList(arguments)));
    }
}

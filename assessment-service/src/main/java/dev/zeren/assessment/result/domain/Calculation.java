package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.RegisteredFact;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.Veto;
import dev.zeren.kit.domain.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Counts assessees of one class by a scheme. What it gives does not depend on the order in which sheets and facts come,
 * and nothing is rounded but the total.
 */
public final class Calculation {

    // A sheet that was never begun has no id.
    private static final Comparator<ScoredSheet> ORDER = Comparator.comparing(
                    ScoredSheet::id, Comparator.nullsFirst(Comparator.<UUID>naturalOrder()))
            .thenComparing(ScoredSheet::evaluator, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ScoredSheet::period, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Scheme scheme;
    private final WeighedIndicator whole;
    private final LeafPoints leaves;
    private final Corrections corrections;
    private final Map<String, WeighedIndicator> ranked = new LinkedHashMap<>();

    /** @throws Rejection {@code scheme-not-countable} */
    public Calculation(Scheme scheme, String assesseeClass) {
        this.scheme = scheme;
        this.whole = WeighedIndicator.of(scheme, assesseeClass);
        this.leaves = new LeafPoints(scheme);
        this.corrections = new Corrections(scheme);
        whole.points()
                .filter(point -> point.indicator().method() instanceof ScoringMethod.Ranked)
                .forEach(point -> ranked.put(point.indicator().key(), point));
    }

    /** What the places of the class are found with; empty where none of the indicators is scored by place. */
    public FieldPlaces places() {
        Map<String, ScoringMethod.Direction> directions = new HashMap<>();
        ranked.forEach((key, point) ->
                directions.put(key, ((ScoringMethod.Ranked) point.indicator().method()).direction()));
        return new FieldPlaces(directions);
    }

    /** What an assessee reached in the indicators that are scored by place, by key; those that apply to it. */
    public Map<String, Fraction> reached(ScoredAssessee assessee) {
        Map<String, Fraction> reached = new HashMap<>();
        List<ScoredSheet> sheets = sorted(assessee.sheets());
        ranked.forEach((key, point) -> leaves.reached(point, sheets).ifPresent(value -> reached.put(key, value)));
        return reached;
    }

    /**
     * The proof of an assessee's total; its own number is the total.
     *
     * @param places from {@link FieldPlaces#of}
     * @throws Rejection {@code score-out-of-range}, {@code round-incomplete}, {@code scheme-not-countable}
     */
    public ProofNode proof(ScoredAssessee assessee, Map<String, FieldPlaces.Place> places) {
        List<RegisteredFact> facts = assessee.facts().stream()
                .sorted(Comparator.comparing(RegisteredFact::id))
                .toList();
        corrections.requireKnown(facts);
        List<ScoredSheet> sheets = sorted(assessee.sheets());
        Missing missing = new Missing();
        Map<String, ProofNode> points = new HashMap<>();
        ProofNode reviewed = tree(whole, point -> {
            ProofNode found = leaves.of(point, sheets, places, missing);
            points.put(point.indicator().key(), found);
            return found;
        });
        missing.refuse(assessee.name());
        if (!reviewed.applies()) {
            throw new Rejection(AssessmentProblem.ROUND_INCOMPLETE, assessee.name());
        }
        List<ProofNode> summands = new ArrayList<>();
        summands.add(reviewed);
        corrections.adjustments(facts, true).ifPresent(summands::add);
        corrections.adjustments(facts, false).ifPresent(summands::add);
        if (assessee.selfAssessment() != null && scheme.rules().credibility() != null) {
            ProofNode self = tree(whole, point -> self(point, assessee.selfAssessment(), points));
            corrections.credibility(self, reviewed).ifPresent(summands::add);
        }
        ProofNode total = ProofNode.of(Rule.ADDED, Corrections.sum(summands), reviewed.full(), summands);
        return rounded(corrections.vetoed(total, facts));
    }

    private ProofNode rounded(ProofNode total) {
        ResultRules rules = scheme.rules();
        BigDecimal score = total.points().rounded(rules.scale(), rules.rounding());
        return ProofNode.of(Rule.ROUNDED, Fraction.of(score), total.full(), List.of(total))
                .given("scale", rules.scale(), "rounding", rules.rounding());
    }

    /** What a proof and the facts say of an assessee. */
    public Outcome outcome(ScoredAssessee assessee, ProofNode proof) {
        List<Veto> vetoes = corrections.vetoes(assessee.facts());
        Grades grades = new Grades(scheme.rules().grades());
        return new Outcome(
                assessee.id(),
                assessee.assesseeClass(),
                proof.points().rounded(scheme.rules().scale(), scheme.rules().rounding()),
                ties(proof),
                grades.least(vetoes.stream().map(Veto::grade).filter(Objects::nonNull)),
                grades.least(scheme.gradeCaps().stream()
                        .filter(cap -> assessee.facts().stream()
                                .anyMatch(fact -> cap.key().equals(fact.key())))
                        .map(GradeCap::grade)),
                vetoes.stream().mapToInt(Veto::barredYears).max().orElse(0),
                assessee.past());
    }

    private List<Fraction> ties(ProofNode proof) {
        if (scheme.rules().tieKeys().isEmpty()) {
            return List.of();
        }
        Map<String, Fraction> points = new HashMap<>();
        collect(proof, points);
        return scheme.rules().tieKeys().stream()
                .map(key -> points.getOrDefault(key, Fraction.ZERO))
                .toList();
    }

    // The first that is met: the review comes before the self-assessment.
    private static void collect(ProofNode node, Map<String, Fraction> points) {
        if (node.key() != null) {
            points.putIfAbsent(node.key(), node.points());
        }
        node.parts().forEach(part -> collect(part, points));
    }

    private ProofNode tree(WeighedIndicator at, Function<WeighedIndicator, ProofNode> leaf) {
        if (at.indicator() != null && at.indicator().isPoint()) {
            return leaf.apply(at).named(at.indicator().key(), at.indicator().name());
        }
        List<ProofNode> parts = new ArrayList<>(at.parts().size());
        at.parts().forEach(part -> parts.add(tree(part, leaf)));
        ProofNode sum = sum(at.full(), parts);
        return at.indicator() == null
                ? sum
                : sum.named(at.indicator().key(), at.indicator().name());
    }

    private ProofNode sum(Fraction full, List<ProofNode> parts) {
        List<ProofNode> applying = parts.stream().filter(ProofNode::applies).toList();
        if (applying.isEmpty()) {
            return ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, full, parts).leftOut();
        }
        Fraction points = Corrections.sum(applying);
        Fraction possible = applying.stream().map(ProofNode::full).reduce(Fraction.ZERO, Fraction::plus);
        if (scheme.rules().notApplicable() != NotApplicable.REDISTRIBUTE || applying.size() == parts.size()) {
            return ProofNode.of(Rule.SUM, points, possible, parts);
        }
        Fraction share = possible.signum() == 0 ? Fraction.ZERO : points.dividedBy(possible);
        return ProofNode.of(Rule.REDISTRIBUTED, share.times(full), full, parts);
    }

    // What is measured or found by place is not the assessee's to judge; what it left out is taken as reviewed.
    private static ProofNode self(WeighedIndicator point, ScoredSheet sheet, Map<String, ProofNode> reviewed) {
        ScoredItem item = sheet.items().get(point.indicator().key());
        boolean measured = point.indicator().method() instanceof ScoringMethod.Ranked
                || point.indicator().method() instanceof ScoringMethod.FromPlan;
        ProofNode review = reviewed.get(point.indicator().key());
        if (item != null && !item.notApplicable() && !measured && review.applies()) {
            return EnteredPoints.of(point, item).from(LeafPoints.source(sheet, item));
        }
        ProofNode taken = ProofNode.of(Rule.REVIEWED, review.points(), review.full(), List.of())
                .given("reviewed", review.points());
        return review.applies() ? taken : taken.leftOut();
    }

    private static List<ScoredSheet> sorted(List<ScoredSheet> sheets) {
        return sheets.stream().sorted(ORDER).toList();
    }
}

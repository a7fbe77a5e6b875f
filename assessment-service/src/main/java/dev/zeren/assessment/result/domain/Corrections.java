package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.RegisteredFact;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.Veto;
import dev.zeren.kit.domain.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is added to, taken from, or put in place of what the indicators give. */
final class Corrections {

    private final Scheme scheme;

    Corrections(Scheme scheme) {
        this.scheme = scheme;
    }

    /** Bonus items together, or deduction items together as a number not above 0; empty where there are none. */
    Optional<ProofNode> adjustments(List<RegisteredFact> facts, boolean bonus) {
        List<ProofNode> items = new ArrayList<>();
        for (Adjustment item : scheme.adjustments()) {
            List<ProofNode> times = facts.stream()
                    .filter(fact -> fact.key().equals(item.key()))
                    .map(Corrections::times)
                    .toList();
            if (item.bonus() == bonus && !times.isEmpty()) {
                items.add(adjustment(item, times));
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        ResultRules rules = scheme.rules();
        Fraction all = capped(sum(items), bonus ? rules.bonusCap() : rules.deductionCap());
        return Optional.of(
                bonus
                        ? ProofNode.of(Rule.BONUSES, all, null, items).given("cap", fraction(rules.bonusCap()))
                        : ProofNode.of(Rule.DEDUCTIONS, all.negated(), null, items)
                                .given("cap", fraction(rules.deductionCap())));
    }

    private static ProofNode adjustment(Adjustment item, List<ProofNode> times) {
        Fraction each = Fraction.of(item.each());
        return ProofNode.of(Rule.ADJUSTMENT, capped(each.times(sum(times)), item.cap()), null, times)
                .named(item.key(), item.name())
                .given("each", each, "cap", fraction(item.cap()));
    }

    private static ProofNode times(RegisteredFact fact) {
        Fraction count = Fraction.of(fact.count());
        return ProofNode.of(Rule.ENTERED, count, null, List.of())
                .given("entered", count)
                .from(source(fact));
    }

    /** What credibility costs, as a number not above 0; empty where the scheme has no such rule. */
    Optional<ProofNode> credibility(ProofNode self, ProofNode reviewed) {
        ResultRules.Credibility rule = scheme.rules().credibility();
        if (rule == null) {
            return Optional.empty();
        }
        Fraction gap = self.points().minus(reviewed.points());
        if (!rule.upwardOnly()) {
            gap = gap.max(gap.negated());
        }
        Fraction beyond = gap.minus(Fraction.of(rule.tolerance())).max(Fraction.ZERO);
        Fraction lost = capped(beyond.times(Fraction.of(rule.factor())), rule.most());
        return Optional.of(ProofNode.of(Rule.CREDIBILITY, lost.negated(), null, List.of(self))
                .given(
                        "reviewed",
                        reviewed.points(),
                        "tolerance",
                        Fraction.of(rule.tolerance()),
                        "factor",
                        Fraction.of(rule.factor()),
                        "most",
                        fraction(rule.most()),
                        "upwardOnly",
                        rule.upwardOnly()));
    }

    /** The total after vetoes that force a score; the lowest of them. */
    ProofNode vetoed(ProofNode total, List<RegisteredFact> facts) {
        return facts.stream()
                .flatMap(fact ->
                        veto(fact).filter(veto -> veto.score() != null).stream().map(veto -> forced(total, veto, fact)))
                .min(Comparator.comparing(ProofNode::points))
                .orElse(total);
    }

    private static ProofNode forced(ProofNode total, Veto veto, RegisteredFact fact) {
        Fraction score = Fraction.of(veto.score());
        return ProofNode.of(Rule.VETO_SCORE, score, total.full(), List.of(total))
                .named(veto.key(), veto.name())
                .given("score", score)
                .from(source(fact));
    }

    /** The vetoes among the facts. */
    List<Veto> vetoes(List<RegisteredFact> facts) {
        return facts.stream().flatMap(fact -> veto(fact).stream()).toList();
    }

    private Optional<Veto> veto(RegisteredFact fact) {
        return scheme.vetoes().stream()
                .filter(veto -> veto.key().equals(fact.key()))
                .findFirst();
    }

    /** @throws Rejection {@code scheme-not-countable} for a fact of which the scheme does not know */
    void requireKnown(List<RegisteredFact> facts) {
        for (RegisteredFact fact : facts) {
            String key = fact.key();
            if (scheme.adjustments().stream().noneMatch(item -> item.key().equals(key))
                    && scheme.vetoes().stream().noneMatch(veto -> veto.key().equals(key))
                    && scheme.gradeCaps().stream().noneMatch(cap -> cap.key().equals(key))) {
                throw new Rejection(AssessmentProblem.SCHEME_NOT_COUNTABLE, key);
            }
        }
    }

    private static ProofNode.Source source(RegisteredFact fact) {
        return new ProofNode.Source(
                fact.id(), null, fact.registeredBy(), null, null, fact.at(), fact.note(), fact.evidence());
    }

    static Fraction sum(List<ProofNode> parts) {
        Fraction sum = Fraction.ZERO;
        for (ProofNode part : parts) {
            sum = sum.plus(part.points());
        }
        return sum;
    }

    private static Fraction capped(Fraction points, BigDecimal cap) {
        return cap == null ? points : points.min(Fraction.of(cap));
    }

    private static Fraction fraction(BigDecimal value) {
        return value == null ? null : Fraction.of(value);
    }
}

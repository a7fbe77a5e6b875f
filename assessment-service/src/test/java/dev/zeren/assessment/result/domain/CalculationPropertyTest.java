package dev.zeren.assessment.result.domain;

import static dev.zeren.assessment.result.domain.Schemes.n;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.ResultRules.Ties;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever scheme and whatever scores. */
class CalculationPropertyTest {

    @Property(tries = 300)
    void theOrderOfSheetsAssesseesAndFactsChangesNothing(@ForAll long seed, @ForAll Random random) {
        RandomRounds rounds = new RandomRounds(seed);
        Scheme scheme = rounds.scheme();
        List<ScoredAssessee> assessees = rounds.assessees(6);
        List<ScoredAssessee> other = new ArrayList<>(
                assessees.stream().map(one -> shuffled(one, random)).toList());
        Collections.shuffle(other, random);
        Map<UUID, ProofNode> proofs = proofs(scheme, assessees);
        Map<UUID, ProofNode> again = proofs(scheme, other);
        assertEquals(proofs, again);
        ProofDigest digest = new ProofDigest();
        proofs.forEach((id, proof) -> assertArrayEquals(digest.of(proof), digest.of(again.get(id))));
    }

    @Property(tries = 300)
    void theOrderOfIndicatorsChangesNoTotal(@ForAll long seed, @ForAll Random random) {
        RandomRounds rounds = new RandomRounds(seed);
        Scheme scheme = rounds.scheme();
        List<ScoredAssessee> assessees = rounds.assessees(4);
        Scheme other = new Scheme(
                shuffled(scheme.indicators(), random),
                scheme.adjustments(),
                scheme.vetoes(),
                scheme.gradeCaps(),
                scheme.rules());
        Map<UUID, ProofNode> again = proofs(other, assessees);
        proofs(scheme, assessees)
                .forEach((id, proof) ->
                        assertEquals(proof.points(), again.get(id).points()));
    }

    @Property(tries = 300)
    void redistributionKeepsTheSumOfTheWeights(@ForAll long seed) {
        RandomRounds rounds = new RandomRounds(seed);
        Scheme scheme = rounds.scheme();
        if (scheme.rules().notApplicable() != NotApplicable.EXCLUDED) {
            Fraction all = WeighedIndicator.of(scheme, "kindergarten").full();
            proofs(scheme, rounds.assessees(4)).values().forEach(proof -> assertEquals(all, proof.full()));
        }
    }

    @Property(tries = 300)
    void moreNeverLowersTheTotalWhereMoreIsBetter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int more) {
        RandomRounds rounds = new RandomRounds(seed);
        Scheme scheme = withoutCredibility(rounds.scheme());
        ScoredAssessee one = Schemes.with(rounds.assessees(1).get(0));
        Fraction before = Schemes.proof(scheme, one).points();
        for (ScoredSheet sheet : one.sheets()) {
            points(scheme.indicators()).forEach(point -> {
                ScoredItem item = sheet.items().get(point.key());
                if (item != null && item.value() != null && moreIsBetter(point.method())) {
                    BigDecimal higher = item.value().add(BigDecimal.valueOf(more, 2));
                    if (point.method() instanceof ScoringMethod.Judged) {
                        higher = higher.min(point.weight());
                    }
                    Fraction after = Schemes.proof(scheme, changed(one, sheet, point.key(), higher))
                            .points();
                    assertTrue(after.compareTo(before) >= 0, point.key());
                }
            });
        }
    }

    private static boolean moreIsBetter(ScoringMethod method) {
        return method instanceof ScoringMethod.Judged
                || method instanceof ScoringMethod.Proportional proportional
                        && proportional.direction() == Direction.MORE
                || method instanceof ScoringMethod.Stepped stepped && stepped.direction() == Direction.MORE;
    }

    @Property(tries = 300)
    void quotasAreNeverExceededAndABetterScoreNeverHasAWorseGrade(
            @ForAll List<@IntRange(min = 0, max = 12) Integer> scores) {
        List<Grade> grades = List.of(
                new Grade("优秀", n("9"), n("0.3")), new Grade("良好", null, n("0.41")), new Grade("合格", null, null));
        ResultRules rules = Rules.with(changed -> changed.grades = grades);
        List<Outcome> outcomes = outcomes(scores);
        Map<UUID, Standing> standings = new Standings(rules, 2026).of(outcomes);
        for (Grade grade : grades.subList(0, 2)) {
            long having = standings.values().stream()
                    .filter(one -> grade.name().equals(one.grade()))
                    .count();
            assertTrue(having
                    <= grade.quota()
                            .multiply(BigDecimal.valueOf(scores.size()))
                            .setScale(0, RoundingMode.FLOOR)
                            .longValue());
        }
        List<String> order = List.of("优秀", "良好", "合格");
        for (Outcome left : outcomes) {
            for (Outcome right : outcomes) {
                int better = left.score().compareTo(right.score());
                int grade = order.indexOf(standings.get(left.assessee()).grade())
                        - order.indexOf(standings.get(right.assessee()).grade());
                assertTrue(better < 0 || grade <= 0);
            }
        }
    }

    @Property(tries = 300)
    void placesAreOneMoreThanThoseWhoAreBetter(
            @ForAll List<@IntRange(min = 0, max = 12) Integer> scores, @ForAll Ties ties) {
        List<Outcome> outcomes = outcomes(scores);
        Map<UUID, Standing> standings = new Standings(Rules.with(changed -> changed.ties = ties), 2026).of(outcomes);
        for (Outcome one : outcomes) {
            Stream<BigDecimal> better =
                    outcomes.stream().map(Outcome::score).filter(score -> score.compareTo(one.score()) > 0);
            long before =
                    ties == Ties.SHARED ? better.count() : better.distinct().count();
            assertEquals(before + 1, standings.get(one.assessee()).place());
        }
    }

    private static List<Outcome> outcomes(List<Integer> scores) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            outcomes.add(new Outcome(
                    Schemes.id("o" + i), "小学", BigDecimal.valueOf(scores.get(i)), List.of(), null, null, 0, List.of()));
        }
        return outcomes;
    }

    static Map<UUID, ProofNode> proofs(Scheme scheme, List<ScoredAssessee> assessees) {
        Calculation calculation = new Calculation(scheme, "kindergarten");
        FieldPlaces places = calculation.places();
        assessees.forEach(one -> places.add(calculation.reached(one)));
        places.close();
        Map<UUID, ProofNode> proofs = new HashMap<>();
        assessees.forEach(one -> proofs.put(one.id(), calculation.proof(one, places.of(calculation.reached(one)))));
        return proofs;
    }

    private static ScoredAssessee shuffled(ScoredAssessee one, Random random) {
        var sheets = new ArrayList<>(one.sheets());
        Collections.shuffle(sheets, random);
        var facts = new ArrayList<>(one.facts());
        Collections.shuffle(facts, random);
        return new ScoredAssessee(
                one.id(), one.name(), one.assesseeClass(), sheets, one.selfAssessment(), facts, one.past());
    }

    private static List<Indicator> shuffled(List<Indicator> indicators, Random random) {
        List<Indicator> other = new ArrayList<>();
        indicators.forEach(one -> other.add(new Indicator(
                one.key(),
                one.label(),
                one.name(),
                one.goal(),
                one.scoring(),
                one.weight(),
                one.declared(),
                one.method(),
                one.classes(),
                shuffled(one.parts(), random))));
        Collections.shuffle(other, random);
        return other;
    }

    private static Stream<Indicator> points(List<Indicator> indicators) {
        return indicators.stream().flatMap(one -> one.isPoint() ? Stream.of(one) : points(one.parts()));
    }

    private static ScoredAssessee changed(ScoredAssessee one, ScoredSheet sheet, String key, BigDecimal value) {
        Map<String, ScoredItem> items = new HashMap<>(sheet.items());
        items.put(key, new ScoredItem(value, null, false, null, List.of()));
        List<ScoredSheet> sheets = new ArrayList<>(one.sheets());
        sheets.set(
                sheets.indexOf(sheet),
                new ScoredSheet(
                        sheet.id(),
                        sheet.evaluator(),
                        sheet.evaluatorName(),
                        sheet.panel(),
                        sheet.period(),
                        sheet.submittedAt(),
                        sheet.indicators(),
                        items));
        return new ScoredAssessee(
                one.id(), one.name(), one.assesseeClass(), sheets, one.selfAssessment(), one.facts(), one.past());
    }

    private static Scheme withoutCredibility(Scheme scheme) {
        return new Scheme(
                scheme.indicators(), scheme.adjustments(), List.of(), scheme.gradeCaps(), Rules.with(rules -> {
                    rules.aggregation = scheme.rules().aggregation();
                    rules.trimmed = scheme.rules().trimmed();
                    rules.panels = scheme.rules().panelWeights();
                    rules.missing = scheme.rules().missingSheets();
                    rules.notApplicable = scheme.rules().notApplicable();
                }));
    }
}

package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.MissingSheets;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.assessment.term.ScoringMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sheets of an assessee give for one indicator that is scored itself. */
final class LeafPoints {

    private final ResultRules rules;
    private final SheetsTogether together;

    LeafPoints(Scheme scheme) {
        this.rules = scheme.rules();
        this.together = new SheetsTogether(scheme.rules());
    }

    /**
     * The points, with each sheet under them.
     *
     * @param sheets in a fixed order
     * @param places of this assessee, by key of the indicators that are ranked
     * @param missing takes what is missing where the scheme wants all
     */
    ProofNode of(
            WeighedIndicator point, List<ScoredSheet> sheets, Map<String, FieldPlaces.Place> places, Missing missing) {
        boolean ranked = point.indicator().method() instanceof ScoringMethod.Ranked;
        List<ProofNode> given = given(point, sheets, missing, ranked);
        if (given.isEmpty()) {
            if (rules.missingSheets() != MissingSheets.ZERO) {
                missing.add(point);
            }
            return ProofNode.of(Rule.MISSING_AS_ZERO, Fraction.ZERO, point.full(), List.of());
        }
        ProofNode all = together.together(given, point.full());
        if (!all.applies()) {
            return notApplicable(all);
        }
        return ranked ? placed(point, all, places) : all;
    }

    /** The value by which an indicator is ranked; empty where none was given or it does not apply. */
    Optional<Fraction> reached(WeighedIndicator point, List<ScoredSheet> sheets) {
        List<ProofNode> given = given(point, sheets, new Missing(), true);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        ProofNode all = together.together(given, point.full());
        return all.applies() ? Optional.of(all.points()) : Optional.empty();
    }

    private List<ProofNode> given(WeighedIndicator point, List<ScoredSheet> sheets, Missing missing, boolean ranked) {
        String key = point.indicator().key();
        List<ProofNode> given = new ArrayList<>(sheets.size());
        for (ScoredSheet sheet : sheets) {
            ScoredItem item = sheet.items().get(key);
            if (!sheet.isToScore(key)) {
                continue;
            }
            if (sheet.submittedAt() != null && item != null) {
                given.add(EnteredPoints.of(point, item).from(source(sheet, item)));
            } else if (rules.missingSheets() == MissingSheets.BLOCK) {
                missing.add(point);
            } else if (rules.missingSheets() == MissingSheets.ZERO && !ranked) {
                // No value is the worst of all values: one that is missing has no part in a place.
                given.add(ProofNode.of(Rule.MISSING_AS_ZERO, Fraction.ZERO, point.full(), List.of())
                        .from(source(sheet, null)));
            }
        }
        return given;
    }

    static ProofNode.Source source(ScoredSheet sheet, ScoredItem item) {
        return new ProofNode.Source(
                sheet.id(),
                sheet.evaluator(),
                sheet.evaluatorName(),
                sheet.panel(),
                sheet.period(),
                sheet.submittedAt(),
                item == null ? null : item.reason(),
                item == null ? List.of() : item.evidence());
    }

    private ProofNode notApplicable(ProofNode sheets) {
        return rules.notApplicable() == NotApplicable.FULL
                ? ProofNode.of(Rule.FULL_FOR_NOT_APPLICABLE, sheets.full(), sheets.full(), List.of(sheets))
                : ProofNode.of(Rule.NOT_APPLICABLE, Fraction.ZERO, sheets.full(), List.of(sheets))
                        .leftOut();
    }

    private static ProofNode placed(WeighedIndicator point, ProofNode value, Map<String, FieldPlaces.Place> places) {
        var rule = (ScoringMethod.Ranked) point.indicator().method();
        FieldPlaces.Place place = places.get(point.indicator().key());
        Fraction first = Fraction.of(rule.first());
        Fraction less = Fraction.of(rule.less());
        Fraction floor = Fraction.of(rule.floor());
        Fraction points = first.minus(less.times(Fraction.of(place.place() - 1)))
                .max(floor)
                .min(point.full());
        return ProofNode.of(Rule.RANKED, points, point.full(), List.of(value))
                .given("place", place.place(), "of", place.of(), "first", first, "less", less, "floor", floor);
    }
}

package dev.zeren.assessment.round.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.kit.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetCheckTest {

    private static Indicator point(String key, String weight, ScoringMethod method, String... classes) {
        return new Indicator(
                key,
                null,
                key,
                null,
                null,
                weight == null ? null : new BigDecimal(weight),
                null,
                method,
                List.of(classes),
                List.of());
    }

    private static Scheme scheme(Indicator... indicators) {
        return new Scheme(List.of(indicators), List.of(), List.of(), List.of(), ResultRules.USUAL);
    }

    private static List<String> faults(ScoringMethod method, ScoredItem item) {
        return SheetCheck.faults(ScoredPoints.of(scheme(point("p", "10", method)), "园"), Map.of("p", item)).stream()
                .map(Fault::code)
                .toList();
    }

    private static void sound(ScoringMethod method, String value) {
        assertEquals(List.of(), faults(method, ScoredItem.of(value)));
    }

    private static void unsound(ScoringMethod method, String value, String code) {
        assertEquals(List.of(code), faults(method, ScoredItem.of(value)));
    }

    @Test
    void pointsReachFromNothingToTheWeight() {
        Judged judged = new Judged(List.of());
        sound(judged, "0");
        sound(judged, "10.000000");
        unsound(judged, "10.000001", "out-of-range");
        unsound(judged, "-0.000001", "out-of-range");
        unsound(judged, "0.0000001", "too-fine");
    }

    @Test
    void occurrencesAreWholeAndMayBeMoreThanTheWeight() {
        ScoringMethod.Deduction deduction = new ScoringMethod.Deduction(BigDecimal.ONE, BigDecimal.ZERO);
        sound(deduction, "25");
        unsound(deduction, "0.5", "not-whole");
        unsound(new ScoringMethod.Counted(BigDecimal.ONE, null), "-1", "out-of-range");
    }

    @Test
    void passedIsOneAndFailedNothing() {
        sound(new ScoringMethod.PassFail(), "1.0");
        sound(new ScoringMethod.PassFail(), "0");
        unsound(new ScoringMethod.PassFail(), "0.5", "out-of-range");
    }

    @Test
    void whatWasMeasuredMayBeAnyNumberThatIsNotAbsurd() {
        ScoringMethod.Ranked ranked =
                new ScoringMethod.Ranked(Direction.MORE, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
        sound(ranked, "-12.5");
        sound(ranked, "123456789");
        unsound(ranked, "1e13", "out-of-range");
        unsound(new ScoringMethod.Proportional(BigDecimal.TEN, Direction.MORE, BigDecimal.ZERO), "-1", "out-of-range");
    }

    @Test
    void whereGradesAreGivenPointsAreNot() {
        Judged judged = new Judged(List.of(new GradeShare("优", BigDecimal.ONE)));
        unsound(judged, "5", "grade-wanted");
        assertEquals(List.of(), faults(judged, new ScoredItem(null, "优", false, null, List.of())));
        assertEquals(List.of("unknown"), faults(judged, new ScoredItem(null, "良", false, null, List.of())));
    }

    @Test
    void whatHasNoWeightSharesWhatIsLeftAboveIt() {
        Judged judged = new Judged(List.of());
        Indicator above = new Indicator(
                "a",
                null,
                "a",
                null,
                null,
                new BigDecimal("10"),
                null,
                null,
                List.of(),
                List.of(point("x", null, judged), point("y", null, judged), point("z", "3", judged)));
        assertEquals(
                new BigDecimal("3.500000"),
                ScoredPoints.of(scheme(above), "园").get("x").full());
    }

    @Test
    void whatIsOfAnotherClassOrComesFromPlansIsNotScored() {
        Judged judged = new Judged(List.of());
        Scheme scheme = scheme(
                point("mine", "5", judged, "园"),
                point("other", "5", judged, "校"),
                point("plan", "5", new ScoringMethod.FromPlan(ScoringMethod.PlanMeasure.COMPLETION, null)));
        assertEquals(java.util.Set.of("mine"), ScoredPoints.of(scheme, "园").keySet());
        assertEquals(java.util.Set.of("mine", "other"), ScoredPoints.keys(scheme));
    }
}

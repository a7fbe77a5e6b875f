package dev.zeren.assessment.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SchemeLintTest {

    @Test
    void aDeclaredTotalThatDiffersFromTheSumIsToldWithBothNumbers() {
        Indicator heading = new Indicator(
                "1", null, "主职主业", null, null, null, new BigDecimal(700), null, List.of(), List.of(point("a", "650")));
        SchemeFinding found = lint(heading).get(0);
        assertEquals(SchemeFindingCode.WEIGHTS_DO_NOT_ADD_UP, found.code());
        assertEquals("“主职主业”写明 700 分，其下各项合计 650 分。", found.message(Locale.CHINA));
        assertEquals("“主职主业” says 700 points; those below it add up to 650.", found.message(Locale.ENGLISH));
    }

    @Test
    void aWeightThatIsSharedAddsUp() {
        assertEquals(List.of(), codes(heading("100", point("a", null), point("b", null), point("c", "40"))));
        assertEquals(
                List.of(SchemeFindingCode.WEIGHTS_DO_NOT_ADD_UP),
                codes(heading("100", point("a", "60"), point("b", "30"))));
    }

    @Test
    void aPointWithoutAnythingToShareCannotBeScored() {
        assertEquals(List.of(SchemeFindingCode.POINT_WITHOUT_WEIGHT), codes(point("a", null)));
        assertEquals(List.of(SchemeFindingCode.POINT_WITHOUT_WEIGHT), codes(point("a", "0")));
        assertEquals(
                List.of(SchemeFindingCode.POINT_WITHOUT_WEIGHT),
                codes(heading("100", point("a", "100"), point("b", null))));
    }

    @Test
    void aPointForClassesThatTheOneAboveDoesNotHaveIsForNobody() {
        Indicator point = new Indicator(
                "a", null, "a", null, null, BigDecimal.TEN, null, new Judged(List.of()), List.of("小学"), List.of());
        Indicator heading = new Indicator("1", null, "1", null, null, null, null, null, List.of("幼儿园"), List.of(point));
        assertEquals(List.of(SchemeFindingCode.POINT_FOR_NOBODY), codes(heading));
    }

    @Test
    void whatAMethodCanGiveLessThanTheWeightIsTold() {
        ScoringMethod seven = new Ranked(Direction.MORE, new BigDecimal(7), BigDecimal.ONE, BigDecimal.ZERO);
        assertEquals(
                List.of(SchemeFindingCode.WEIGHT_OUT_OF_REACH),
                codes(new Indicator("a", null, "a", null, null, BigDecimal.TEN, null, seven, List.of(), List.of())));
    }

    @Test
    void aGoalThatNothingMeasuresIsTold() {
        Indicator point = new Indicator(
                "a", null, "a", "提升质量", null, BigDecimal.TEN, null, new Judged(List.of()), List.of(), List.of());
        assertEquals(List.of(SchemeFindingCode.GOAL_WITHOUT_MEASURE), codes(point));
    }

    @Test
    void whatMayNotBeAssessedIsToldUnlessItIsForbiddenThere() {
        assertEquals(List.of(SchemeFindingCode.NOT_TO_BE_ASSESSED), codes(point("高三升学率提高", "10")));
        assertEquals(List.of(), codes(point("严禁给学校下达升学指标", "10")));
        assertEquals(List.of(), codes(point("不得以中考成绩、升学率评价教师", "10")));
        assertEquals(List.of(SchemeFindingCode.NOT_TO_BE_ASSESSED), codes(point("严禁补课。升学率居前", "10")));
    }

    private static Indicator point(String name, String weight) {
        return new Indicator(
                name,
                null,
                name,
                null,
                null,
                weight == null ? null : new BigDecimal(weight),
                null,
                new Judged(List.of()),
                List.of(),
                List.of());
    }

    private static Indicator heading(String weight, Indicator... parts) {
        return new Indicator("1", null, "1", null, null, new BigDecimal(weight), null, null, List.of(), List.of(parts));
    }

    private static List<SchemeFindingCode> codes(Indicator indicator) {
        return lint(indicator).stream().map(SchemeFinding::code).toList();
    }

    private static List<SchemeFinding> lint(Indicator indicator) {
        Scheme scheme = new Scheme(List.of(indicator), List.of(), List.of(), List.of(), ResultRules.USUAL);
        return SchemeLint.findings(scheme, AssessmentPolicy.USUAL);
    }
}

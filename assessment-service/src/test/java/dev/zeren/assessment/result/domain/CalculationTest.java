package dev.zeren.assessment.result.domain;

import static dev.zeren.assessment.result.domain.Schemes.JUDGED;
import static dev.zeren.assessment.result.domain.Schemes.assessee;
import static dev.zeren.assessment.result.domain.Schemes.branch;
import static dev.zeren.assessment.result.domain.Schemes.fact;
import static dev.zeren.assessment.result.domain.Schemes.judgingItself;
import static dev.zeren.assessment.result.domain.Schemes.missing;
import static dev.zeren.assessment.result.domain.Schemes.n;
import static dev.zeren.assessment.result.domain.Schemes.point;
import static dev.zeren.assessment.result.domain.Schemes.scheme;
import static dev.zeren.assessment.result.domain.Schemes.sheet;
import static dev.zeren.assessment.result.domain.Schemes.total;
import static dev.zeren.assessment.result.domain.Schemes.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.MissingSheets;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.PlanMeasure;
import dev.zeren.assessment.term.ScoringMethod.Step;
import dev.zeren.assessment.term.Veto;
import dev.zeren.kit.domain.Rejection;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The total of one assessee. */
class CalculationTest {

    private static String points(String weight, ScoringMethod method, String entered) {
        return total(
                scheme(ResultRules.USUAL, point("a", weight, method)),
                assessee("甲", sheet("1", null, null, "a", entered)));
    }

    private static String refusal(ScoringMethod method, String entered) {
        return assertThrows(Rejection.class, () -> points("10", method, entered))
                .type()
                .code();
    }

    @ParameterizedTest
    @CsvSource({"0,10", "1,9", "9,1", "12,0"})
    void aDeductionTakesSoMuchForEachUntilNothingIsLeft(String times, String points) {
        assertEquals(points, points("10", new ScoringMethod.Deduction(n("1"), n("0")), times));
    }

    @Test
    void aDeductionStopsAtItsFloor() {
        assertEquals("4", points("10", new ScoringMethod.Deduction(n("1.5"), n("4")), "5"));
    }

    @ParameterizedTest
    @CsvSource({"95,10", "100,10", "50,5.26", "40,0"})
    void whatIsNotReachedCountsInProportionAndNothingBelowTheLeast(String value, String points) {
        assertEquals(points, points("10", new ScoringMethod.Proportional(n("95"), Direction.MORE, n("0.5")), value));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "5,10", "10,5", "11,0"})
    void ofWhatIsBetterTheLessTheTargetIsTheMost(String value, String points) {
        assertEquals(points, points("10", new ScoringMethod.Proportional(n("5"), Direction.LESS, n("0.5")), value));
    }

    @ParameterizedTest
    @CsvSource({"100,10", "90,10", "89.9,6", "60,6", "59,0"})
    void theFirstStepThatIsReachedSaysTheShare(String value, String points) {
        var steps = new ScoringMethod.Stepped(
                Direction.MORE, List.of(new Step(n("90"), n("1")), new Step(n("60"), n("0.6"))));
        assertEquals(points, points("10", steps, value));
    }

    @Test
    void eachMethodCountsAsItSays() {
        assertEquals("8.5", points("10", JUDGED, "8.5"));
        assertEquals("8", points("10", new ScoringMethod.Judged(List.of(new GradeShare("良好", n("0.8")))), "良好"));
        assertEquals("6", points("10", new ScoringMethod.Counted(n("2"), null), "3"));
        assertEquals("5", points("10", new ScoringMethod.Counted(n("2"), n("5")), "3"));
        assertEquals("10", points("10", new ScoringMethod.PassFail(), "1"));
        assertEquals("0", points("10", new ScoringMethod.PassFail(), "0"));
        assertEquals("9.5", points("10", new ScoringMethod.FromPlan(PlanMeasure.COMPLETION, null), "0.95"));
        assertEquals("7", points("10", new ScoringMethod.FromPlan(PlanMeasure.OPEN_PROBLEMS, n("1.5")), "2"));
    }

    @ParameterizedTest
    @CsvSource({"10.01", "101", "-1", "1E308", "1E2000000000", "0.0000001", "优秀"})
    void whatAnEvaluatorMayNotGiveIsRefused(String value) {
        assertEquals("score-out-of-range", refusal(JUDGED, value));
    }

    @Test
    void whatAMethodDoesNotKnowIsRefused() {
        assertEquals("score-out-of-range", refusal(new ScoringMethod.Deduction(n("1"), n("0")), "1.5"));
        assertEquals("score-out-of-range", refusal(new ScoringMethod.Counted(n("1"), null), "-1"));
        assertEquals("score-out-of-range", refusal(new ScoringMethod.PassFail(), "0.5"));
        assertEquals("score-out-of-range", refusal(new ScoringMethod.FromPlan(PlanMeasure.TIMELINESS, null), "1.01"));
        var graded = new ScoringMethod.Judged(List.of(new GradeShare("良好", n("0.8"))));
        assertEquals("score-out-of-range", refusal(graded, "优秀"));
        assertEquals("score-out-of-range", refusal(graded, "8"));
    }

    @Test
    void severalSheetsCountTogetherAsTheSchemeSays() {
        var sheets = assessee(
                "甲",
                sheet("1", "教学", null, "a", "10"),
                sheet("2", "教学", null, "a", "60"),
                sheet("3", "后勤", null, "a", "70"),
                sheet("4", "后勤", null, "a", "100"));
        assertEquals("60", total(judged(rules -> {}), sheets));
        assertEquals(
                "65",
                total(
                        judged(rules -> {
                            rules.aggregation = Aggregation.TRIMMED_MEAN;
                            rules.trimmed = 1;
                        }),
                        sheets));
        assertEquals("65", total(judged(rules -> rules.aggregation = Aggregation.MEDIAN), sheets));
        assertEquals(
                "47.5",
                total(
                        judged(rules -> {
                            rules.aggregation = Aggregation.PANEL_WEIGHTED;
                            rules.panels = Map.of("教学", n("3"), "后勤", n("1"));
                        }),
                        sheets));
    }

    @Test
    void aTrimmedMeanOfTooFewLeavesOneInTheMiddle() {
        var rules = Rules.with(changed -> {
            changed.aggregation = Aggregation.TRIMMED_MEAN;
            changed.trimmed = 3;
        });
        var three = assessee(
                "甲",
                sheet("1", null, null, "a", "1"),
                sheet("2", null, null, "a", "50"),
                sheet("3", null, null, "a", "60"));
        assertEquals("50", total(scheme(rules, point("a", "100", JUDGED)), three));
    }

    @Test
    void severalPeriodsCountAsTheMeanOfTheirMeans() {
        assertEquals(
                "75",
                total(
                        judged(rules -> {}),
                        assessee(
                                "甲",
                                sheet("1", null, "第一次", "a", "100"),
                                sheet("2", null, "第二次", "a", "40"),
                                sheet("3", null, "第二次", "a", "60"))));
    }

    @Test
    void aMissingSheetIsWhatTheSchemeSays() {
        var one = assessee("甲", sheet("1", null, null, "a", "90"), missing("2", null));
        assertEquals("90", total(judged(rules -> rules.missing = MissingSheets.IGNORE), one));
        assertEquals("45", total(judged(rules -> rules.missing = MissingSheets.ZERO), one));
        Scheme blocking = judged(rules -> {});
        assertEquals(
                "round-incomplete",
                assertThrows(Rejection.class, () -> total(blocking, one)).type().code());
        Scheme ignoring = judged(rules -> rules.missing = MissingSheets.IGNORE);
        assertThrows(Rejection.class, () -> total(ignoring, assessee("乙", missing("2", null))));
    }

    @Test
    void whatDoesNotApplyIsRedistributedGivenInFullOrLeftOut() {
        var indicators = branch("x", "30", point("a", "20", JUDGED), point("b", "10", JUDGED));
        var beside = point("c", "70", JUDGED);
        var sheets = assessee("甲", sheet("1", null, null, "a", "15", "b", "n/a", "c", "70"));
        assertEquals("92.5", total(scheme(ResultRules.USUAL, indicators, beside), sheets));
        assertEquals("95", total(scheme(rules(NotApplicable.FULL), indicators, beside), sheets));
        assertEquals("85", total(scheme(rules(NotApplicable.EXCLUDED), indicators, beside), sheets));
        assertEquals(
                "90",
                Schemes.proof(scheme(rules(NotApplicable.EXCLUDED), indicators, beside), sheets)
                        .full()
                        .toString());
    }

    @Test
    void whereAllBelowAnIndicatorDoNotApplyItGoesToThoseBesideIt() {
        var indicators = branch("x", "30", point("a", null, JUDGED), point("b", null, JUDGED));
        var sheets = assessee("甲", sheet("1", null, null, "a", "n/a", "b", "n/a", "c", "35"));
        assertEquals("50", total(scheme(ResultRules.USUAL, indicators, point("c", "70", JUDGED)), sheets));
    }

    @Test
    void whereOnlySomeSayThatItDoesNotApplyTheOthersCount() {
        var sheets = assessee("甲", sheet("1", null, null, "a", "n/a"), sheet("2", null, null, "a", "80"));
        assertEquals("80", total(judged(rules -> {}), sheets));
    }

    @Test
    void pointsWithoutAWeightShareWhatIsLeftInEqualParts() {
        var scheme = scheme(
                ResultRules.USUAL,
                branch("x", "10", point("a", null, JUDGED), point("b", null, JUDGED), point("c", "3", JUDGED)));
        assertEquals("10", total(scheme, assessee("甲", sheet("1", null, null, "a", "3.5", "b", "3.5", "c", "3"))));
    }

    @Test
    void threeThirdsAreOne() {
        var passed = new ScoringMethod.PassFail();
        var rules = Rules.with(changed -> changed.rounding = RoundingMode.FLOOR);
        var scheme = scheme(
                rules, branch("x", "10", point("a", null, passed), point("b", null, passed), point("c", null, passed)));
        assertEquals("10", total(scheme, assessee("甲", sheet("1", null, null, "a", "1", "b", "1", "c", "1"))));
    }

    @Test
    void nothingCanBeCountedWithoutWeights() {
        var scheme = scheme(ResultRules.USUAL, point("a", null, JUDGED));
        assertThrows(Rejection.class, () -> new Calculation(scheme, "kindergarten"));
        var tooMuch = scheme(ResultRules.USUAL, branch("x", "10", point("a", "12", JUDGED), point("b", null, JUDGED)));
        assertThrows(Rejection.class, () -> new Calculation(tooMuch, "kindergarten"));
    }

    @Test
    void bonusAndDeductionItemsStopAtTheirCaps() {
        var scheme = new Scheme(
                List.of(point("a", "100", JUDGED)),
                List.of(
                        new Adjustment("prize", null, "获奖", true, n("2"), n("5")),
                        new Adjustment("press", null, "报道", true, n("1"), null),
                        new Adjustment("late", null, "迟报", false, n("0.5"), null)),
                List.of(),
                List.of(),
                Rules.with(rules -> {
                    rules.bonusCap = n("6");
                    rules.deductionCap = n("3");
                }));
        var one = assessee("甲", sheet("1", null, null, "a", "80"));
        assertEquals("85", total(scheme, with(one, fact("prize", 3))));
        assertEquals("86", total(scheme, with(one, fact("prize", 3), fact("press", 4))));
        assertEquals("78", total(scheme, with(one, fact("late", 4))));
        assertEquals("77", total(scheme, with(one, fact("late", 40))));
        assertThrows(Rejection.class, () -> total(scheme, with(one, fact("unknown", 1))));
    }

    @Test
    void aVetoForcesAScoreOrAGradeAndAnEventCapsTheGrade() {
        var scheme = new Scheme(
                List.of(point("a", "100", JUDGED)),
                List.of(),
                List.of(new Veto("v", null, "安全事故", null, n("59"), 2), new Veto("g", null, "体罚", "不合格", null, 1)),
                List.of(new GradeCap("cap", null, "信访", "良好")),
                ResultRules.USUAL);
        var one = with(assessee("甲", sheet("1", null, null, "a", "95")), fact("v", 1), fact("g", 1), fact("cap", 1));
        ProofNode proof = Schemes.proof(scheme, one);
        Outcome outcome = new Calculation(scheme, "kindergarten").outcome(one, proof);
        assertEquals("59.00", outcome.score().toPlainString());
        assertEquals("不合格", outcome.forcedGrade());
        assertEquals("良好", outcome.bestGrade());
        assertEquals(2, outcome.barredYears());
    }

    @Test
    void whoJudgesHimselfTooHighLosesAShareOfTheGap() {
        var credibility = new Credibility(n("5"), n("0.5"), n("4"), true);
        Scheme scheme = judged(rules -> rules.credibility = credibility);
        var one = assessee("甲", sheet("1", null, null, "a", "80"));
        assertEquals("80", total(scheme, judgingItself(one, sheet("s", null, null, "a", "85"))));
        assertEquals("78.5", total(scheme, judgingItself(one, sheet("s", null, null, "a", "88"))));
        assertEquals("76", total(scheme, judgingItself(one, sheet("s", null, null, "a", "100"))));
        assertEquals("80", total(scheme, judgingItself(one, sheet("s", null, null, "a", "60"))));
        Scheme both = judged(rules -> rules.credibility = new Credibility(n("5"), n("0.5"), null, false));
        assertEquals("72.5", total(both, judgingItself(one, sheet("s", null, null, "a", "60"))));
        assertEquals("80", total(scheme, judgingItself(one, sheet("s", null, null))));
    }

    @Test
    void onlyTheTotalIsRounded() {
        var scheme = scheme(ResultRules.USUAL, point("a", "10", JUDGED), point("b", "10", JUDGED));
        var sheets = assessee(
                "甲",
                sheet("1", null, null, "a", "0.005", "b", "0.005"),
                sheet("2", null, null, "a", "0.004", "b", "0.005"));
        assertEquals("0.01", total(scheme, sheets));
    }

    private static ResultRules rules(NotApplicable notApplicable) {
        return Rules.with(rules -> rules.notApplicable = notApplicable);
    }

    private static Scheme judged(Rules.Change change) {
        return scheme(Rules.with(change), point("a", "100", JUDGED));
    }
}

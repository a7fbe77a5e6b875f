package dev.zeren.assessment.scheme.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.PassFail;
import dev.zeren.assessment.term.ScoringMethod.Proportional;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import dev.zeren.assessment.term.ScoringMethod.Step;
import dev.zeren.assessment.term.ScoringMethod.Stepped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Wordings as schemes print them, of a point worth 10. */
class ScoringWordsTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @TestFactory
    Stream<DynamicTest> pointsThatAreTakenForEachOccurrenceAreADeduction() {
        return Stream.of(
                says("缺1次扣1分，扣完为止。", deduction("1")),
                says("缺一次扣0.5分", deduction("0.5")),
                says("每缺１次扣２分，扣完为止", deduction("2")),
                says("每少一项扣 1 分", deduction("1")),
                says("发现一起扣两分。", deduction("2")),
                says("未按时上报的，每次扣1分", deduction("1")),
                says("迟报1次扣0.5分", deduction("0.5")),
                says("资料不完整扣1分", deduction("1")),
                says("发生一起安全责任事故扣5分", deduction("5")),
                says("缺2次扣1分", deduction("0.5")),
                says("缺1次扣1分，最多扣4分", new Deduction(BigDecimal.ONE, new BigDecimal("6"))),
                says("缺计划扣1分；缺总结扣1分。扣完为止。", deduction("1")));
    }

    @TestFactory
    Stream<DynamicTest> whatIsMeasuredAgainstATargetIsProportional() {
        return Stream.of(
                says("入园率达到95%以上，未达标按比例计分", proportional("95")),
                says("完成12次，未达标的按比例得分。", proportional("12")),
                says("培训不少于72学时，按完成比例计分", proportional("72")),
                says("投诉率控制在3%以内，超出按比例扣分", new Proportional(new BigDecimal(3), Direction.LESS, BigDecimal.ZERO)));
    }

    @Test
    void aTargetMayStandInTheGoal() {
        Proposal proposal = ScoringWords.propose("未达标按比例计分", "家长满意度达到90%以上。", TEN);
        assertEquals(proportional("90"), proposal.method());
    }

    @Test
    void aProportionWithoutATargetStaysJudgedAndSaysSo() {
        Proposal proposal = ScoringWords.propose("未达标按比例计分", "提高满意度", TEN);
        assertEquals(Proposal.judged(SchemeFindingCode.TARGET_NOT_READ), proposal);
        assertEquals(
                Proposal.judged(SchemeFindingCode.TARGET_NOT_READ),
                ScoringWords.propose("按比例计分", "城区达到90%，农村达到80%", TEN));
    }

    @TestFactory
    Stream<DynamicTest> pointsByPlaceAreRanked() {
        return Stream.of(
                says("第1名7分，依次递减1分", ranked("7", "1", "0")),
                says("第一名得10分，其余依次递减0.5分，最低得2分。", ranked("10", "0.5", "2")),
                says("排名第一得满分，每降一个名次减1分", ranked("10", "1", "0")),
                says("第一名计8分，每降低一位扣0.2分", ranked("8", "0.2", "0")));
    }

    @TestFactory
    Stream<DynamicTest> pointsForEachThatIsCountedHaveACap() {
        return Stream.of(
                says("每项加2分，最多6分", new Counted(new BigDecimal(2), new BigDecimal(6))),
                says("每发表一篇得1分，最高不超过5分", new Counted(BigDecimal.ONE, new BigDecimal(5))),
                says("每获一项加1分", new Counted(BigDecimal.ONE, null)),
                says("每承办1次活动计2分，累计不超过10分", new Counted(new BigDecimal(2), null)),
                says("每人次得0.5分，5分封顶", new Counted(new BigDecimal("0.5"), new BigDecimal(5))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereOrNotPassesOrFails() {
        return Stream.of(
                says("合格/不合格", new PassFail()),
                says("合格得满分，不合格不得分", new PassFail()),
                says("未完成不得分。", new PassFail()),
                says("有制度得满分，无制度不得分", new PassFail()));
    }

    @TestFactory
    Stream<DynamicTest> gradesWithPointsAreSharesOfTheWeight() {
        return Stream.of(
                says("A等10分，B等8分，C等6分，D等0分", grades("A", "1", "B", "0.8", "C", "0.6", "D", "0")),
                says("优秀得10分、良好得7.5分、合格得5分", grades("优秀", "1", "良好", "0.75", "合格", "0.5")),
                says("优（100%）、良（80%）、中（60%）", grades("优", "1", "良", "0.8", "中", "0.6")));
    }

    @TestFactory
    Stream<DynamicTest> valuesWithPointsAreSteps() {
        return Stream.of(says(
                "95%以上得10分，90%-95%得8分，80%—90%得5分，80%以下不得分",
                new Stepped(Direction.MORE, List.of(step("95", "1"), step("90", "0.8"), step("80", "0.5")))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotOneMethodStaysJudgedWithAFinding() {
        return Stream.of(
                judged("缺1次扣1分，迟到1次扣0.5分", SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD),
                judged("国家级每项加3分；省级每项加2分", SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD),
                judged("缺3次扣1分", SchemeFindingCode.SCORING_NOT_UNDERSTOOD),
                judged("凭文件加分", SchemeFindingCode.SCORING_NOT_UNDERSTOOD),
                judged("查看资料、实地察看", SchemeFindingCode.SCORING_NOT_UNDERSTOOD),
                judged("视完成情况酌情给分", SchemeFindingCode.SCORING_PROPOSED),
                judged("第1名20分，依次递减1分", SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD));
    }

    @Test
    void aDeductionBesideAnotherRuleIsProposedAndToBeChecked() {
        Proposal proposal = ScoringWords.propose("未制定方案不得分；缺1次扣1分", null, TEN);
        assertEquals(deduction("1"), proposal.method());
        assertEquals(SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD, proposal.finding());
    }

    private static DynamicTest says(String words, ScoringMethod method) {
        return dynamicTest(words, () -> {
            Proposal proposal = ScoringWords.propose(words, null, TEN);
            assertEquals(method, proposal.method());
            assertEquals(SchemeFindingCode.SCORING_PROPOSED, proposal.finding());
        });
    }

    private static DynamicTest judged(String words, SchemeFindingCode finding) {
        return dynamicTest(words, () -> assertEquals(Proposal.judged(finding), ScoringWords.propose(words, null, TEN)));
    }

    private static Deduction deduction(String each) {
        return new Deduction(new BigDecimal(each), BigDecimal.ZERO);
    }

    private static Proportional proportional(String target) {
        return new Proportional(new BigDecimal(target), Direction.MORE, BigDecimal.ZERO);
    }

    private static Ranked ranked(String first, String less, String floor) {
        return new Ranked(Direction.MORE, new BigDecimal(first), new BigDecimal(less), new BigDecimal(floor));
    }

    private static Step step(String from, String share) {
        return new Step(new BigDecimal(from), new BigDecimal(share));
    }

    private static Judged grades(String... nameAndShare) {
        List<GradeShare> grades = new ArrayList<>();
        for (int i = 0; i < nameAndShare.length; i += 2) {
            grades.add(new GradeShare(nameAndShare[i], new BigDecimal(nameAndShare[i + 1])));
        }
        return new Judged(grades);
    }
}

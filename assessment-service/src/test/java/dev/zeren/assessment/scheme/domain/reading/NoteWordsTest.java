package dev.zeren.assessment.scheme.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteWordsTest {

    @Test
    void howSheetsBecomeOneScore() {
        assertEquals(Aggregation.MEAN, rules("三名督学取平均分").aggregation());
        assertEquals(Aggregation.MEAN, rules("检查小组每月检查四次，取平均分").aggregation());
        ResultRules trimmed = rules("去掉一个最高分和一个最低分，取平均分");
        assertEquals(Aggregation.TRIMMED_MEAN, trimmed.aggregation());
        assertEquals(1, trimmed.trimmed());
        assertEquals(2, rules("去掉两个最高分、去掉两个最低分").trimmed());
    }

    @Test
    void gradesByThresholdAndQuota() {
        assertEquals(
                List.of(
                        new Grade("优秀", new BigDecimal(90), new BigDecimal("0.3")),
                        new Grade("良好", new BigDecimal(80), null),
                        new Grade("合格", new BigDecimal(60), null),
                        new Grade("不合格", null, null)),
                rules("90分以上为优秀且不超过30%，80—89分为良好，60-79分为合格，60分以下为不合格").grades());
        assertEquals(
                List.of(new Grade("优秀", new BigDecimal(90), new BigDecimal("0.2"))),
                rules("得分90分（含）以上的评为“优秀”等次", "优秀等次不超过参评单位总数的20%").grades());
    }

    @Test
    void termsOfNoticeAndAppeal() {
        assertEquals(7, rules("考核结果公示7个工作日").noticeDays());
        assertEquals(5, rules("结果在局网站公示，公示期不少于五个工作日").noticeDays());
        assertEquals(10, rules("有异议的可在公示期内提出申诉，考核办收到申诉后10个工作日内答复").appealDays());
    }

    @Test
    void digitsAndCaps() {
        ResultRules rules = rules("结果保留两位小数，四舍五入", "加分项最高不超过10分", "扣分合计最多扣5分");
        assertEquals(2, rules.scale());
        assertEquals(BigDecimal.TEN, rules.bonusCap());
        assertEquals(new BigDecimal(5), rules.deductionCap());
    }

    @Test
    void rewardsPenaltiesAndStreaks() {
        ResultRules rules =
                rules("当月考核排名第一的区域予以奖励50元", "排名倒数第一且分数低于80分的区域处罚30元", "连续两年下降或排名末位的黄牌警告", "连续三年下降或排名末位的红牌警告");
        assertEquals(1, rules.rewards().get(0).first());
        assertEquals(new BigDecimal(80), rules.penalty().below());
        assertEquals(
                List.of(new Streak(2, Sign.LAST_OR_DOWN, "黄牌"), new Streak(3, Sign.LAST_OR_DOWN, "红牌")),
                rules.streaks());
    }

    @Test
    void anythingElseSaysNoRule() {
        NoteWords notes = new NoteWords();
        assertFalse(notes.read("本方案由教育局负责解释"));
        assertFalse(notes.read("各单位要高度重视，认真组织自评"));
        assertEquals(ResultRules.USUAL, notes.rules());
    }

    @Test
    void whatHappenedForcesOrCapsAGrade() {
        VetoWords vetoes = new VetoWords();
        assertTrue(vetoes.read("发生重大安全责任事故的，一票否决，两年内不得申报"));
        assertTrue(vetoes.read("出现师德失范行为的，不得评为优秀等次"));
        assertFalse(vetoes.read("不得弄虚作假地填报"));
        List<Grade> grades = rules("90分以上为优秀，60分以上为合格，60分以下为不合格").grades();
        assertEquals("不合格", vetoes.vetoes(grades).get(0).grade());
        assertEquals(2, vetoes.vetoes(grades).get(0).barredYears());
        assertEquals("合格", vetoes.caps(grades).get(0).grade());
        assertNull(vetoes.vetoes(List.of()).get(0).grade());
        assertEquals(BigDecimal.ZERO, vetoes.vetoes(List.of()).get(0).score());
    }

    private static ResultRules rules(String... sentences) {
        NoteWords notes = new NoteWords();
        for (String sentence : sentences) {
            assertTrue(notes.read(sentence), sentence);
        }
        return notes.rules();
    }
}

package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the lines above the first heading is the title, and what is the envelope around it. */
class TitlesTest {

    private static final String TASK = "一、党的建设\n1.强化理论武装。每月学习不少于1次。（责任科室：党建办）\n";

    @Test
    void whoSignedTheNoticeIsNoPartOfTheTitleBelow() {
        PlanDraft draft = read("""
                中共松江市委教育工委  松江市教育局
                关于印发《松江市教育系统2026年
                工作要点》的通知
                各直属学校：
                现将《松江市教育系统2026年工作要点》印发给你们，请认真贯彻落实。
                中共松江市委教育工委  松江市教育局
                2026年2月26日
                （此件主动公开）
                松江市教育系统2026年工作要点
                """);

        assertEquals("松江市教育系统2026年工作要点", draft.title());
        assertTrue(draft.preamble().endsWith("中共松江市委教育工委  松江市教育局"), draft.preamble());
    }

    @Test
    void aNoticeMayNameThePlanWithoutTitleMarks() {
        PlanDraft draft = read("""
                松江区教育督导室关于印发2026年督导工作要点的通知
                各中小学、幼儿园：
                现将2026年督导工作要点印发给你们。
                松江区教育督导室
                二〇二六年一月十五日
                2026年督导工作要点
                """);

        assertEquals("2026年督导工作要点", draft.title());
    }

    @Test
    void aNoticeWhosePlanIsNotBelowIsTheTitle() {
        assertEquals(
                "松江区教育局关于印发2026年督导工作要点的通知",
                read("松江区教育局关于印发2026年督导工作要点的通知\n各中小学：\n具体安排\n").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"（2026年）", "(2026 年度)", "（2026—2028年）", "（2026-2027学年度第一学期）", "（二〇二六年）"})
    void theYearsMayStandBelowTheTitle(String years) {
        PlanDraft draft = read("石桥市教育局党建工作计划\n" + years + "\n");

        assertEquals("石桥市教育局党建工作计划" + years, draft.title());
        assertEquals(2026, draft.year());
    }

    @Test
    void theYearsEndATitleThatDoesNotSayWhatItIs() {
        assertEquals("石桥市教育局重点工作任务（2026年）", read("石桥市教育局\n重点工作任务\n（2026年）\n").title());
    }

    @Test
    void whatElseIsInBracketsIsNoYearOfTheTitle() {
        assertEquals("石桥市教育局党建工作计划", read("石桥市教育局党建工作计划\n（2026年1月5日）\n").title());
        assertEquals("石桥市教育局党建工作计划", read("石桥市教育局党建工作计划\n（2026年局务会通过）\n").title());
    }

    @Test
    void aNoticeMayLeaveOutTheYearsBelowTheTitle() {
        PlanDraft draft = read("""
                石桥市教育局关于印发《党建工作计划》的通知
                各学校：
                现印发给你们。
                石桥市教育局
                2026年1月5日
                石桥市教育局党建工作计划
                （2026年）
                """);

        assertEquals("石桥市教育局党建工作计划（2026年）", draft.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "海州市教育局\n海教发〔2026〕8号\n★\n",
                "中共海州市委教育工委\n海州市教育局文件\n海教发〔2026〕8号\n",
                "海州市教育局（通知）\n",
                "海州市教育局\n",
                "海州市教育局　　　文　件\n"
            })
    void aLetterheadIsNoTitle(String head) {
        PlanDraft draft = read(head + "海州市教育局推进县域高中\n振兴行动计划\n");

        assertEquals("海州市教育局推进县域高中振兴行动计划", draft.title());
        assertEquals(
                head.lines()
                        .filter(line -> line.startsWith("中共") || line.startsWith("海州市"))
                        .toList(),
                draft.unread().stream()
                        .filter(unread -> unread.reason() == Unread.Reason.LETTERHEAD)
                        .map(Unread::text)
                        .toList());
    }

    @Test
    void aBureauDirectlyAboveTheRestOfTheTitleBelongsToIt() {
        assertEquals("海州市教育局2026年工作要点", read("海州市教育局\n2026年工作要点\n").title());
        assertEquals("海州市教育局", read("海州市教育局\n海州市教育局各科室：\n").title());
    }

    @Test
    void aTaskThatSaysNoticeIsNoLetterhead() {
        PlanDraft draft = read("海州市教育局2026年工作要点\n", TASK + "2.转发省教育局（通知）\n");

        assertEquals(2, draft.tasks().size());
    }

    @Test
    void theNameThatAWebPageGivesTheDocumentDoesNotHideItsTitle() {
        PlanDraft draft = read("""
                首页 > 信息公开 > 教育
                索引号：0012345/2026-00021　　发布机构：玉泉区教育局
                名称：玉泉区教育局2026年重点任务
                发布日期：2026-03-12
                玉泉区教育局2026年重点任务
                """);

        assertEquals("玉泉区教育局2026年重点任务", draft.title());
        assertEquals(4, draft.unread().size());
    }

    @Test
    void aNameOutsideAWebPageIsNotLeftOut() {
        PlanDraft draft = read("名称：玉泉区教育局2026年重点任务\n");

        assertNull(draft.title());
        assertEquals(List.of(), draft.unread());
    }

    private static PlanDraft read(String head) {
        PlanDraft draft = read(head, TASK);
        assertEquals(1, draft.tasks().size());
        return draft;
    }

    private static PlanDraft read(String head, String body) {
        SourceText source = Samples.text(head + body);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }
}

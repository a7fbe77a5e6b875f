package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PlanReaderPropertyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MARKS = "一二（）()【】、，；：。.1２ \u3000\t\n—第条“”\u200F\u202E\u200B";
    private static final List<String> LINES =
            new String(Samples.linheText(), StandardCharsets.UTF_8).lines().toList();

    @Property
    void noCharacterOfAnyTextIsLost(@ForAll("texts") String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        assertTrue(draft.unread().stream().noneMatch(unread -> unread.reason() == Unread.Reason.NOT_UNDERSTOOD));
    }

    @Property
    void noCharacterOfAnyGibberishIsLost(@ForAll("gibberish") String text) {
        SourceText source = Samples.text(text);
        Conservation.assertHolds(source, Samples.read(source));
    }

    /** What no grammar would think of: characters, words and lines of a sound plan in other places. */
    @Property
    void noCharacterOfADamagedPlanIsLost(@ForAll("damaged") String text) {
        SourceText source = Samples.text(text);
        Conservation.assertHolds(source, assertTimeoutPreemptively(PATIENCE, () -> Samples.read(source)));
    }

    @Property
    void aWordFileOfTheSameLinesGivesTheSamePlan(@ForAll("texts") String text) {
        PlanDraft word = Samples.read(new DocumentReader().read(SeedsTest.wordOf("标题\n" + text), "plan.docx"));
        assertEquals(Printed.of(Samples.read("标题\n" + text)), Printed.of(word));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> line =
                Arbitraries.frequencyOf(Tuple.of(3, labelled()), Tuple.of(2, sentences()), Tuple.of(1, furniture()));
        return line.list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(lines -> String.join("\n", lines))
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> labelled() {
        Arbitrary<String> label = Arbitraries.of(
                "一、", "二、", "十一、", "（一）", "(二)", "第一部分 ", "第二阶段：", "1.", "2．", " 3、", "１１．", "12. ", "(1)", "①", "第三条 ",
                "一是", "2.0", "3.5亿", "1.2026年", "1.1 ", "1.2 ", "1.1.1 ", "2.1", "1 ");
        return Combinators.combine(label, sentences(), clauses()).as((l, s, c) -> l + s + c);
    }

    private static Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "加强管理。",
                        "落实“五项”管理，做到学校（幼儿园）全覆盖。",
                        "“未完。",
                        "（未完",
                        "）多余",
                        "2026年工作要点",
                        "提升质量；",
                        " ",
                        "\t",
                        "\u3000\u3000",
                        "：",
                        "责任科室：办公室",
                        "牵头领导",
                        "xx%",
                        "、",
                        "20xx年",
                        "𠮷")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> clauses() {
        return Arbitraries.of(
                "",
                "",
                "（牵头领导：张三、李四；责任科室：办公室）",
                "(牵头部门:市教育局,责任单位:各县(市)区)。",
                "（牵头领导：安 平 王 芳；责任科室：）",
                "（督办科室：办公室）",
                "（牵头领导：张三",
                "（责任人：）",
                "（责任科室：工会、工会）；余下",
                "(责任单位:甲)(责任单位:乙)",
                "（教研室牵头，人事科、各学校配合）。",
                "（责任科室：教研室 牵头；人事科等部门配合）",
                "（分管领导 张三 责任科室 办公室）",
                "【责任领导】张三【责任科室】办公室",
                "（分管领导：党组成员、副局长李四同志；责任人：王副校长）");
    }

    private static Arbitrary<String> furniture() {
        return Arbitraries.of(
                "— 6 —",
                "第 6 页 共 9 页",
                "7",
                "（此件公开发布）",
                "2026年3月6日",
                "二〇二六年三月六日",
                "2026年2月30日",
                "附件：1.清单",
                "2.清单",
                "附件",
                "目 录",
                "一、概况……1",
                "临禾区教育局",
                "临禾区教育局文件",
                "三月",
                "指导思想",
                "保障措施",
                "四月份：",
                "临禾区教育局2026年工作要点",
                "关于印发《2026年工作要点》的通知",
                "抄送：各校",
                "办公室 2026年3月6日印发",
                "下载本文",
                "https://example.org/",
                "临教发〔2026〕3号",
                "");
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.randomValue(PlanReaderPropertyTest::damaged).filter(text -> !text.isBlank());
    }

    private static String damaged(Random random) {
        int from = random.nextInt(LINES.size() - 6);
        StringBuilder text = new StringBuilder(String.join(
                "\n",
                LINES.subList(from, from + 3 + random.nextInt(LINES.size() - from - 3)).stream()
                        .limit(14)
                        .toList()));
        for (int times = 1 + random.nextInt(12); times > 0; times--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            int to = random.nextInt(text.length());
            String mark = String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, mark);
                case 1 -> text.replace(at, at + 1, mark);
                case 2 -> text.insert(to, text.substring(at, end));
                case 3 -> text.delete(at, end).append("。");
                default -> {
                    int feed = text.indexOf("\n", at);
                    text.replace(Math.max(feed, 0), Math.max(feed, 0) + 1, mark);
                }
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> gibberish() {
        return Arbitraries.strings()
                .withChars("一二十第部分条（）()【】、，,；;：:。.．1２0 \u3000\u00A0\t\n\r—-页责任科室牵头领导安平“”附件年月日".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(80)
                .filter(text -> !text.isBlank());
    }
}

package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.intake.domain.target.Due;
import dev.zeren.plan.intake.domain.target.Place;
import dev.zeren.plan.intake.domain.target.Quota;
import dev.zeren.plan.intake.domain.target.Reading;
import dev.zeren.plan.intake.domain.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets, dates and quotas of a text whose lines were cut at the width of a page. */
class WrappedTargetsTest {

    /** What no program that lays out a page puts at the beginning of a line. */
    private static final String CLOSING = "，。、；：！？）》”’%％";

    private static final String OPENING = "（《“‘";

    private static final String TASK = """
            一、学校建设
            1. 巩固学前教育普及成果。指导各镇办好公办幼儿园，全区学前三年毛入园率达到%s90%%以上，2026年9月%s底前新增公办学位%s720个，%s每学期开展专项排查%s不少于2次，推动工作落实见效。
            2. 加强教师培训。每年组织校长培训。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n    ", "\n　　"})
    void aBreakInsideASentenceChangesNothingThatIsReadInIt(String cut) {
        String whole = TASK.formatted("", "", "", "", "");

        for (int at = 0; at < 5; at++) {
            String[] cuts = {"", "", "", "", ""};
            cuts[at] = cut;
            assertEquals(told(whole), told(TASK.formatted((Object[]) cuts)), "cut " + at);
        }
    }

    @Test
    void aTargetIsPrintedWhereItsCharactersStandBesideTheBreak() {
        String text = TASK.formatted("\n", "\n", "", "", "");

        Reading reading = reading(text);

        assertEquals("达到\n90%以上", in(text, reading.targets().get(0).at()));
        assertEquals("2026年9月\n底前", in(text, reading.dues().get(0).at()));
        assertEquals("2026年9月底前", reading.dues().get(0).printed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指导各镇办好公办幼儿园，全区毛入园率达到90%|以上，推动落实。",
                "毛入园率达90%|以上。",
                "积极推进食品安全工作，学校食堂“互联网+明厨亮灶”|全覆盖，推动落实。",
                "积极推进食品安全工作，学校食堂实现“互联网+|明厨亮灶”全覆盖，推动落实。",
            })
    void aFigureGoesOnBehindAMarkAndTheLinesStayAsTheyAre(String sentence) {
        String head = "1. 巩固普及成果。";
        String text = head + sentence.replace("|", "\n");

        assertEquals(told(head + sentence.replace("|", "")), told(text));
        assertEquals(
                sentence.replace("|", "\n"), Samples.read(text).tasks().get(0).text());
    }

    @Test
    void theEndOfAParagraphStillEndsASentence() {
        String text = """
                一、学校建设
                1. 巩固学前教育普及成果。指导各镇办好公办幼儿园，毛入园率达到。

                100%的学校参加。
                """;

        assertEquals(
                List.of("EQUAL"),
                reading(text).targets().stream()
                        .map(target -> target.quantity().comparator().name())
                        .toList());
    }

    @Test
    void thePlanReadsTheSameAtAnyWidthOfThePage() {
        String text = new String(Samples.linheText(), StandardCharsets.UTF_8);
        List<String> whole = told(text);
        List<String> changed = new ArrayList<>();
        for (int width = 20; width <= 40; width++) {
            List<String> lost = new ArrayList<>(whole);
            lost.removeAll(told(wrapped(text, width)));
            for (String reading : lost) {
                changed.add(width + ": " + reading);
            }
        }
        assertEquals(List.of(), changed);
    }

    private static Reading reading(String text) {
        return Samples.read(text).tasks().get(0).reading();
    }

    private static String in(String text, Place at) {
        return at.in(text, 0);
    }

    private static String wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            int from = 0;
            do {
                int end = end(paragraph, from, from + width);
                lines.add(paragraph.substring(from, end));
                from = end;
            } while (from < paragraph.length());
        }
        return String.join("\n", lines);
    }

    private static int end(String paragraph, int from, int to) {
        int end = Math.min(paragraph.length(), to);
        while (end < paragraph.length() && end > from + 1 && holdsTogether(paragraph, end)) {
            end--;
        }
        return end;
    }

    private static boolean holdsTogether(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return CLOSING.indexOf(after) >= 0
                || OPENING.indexOf(before) >= 0
                || Wraps.isLatin(before) && Wraps.isLatin(after);
    }

    /** Everything but the places. */
    private static List<String> told(String text) {
        return Samples.read(text).tasks().stream()
                .flatMap(task -> Stream.of(
                                Stream.of(String.valueOf(task.dueOn())),
                                task.reading().targets().stream().map(WrappedTargetsTest::told),
                                task.reading().dues().stream().map(WrappedTargetsTest::told),
                                task.reading().quotas().stream().map(WrappedTargetsTest::told),
                                task.reading().remarks().stream().map(remark -> remark.code() + " " + remark.printed()))
                        .flatMap(all -> all)
                        .map(line -> task.label() + " " + line))
                .toList();
    }

    private static String told(Target target) {
        return target.printed() + " " + target.kind() + target.quantity() + target.counted() + target.certainty();
    }

    private static String told(Due due) {
        return due.printed() + " " + due.kind() + due.from() + due.to() + due.within() + due.recurring();
    }

    private static String told(Quota quota) {
        return quota.printed() + " " + quota.quantity() + quota.every().length() + quota.counted() + quota.certainty();
    }
}

package dev.zeren.reporting.completion.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.reporting.completion.domain.Completion;
import dev.zeren.reporting.completion.domain.Name;
import dev.zeren.reporting.completion.domain.Plan;
import dev.zeren.reporting.completion.domain.Progress;
import dev.zeren.reporting.completion.domain.Section;
import dev.zeren.reporting.completion.domain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report as a Word document; {@code target/completion.docx} is there to be looked at. */
class CompletionDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> LEADERS = List.of("沈砚秋", "陆平", "韩松柏", "温知夏", "裴向阳", "乔若川");
    private static final List<String> OFFICES = List.of("办公室", "党建科", "基建与资产管理科", "教育教学研究中心", "基教科", "人事科", "临禾工业技术学院");
    private static final List<String> HEADINGS = List.of(
            "夯实基层党建基础", "守牢意识形态阵地", "改善学校办学条件", "增加普惠性学前教育学位", "推动普通高中特色发展", "促进职业教育产教融合", "抓实学生体质健康", "规范办学行为");

    @Test
    void theDocumentSaysTheNumbersInWordsAndTables() throws IOException {
        byte[] file = CompletionDocument.of(sample(20)).toBytes();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "completion.docx"), file);
        String text = new DocumentReader().read(file, "completion.docx").text();
        assertTrue(text.startsWith("临禾区教育局2026年教育工作要点\n完成情况报告\n"), text);
        assertTrue(text.contains("截至2026年11月20日，全年20项任务，已完成7项，占35.0%；进行中7项，占35.0%；未开始2项，占10.0%；逾期4项，占20.0%。"), text);
        assertTrue(text.contains("合计\t20\t7\t7\t2\t4\t35.0%"), text);
        assertTrue(text.contains("未分部分\t1\t"), text);
        assertTrue(text.contains("各镇（街道）中心校＊\t"), text);
        assertTrue(text.contains("另有1项任务未写明牵头领导。"), text);
        assertTrue(text.contains("20\t（原文无标题）\t"), text);
        assertTrue(text.endsWith("临禾区教育局\n2026年11月20日\n"), text);
        for (String heading : List.of("一、总体情况", "二、分部分完成情况", "三、牵头领导分管任务完成情况", "四、责任科室任务完成情况", "五、逾期任务", "六、正在推进的任务")) {
            assertEquals(2, text.split(heading, -1).length, heading);
        }
    }

    @Test
    void theSameDataOnTheSameDayMakeTheSameFileAtAnyHour() {
        assertArrayEquals(
                CompletionDocument.of(Completion.of(plan(20), Instant.EPOCH, DAY))
                        .toBytes(),
                CompletionDocument.of(Completion.of(plan(20), Instant.now(), DAY))
                        .toBytes());
    }

    @Test
    void thePlaceIsSaidOnceInTheTitle() {
        assertEquals("临禾区教育局2026年教育工作要点完成情况报告", title("临禾区2026年教育工作要点", "临禾区教育局"));
        assertEquals("临禾区教育局2026年教育工作要点完成情况报告", title("2026年教育工作要点", "临禾区教育局"));
        assertEquals("临禾区教育局2026年要点完成情况报告", title("临禾区教育局2026年要点", "临禾区教育局"));
        assertEquals("临禾区教育系统2026年要点完成情况报告", title("临禾区教育系统2026年要点", "临禾区教育局"));
        assertEquals("关于临禾区教育局2026年要点完成情况报告", title("关于临禾区教育局2026年要点", "临禾区教育局"));
        assertEquals("2026年教育工作要点完成情况报告", title("2026年教育工作要点", null));
    }

    @Test
    void aPlanWithoutTasksNamesOrBureauIsStillADocument() {
        Plan empty = new Plan(UUID.randomUUID(), "要点", 2026, "draft", DAY, "linhe", null, List.of(), List.of());
        String text = text(Completion.of(empty, Instant.EPOCH, DAY));
        assertTrue(text.contains("本计划尚为草稿，未下达。截至2026年11月20日，计划中没有任务。"), text);
        assertTrue(text.contains("合计\t0\t—"), text);
        assertFalse(text.contains("null"), text);
    }

    private static String title(String plan, String bureau) {
        Plan named = new Plan(UUID.randomUUID(), plan, 2026, "issued", DAY, "linhe", bureau, List.of(), List.of());
        return CompletionDocument.title(Completion.of(named, Instant.EPOCH, DAY));
    }

    private static String text(Completion report) {
        return new DocumentReader()
                .read(CompletionDocument.of(report).toBytes(), "a.docx")
                .text();
    }

    private static Completion sample(int tasks) {
        return Completion.of(plan(tasks), Instant.EPOCH, DAY);
    }

    private static Plan plan(int count) {
        List<Section> sections = Stream.of("强化党建引领", "扩大优质资源供给", "全面提高育人质量", "建设高素质教师队伍")
                .map(heading -> new Section(id(heading), "", heading))
                .toList();
        List<Section> labelled = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            labelled.add(new Section(
                    sections.get(i).id(),
                    "一二三四".charAt(i) + "、",
                    sections.get(i).heading()));
        }
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(task(i, count, labelled));
        }
        return new Plan(
                id("plan"),
                "临禾区2026年教育工作要点",
                2026,
                "issued",
                LocalDate.of(2026, 12, 31),
                "linhe",
                "临禾区教育局",
                labelled,
                tasks);
    }

    private static Task task(int i, int count, List<Section> sections) {
        boolean last = i == count - 1;
        Progress status = i % 3 == 0 ? Progress.DONE : i % 3 == 1 ? Progress.UNDER_WAY : Progress.NOT_STARTED;
        return new Task(
                id("task" + i),
                last ? null : sections.get(i * sections.size() / count).id(),
                (i + 1) + "．",
                last ? "" : HEADINGS.get(i % HEADINGS.size()),
                status,
                status == Progress.DONE ? 100 : status == Progress.UNDER_WAY ? 40 + i : 0,
                i % 3 == 2 && i < 14 ? LocalDate.of(2026, 6, 30) : i % 5 == 0 ? LocalDate.of(2027, 1, 15) : null,
                last ? List.of() : names(LEADERS, i, 1 + i % 2),
                last ? List.of(new Name(null, "各镇（街道） 中心校", null)) : names(OFFICES, i, 1 + i % 3));
    }

    private static List<Name> names(List<String> of, int from, int count) {
        return Stream.iterate(from, i -> i + 1)
                .limit(count)
                .map(i -> of.get(i % of.size()))
                .map(name -> new Name(id(name), name, name))
                .toList();
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

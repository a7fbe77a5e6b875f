package dev.zeren.plan.plan.domain.draft.comparison;

import static dev.zeren.plan.plan.domain.draft.comparison.Documents.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.comparison.Documents.Line;
import dev.zeren.plan.plan.domain.draft.comparison.Segment.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<Line> OLD = List.of(
            Line.of("党建", "夯实基层党建。", "落实三会一课制度，培育示范校6所，推动党建与教学深度融合。"),
            Line.of("党建", "深化清廉学校建设。", "完善风险清单和内控制度，对新任校长开展任职谈话。"),
            Line.of("质量", "规范办学行为。", "巩固双减成果，严查隐形变异培训，健全课后服务评价机制。"),
            Line.of("质量", "提升教研能力。", "配齐专职教研员，遴选推广优秀案例，深入学校听课。"));

    private static Comparison compare(List<Line> before, List<Line> after) {
        Draft draft = Documents.read(before);
        return Comparison.between(draft, NextVersion.of(draft, Documents.read(after), RULES), RULES);
    }

    private static List<Set<ChangeKind>> kinds(Comparison comparison) {
        return comparison.tasks().stream().map(TaskChange::kinds).toList();
    }

    @Test
    void aTaskInsertedAtTheFrontRenumbersTheOthersAndMovesNone() {
        List<Line> next = new ArrayList<>(OLD);
        next.add(0, Line.of("党建", "守牢意识形态阵地。", "规范讲座和读物审批流程，每学期开展专项排查。"));
        Set<ChangeKind> renumbered = Set.of(ChangeKind.RENUMBERED);
        assertEquals(
                List.of(Set.of(ChangeKind.ADDED), renumbered, renumbered, renumbered, renumbered),
                kinds(compare(OLD, next)));
    }

    @Test
    void ofTwoThatChangePlacesOneIsMoved() {
        List<Line> next = new ArrayList<>(OLD);
        Collections.swap(next, 2, 3);
        Comparison comparison = compare(OLD, next);
        assertEquals(
                1,
                comparison.tasks().stream()
                        .filter(task -> task.kinds().contains(ChangeKind.MOVED))
                        .count());
        assertEquals(2, comparison.unchanged());
    }

    @Test
    void aDroppedTaskIsToldWhereItStood() {
        List<Line> next = new ArrayList<>(OLD);
        next.remove(1);
        Comparison comparison = compare(OLD, next);
        assertEquals(Set.of(ChangeKind.DROPPED), comparison.tasks().get(0).kinds());
        assertEquals(2, comparison.tasks().get(0).wasAt());
        assertEquals(1, comparison.unchanged());
    }

    @Test
    void aRewordedTaskShowsThePlacesThatChanged() {
        List<Line> next = new ArrayList<>(OLD);
        next.set(0, OLD.get(0).worded("落实三会一课制度，培育示范校8所，推动党建与教学深度融合。"));
        TaskChange change = compare(OLD, next).tasks().get(0);
        assertEquals(Set.of(ChangeKind.REWORDED), change.kinds());
        assertEquals(List.of(), change.heading());
        assertEquals(
                List.of(
                        new Segment(Kind.KEPT, "落实三会一课制度，培育示范校"),
                        new Segment(Kind.DELETED, "6"),
                        new Segment(Kind.INSERTED, "8"),
                        new Segment(Kind.KEPT, "所，推动党建与教学深度融合。")),
                change.text());
    }

    @Test
    void aTaskIsTheSameUnderItsHeadingThoughMostOfItsWordsAreOthers() {
        List<Line> next = new ArrayList<>(OLD);
        next.set(1, OLD.get(1).worded("聚焦招生入学、食堂经费等领域，完善风险清单，持续整治群众身边的不正之风，用好监督执纪。"));
        assertEquals(List.of(Set.of(ChangeKind.REWORDED)), kinds(compare(OLD, next)));
    }

    @Test
    void anotherOfficeIsToldWithWhoLeft() {
        List<Line> next = new ArrayList<>(OLD);
        Line line = OLD.get(2);
        next.set(2, new Line(line.section(), line.heading(), line.text(), "基建科、后勤科", null));
        NamesChange duty = compare(OLD, next).tasks().get(0).duties().get(0);
        assertEquals(List.of(), duty.left());
        assertEquals("后勤科", duty.came().get(0).name());
        NamesChange back = compare(next, OLD).tasks().get(0).duties().get(0);
        assertEquals("后勤科", back.left().get(0).name());
        assertEquals(List.of(), back.came());
    }

    @Test
    void aTaskUnderAnotherSectionIsNotMovedWhereTheOrderStays() {
        List<Line> next = new ArrayList<>(OLD);
        Line line = OLD.get(1);
        next.set(1, new Line("质量", line.heading(), line.text(), line.names(), null));
        Comparison comparison = compare(OLD, next);
        assertEquals(List.of(Set.of(ChangeKind.OTHER_SECTION)), kinds(comparison));
        assertEquals(List.of(), comparison.sections());
    }

    @Test
    void aSectionWithQuiteAnotherHeadingIsTheSameByItsTasks() {
        List<Line> next = OLD.stream()
                .map(line -> line.section().equals("质量") ? Line.of("全面提升育人水平", line.heading(), line.text()) : line)
                .toList();
        Comparison comparison = compare(OLD, next);
        assertEquals(List.of(), comparison.tasks());
        assertEquals(Set.of(ChangeKind.REWORDED), comparison.sections().get(0).kinds());
    }

    @Test
    void sectionsComeGoAndMove() {
        List<Line> next = List.of(OLD.get(2), OLD.get(3), Line.of("保障", "筹措经费。", "足额拨付公用经费。"));
        List<SectionChange> sections = compare(OLD, next).sections();
        assertEquals(
                List.of(Set.of(ChangeKind.DROPPED), Set.of(ChangeKind.RENUMBERED), Set.of(ChangeKind.ADDED)),
                sections.stream().map(SectionChange::kinds).toList());
        List<DraftSection> both = List.of(sections.get(1).was(), sections.get(1).is());
        assertEquals(both.get(0).id(), both.get(1).id());
    }

    @Test
    void aTaskThatWasSplitSaysOfWhichItWasAPart() {
        String first = "巩固双减成果，严查隐形变异培训，规范考试次数和命题质量，";
        String second = "健全课后服务质量评价机制，促进学生全面而有个性地发展。";
        List<Line> whole = List.of(OLD.get(0), Line.of("质量", "规范办学。", first + second));
        List<Line> parts = List.of(OLD.get(0), Line.of("质量", "规范办学。", first), Line.of("质量", "", second));
        Comparison split = compare(whole, parts);
        TaskChange added = split.tasks().get(1);
        assertEquals(Set.of(ChangeKind.ADDED), added.kinds());
        assertEquals(split.tasks().get(0).was().id(), added.partOf());
        Comparison joined = compare(parts, whole);
        TaskChange dropped = joined.tasks().get(1);
        assertEquals(Set.of(ChangeKind.DROPPED), dropped.kinds());
        assertEquals(joined.tasks().get(0).is().id(), dropped.partOf());
        assertNull(compare(OLD, OLD.subList(0, 3)).tasks().get(0).partOf());
    }

    @Test
    void aDueDateSetByHandStaysWhileItsDeadlineIsPrintedAsBefore() {
        LocalDate byHand = LocalDate.of(2032, 10, 1);
        List<Line> before = new ArrayList<>(OLD);
        Line line = OLD.get(0);
        before.set(0, new Line(line.section(), line.heading(), line.text(), line.names(), byHand));
        Draft after = NextVersion.of(Documents.read(before), Documents.read(OLD), RULES);
        assertEquals(byHand, after.tasks().get(0).dueOn());
    }

    @Test
    void aThousandTasksAreHeldAgainstAThousandInWellUnderASecond() {
        Random random = new Random(1);
        List<Line> lines = Documents.any(random, 1000);
        List<Line> edited = lines.stream()
                .map(line -> line.worded(line.text() + Documents.words(random, 2)))
                .toList();
        compare(lines.subList(0, 200), edited.subList(0, 200));
        Draft before = Documents.read(lines);
        Draft read = Documents.read(edited);
        // On a quiet machine a third of it.
        Draft after = assertTimeout(Duration.ofSeconds(3), () -> NextVersion.of(before, read, RULES));
        assertNotEquals(read, after);
        assertEquals(
                0,
                Comparison.between(before, after, RULES).tasks().stream()
                        .filter(task -> task.kinds().contains(ChangeKind.ADDED))
                        .count());
    }

    @Test
    void textsThatHaveNothingInCommonOrAreVeryLongAreShownAsAWhole() {
        Random random = new Random(2);
        String one = Documents.words(random, 20_000);
        String other = Documents.words(random, 20_000);
        List<Segment> segments = assertTimeout(Duration.ofSeconds(2), () -> WordDiff.of(one, other, RULES));
        assertEquals(
                List.of(Kind.DELETED, Kind.INSERTED, Kind.KEPT),
                segments.stream().map(Segment::kind).distinct().toList());
        assertEquals(3, segments.size());
    }
}

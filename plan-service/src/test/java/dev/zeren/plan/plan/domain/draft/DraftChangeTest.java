package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.domain.draft.DraftChange.Drop;
import dev.zeren.plan.plan.domain.draft.DraftChange.Join;
import dev.zeren.plan.plan.domain.draft.DraftChange.Rehead;
import dev.zeren.plan.plan.domain.draft.DraftChange.Resolve;
import dev.zeren.plan.plan.domain.draft.DraftChange.Reword;
import dev.zeren.plan.plan.domain.draft.DraftChange.Split;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftChangeTest {

    private static final UUID NEW = new UUID(7, 7);
    private static final UUID UNKNOWN = new UUID(8, 8);

    private final Draft draft = Samples.draft(4);

    @Test
    void aRewordedTaskKeepsWhatIsNotMentioned() {
        DraftTask task = new Reword(id(2), null, "新的正文。").of(draft).tasks().get(1);
        assertEquals("任务2", task.heading());
        assertEquals("新的正文。", task.text());
        assertEquals(draft.tasks().get(1).clauses(), task.clauses());
    }

    @Test
    void aTaskIsNotRewordedToNothing() {
        refuse(DraftFault.NOTHING_TO_CHANGE, new Reword(id(1), null, null));
        refuse(DraftFault.NOTHING_LEFT, new Reword(id(1), " ", "\n"));
        assertEquals("", new Reword(id(1), "", null).of(draft).tasks().get(0).heading());
    }

    @Test
    void aDroppedTaskIsGoneAndTheOthersAreAsTheyWere() {
        Draft after = new Drop(id(2)).of(draft);
        assertEquals(
                List.of(id(1), id(3), id(4)),
                after.tasks().stream().map(DraftTask::id).toList());
        assertSame(draft.tasks().get(3), after.tasks().get(2));
    }

    @Test
    void aJoinedTaskHasEveryPrintedWordOfBothAndEachAssignmentOnce() {
        DraftTask one = draft.tasks().get(1);
        DraftTask two = draft.tasks().get(2);
        DraftTask joined = new Join(two.id()).of(draft).tasks().get(1);
        assertEquals(one.id(), joined.id());
        assertEquals(one.heading(), joined.heading());
        assertEquals(one.text() + "\n3．任务3\n" + two.text(), joined.text());
        assertEquals(2, joined.clauses().size());
        assertEquals(one.assignments(), joined.assignments());
        assertEquals(one.sectionId(), joined.sectionId());
    }

    @Test
    void aJoinedTaskTakesTheOthersDueDateOnlyWhenItHasNone() {
        assertEquals(
                LocalDate.of(2032, 9, 4),
                new Join(id(3)).of(draft).tasks().get(1).dueOn());
        assertEquals(
                LocalDate.of(2032, 9, 4),
                new Join(id(4)).of(draft).tasks().get(2).dueOn());
        assertNull(new Join(id(2)).of(draft).tasks().get(0).dueOn());
    }

    @Test
    void aJoinedReadingHasTheTargetsOfBothAndItsPointersFollowTheClauses() {
        ReadingJson joined = new Join(id(2)).of(draft).tasks().get(0).reading();
        assertEquals(
                List.of("1所学校", "10人次", "2所学校", "20人次"),
                joined.targets().stream().map(ReadingJson.Target::printed).toList());
        assertEquals(
                List.of(0, 1, 2, 3),
                joined.targets().stream().map(ReadingJson.Target::group).toList());
        assertEquals("/clauses/1/roles/0/names/0", joined.fields().get(1).pointer());
        assertEquals(new ReadingJson.Place(100, 280), joined.at());
    }

    @Test
    void theFirstTaskHasNoneBeforeItToBeJoinedWith() {
        refuse(DraftFault.NO_TASK_BEFORE, new Join(id(1)));
    }

    @Test
    void aSplitTaskLosesNoCharacterAndNoTargetIsInBoth() {
        DraftTask whole = draft.tasks().get(1);
        int at = whole.text().indexOf("培训");
        List<DraftTask> after = new Split(whole.id(), at, NEW).of(draft).tasks();
        assertEquals(5, after.size());
        assertEquals("扩建2所学校。", after.get(1).text());
        assertEquals(whole.text(), after.get(1).text() + after.get(2).text());
        assertEquals(NEW, after.get(2).id());
        assertEquals("", after.get(2).label());
        assertEquals(whole.assignments(), after.get(2).assignments());
        assertEquals(whole.sectionId(), after.get(2).sectionId());
        assertEquals("2所学校", after.get(1).reading().targets().get(0).printed());
        assertEquals(1, after.get(1).reading().targets().size());
        assertEquals("20人次", after.get(2).reading().targets().get(0).printed());
        assertEquals(1, after.get(2).reading().targets().size());
    }

    @Test
    void aTaskIsSplitBetweenCharactersOnly() {
        String text = draft.tasks().get(0).text();
        refuse(DraftFault.OUTSIDE_THE_TEXT, new Split(id(1), 0, NEW));
        refuse(DraftFault.OUTSIDE_THE_TEXT, new Split(id(1), text.length(), NEW));
        refuse(DraftFault.INSIDE_A_CHARACTER, new Split(id(1), text.indexOf("𠮷") + 1, NEW));
        assertEquals(
                "。",
                new Split(id(1), text.length() - 1, NEW)
                        .of(draft)
                        .tasks()
                        .get(1)
                        .text());
    }

    @Test
    void aSectionTakesAnotherPartDepthOrHeading() {
        UUID section = draft.sections().get(1).id();
        DraftSection after = new Rehead(section, SectionPart.PHASES, 2, null)
                .of(draft)
                .sections()
                .get(1);
        assertEquals(SectionPart.PHASES, after.part());
        assertEquals(2, after.depth());
        assertEquals("加强领导", after.heading());
        refuse(DraftFault.UNKNOWN_SECTION, new Rehead(UNKNOWN, SectionPart.TASKS, null, null));
        refuse(DraftFault.NOTHING_TO_CHANGE, new Rehead(section, null, null, null));
    }

    @Test
    void aResolvedNameStandsForTheEntryWhereverItIsPrintedHoweverSpaced() {
        Draft after = person("林原", null).of(draft);
        for (DraftTask task : after.tasks()) {
            assertEquals(
                    Samples.LIN,
                    task.clauses().get(0).roles().get(0).names().get(0).person().id());
            assertEquals(Samples.LIN, task.assignments().get(0).personId());
            assertNull(task.assignments().get(1).unitId());
            assertNull(task.reading().fields().get(0).doubt());
        }
    }

    @Test
    void twoNamesOfOneOfficeBecomeOneAssignment() {
        Draft after = unit("基教科", null).of(unit("基础科", Duty.RESPONSIBLE_OFFICE).of(draft));
        assertEquals(2, after.tasks().get(0).assignments().size());
        assertEquals("基础科", after.tasks().get(0).assignments().get(1).name());
    }

    @Test
    void aPersonTakesNoDutyOfUnitsAndAUnitNoneOfPersons() {
        refuse(DraftFault.DUTY_OF_OTHERS, person("基础科", Duty.RESPONSIBLE_OFFICE));
        refuse(DraftFault.DUTY_OF_OTHERS, unit("林原", Duty.LEAD_LEADER));
        refuse(DraftFault.NAME_NOT_PRINTED, person("基础科", null));
        refuse(DraftFault.NAME_NOT_PRINTED, unit("林原", null));
        refuse(DraftFault.NAME_NOT_PRINTED, unit("规划科", null));
        refuse(DraftFault.NAME_NOT_PRINTED, unit("基础科", Duty.RESPONSIBLE_UNIT));
    }

    @Test
    void aTaskOfAnotherPlanIsUnknown() {
        refuse(DraftFault.UNKNOWN_TASK, new Drop(UNKNOWN));
        refuse(DraftFault.UNKNOWN_TASK, new Join(UNKNOWN));
        refuse(DraftFault.UNKNOWN_TASK, new Split(UNKNOWN, 1, NEW));
        refuse(DraftFault.UNKNOWN_TASK, new Reword(UNKNOWN, "x", null));
    }

    @Test
    void aDueDateSetAfterACorrectionOutlivesItsUndo() {
        Draft joined = new Join(id(3)).of(draft);
        Trace trace = Trace.between(draft, joined);
        assertEquals(draft, trace.takeBack(joined));
        LocalDate later = LocalDate.of(2032, 12, 1);
        DraftTask moved = joined.tasks().get(1).due(later);
        Draft back = trace.takeBack(joined.with(1, 2, moved));
        assertEquals(later, back.tasks().get(1).dueOn());
        assertEquals(draft.tasks().get(1).text(), back.tasks().get(1).text());
    }

    @Test
    void aParagraphThatIsAWholePrintedLineIsCutFromTextAndPrintAndLearned() {
        DraftTask task = draft.tasks().get(0).without("甲。\n转自 某站\n乙。\n转自某站", null, "1．任务1。甲。\n转自某站\n乙。\n转自 某站");
        Draft noisy = draft.with(0, 1, task);
        CutNoise cut = new CutNoise(task.id(), null, 4);
        assertEquals("甲。\n转自 某站\n乙。", cut.of(noisy).tasks().get(0).text());
        assertEquals("1．任务1。甲。\n转自某站\n乙。", cut.of(noisy).tasks().get(0).printed());
        assertEquals(Optional.of(new Lesson.Noise("转自某站")), cut.lesson(noisy));
    }

    @Test
    void aParagraphBehindTheHeadingIsNoWholeLineAndNotLearned() {
        DraftTask task = draft.tasks().get(0).without("甲。\n乙。", null, "1．任务1。甲。\n乙。");
        Draft noisy = draft.with(0, 1, task);
        CutNoise cut = new CutNoise(task.id(), null, 1);
        assertEquals("乙。", cut.of(noisy).tasks().get(0).text());
        assertNull(cut.of(noisy).tasks().get(0).printed());
        assertEquals(Optional.empty(), cut.lesson(noisy));
    }

    @Test
    void whatWasReadFromNoiseGoesWithItAndASectionMayLoseAllItsText() {
        DraftTask task =
                new Reword(id(1), null, "扩建1所学校。\n培训老师10人次。").of(draft).tasks().get(0);
        Draft noisy = draft.with(0, 1, task);
        ReadingJson left = new CutNoise(id(1), null, 2).of(noisy).tasks().get(0).reading();
        assertEquals(
                List.of("1所学校"),
                left.targets().stream().map(ReadingJson.Target::printed).toList());
        UUID section = draft.sections().get(1).id();
        assertEquals(
                "", new CutNoise(null, section, 1).of(draft).sections().get(1).text());
    }

    @Test
    void noiseIsALineOfOneTextAndNotAllOfATask() {
        refuse(DraftFault.ONE_TEXT, new CutNoise(null, null, 1));
        refuse(DraftFault.ONE_TEXT, new CutNoise(id(1), draft.sections().get(0).id(), 1));
        refuse(DraftFault.NO_SUCH_LINE, new CutNoise(id(1), null, 2));
        refuse(DraftFault.NO_SUCH_LINE, new CutNoise(id(1), null, 0));
        refuse(
                DraftFault.NO_SUCH_LINE,
                new CutNoise(null, draft.sections().get(0).id(), 1));
        refuse(DraftFault.UNKNOWN_SECTION, new CutNoise(null, UNKNOWN, 1));
        Draft bare = new Reword(id(1), "", null).of(draft);
        assertThrows(Rejection.class, () -> new CutNoise(id(1), null, 1).of(bare));
    }

    @Test
    void aDroppedTaskTeachesItsLineOnlyWhenThePlanPrintsItOnce() {
        assertEquals(Optional.of(new Lesson.Noise("2．任务2")), new Drop(id(2)).lesson(draft));
        DraftTask again = draft.tasks().get(2).without("x", null, "2 ．任务2");
        assertEquals(Optional.empty(), new Drop(id(2)).lesson(draft.with(2, 3, again)));
        DraftTask two = draft.tasks().get(1).without("x", null, "2．任务2\n又一行");
        assertEquals(Optional.empty(), new Drop(id(2)).lesson(draft.with(1, 2, two)));
        assertEquals(Optional.empty(), new Drop(id(2)).lesson(new Reword(id(2), null, "x").of(draft)));
    }

    @Test
    void aLabelIsToldItsDutyInClausesAndAssignments() {
        var known = Map.of("基教科", new ClauseJson.Entry(Samples.BASIC, "基础教育科"));
        TellDuty told = new TellDuty("责任 科室", Duty.LEAD_DEPARTMENT, known);
        DraftTask task = told.of(draft).tasks().get(1);
        ClauseJson.Role role = task.clauses().get(0).roles().get(1);
        assertEquals("lead-department", role.duty());
        assertNull(role.names().get(0).unit());
        assertEquals(Samples.BASIC, role.names().get(1).unit().id());
        assertEquals(Duty.LEAD_DEPARTMENT, task.assignments().get(2).duty());
        assertEquals(Samples.BASIC, task.assignments().get(2).unitId());
        assertEquals("2．任务2", task.printed());
        assertEquals(Optional.of(new Lesson.Label("责任科室", Duty.LEAD_DEPARTMENT, null)), told.lesson(draft));
        refuse(DraftFault.LABEL_NOT_PRINTED, new TellDuty("督办科室", Duty.RESPONSIBLE_OFFICE, Map.of()));
        refuse(DraftFault.NOTHING_TO_CHANGE, new TellDuty("责任科室", Duty.RESPONSIBLE_OFFICE, Map.of()));
        refuse(DraftFault.DUTY_NOT_FOR_LABEL, new TellDuty("责任科室", Duty.DEADLINE, Map.of()));
        refuse(DraftFault.DUTY_NOT_FOR_LABEL, new TellDuty("责任科室", Duty.OTHER, Map.of()));
    }

    @Test
    void onlyAnotherPartOfASectionWithAHeadingIsLearned() {
        UUID section = draft.sections().get(1).id();
        assertEquals(
                Optional.of(new Lesson.Part("加强领导", SectionPart.PHASES, null)),
                new Rehead(section, SectionPart.PHASES, null, "组织").lesson(draft));
        assertEquals(Optional.empty(), new Rehead(section, SectionPart.SAFEGUARDS, null, null).lesson(draft));
        assertEquals(Optional.empty(), new Rehead(section, null, 2, null).lesson(draft));
        Draft bare = new Rehead(section, null, null, "").of(draft);
        assertEquals(Optional.empty(), new Rehead(section, SectionPart.PHASES, null, null).lesson(bare));
    }

    @Test
    void aTraceHoldsOnlyWhatWasTouched() {
        Trace trace = Trace.between(draft, new Drop(id(2)).of(draft));
        assertEquals(List.of(), trace.changed());
        assertEquals(List.of(), trace.sections());
        assertEquals(1, trace.removed().size());
    }

    private static Resolve person(String name, Duty duty) {
        return new Resolve(new ResolveName(name, duty, true, new ClauseJson.Entry(Samples.LIN, "林原")));
    }

    private static Resolve unit(String name, Duty duty) {
        return new Resolve(new ResolveName(name, duty, false, new ClauseJson.Entry(Samples.BASIC, "基础教育科")));
    }

    private UUID id(int number) {
        return draft.tasks().get(number - 1).id();
    }

    private void refuse(DraftFault fault, DraftChange change) {
        Rejection refused = assertThrows(Rejection.class, () -> change.of(draft));
        assertEquals(PlanProblem.CORRECTION_NOT_POSSIBLE, refused.type());
        assertEquals(fault.code(), refused.faults().get(0).code());
    }
}

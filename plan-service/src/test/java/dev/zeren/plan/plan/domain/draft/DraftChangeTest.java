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
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
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

package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.ClauseJson.Role;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ReadingJson;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReassignTest {

    private final Draft draft = Samples.draft(2);

    @Test
    void anotherNameStandsInTheClauseItsWordsAndItsAssignment() {
        DraftTask task = assign(Duty.RESPONSIBLE_OFFICE, "基 础科", "规划科");
        assertEquals("（牵头领导：林 原；责任科室：规划科、基教科）", task.clauses().get(0).text());
        assertEquals("规划科", task.assignments().get(1).name());
        assertNull(task.printed());
        assertEquals(draft.tasks().get(0).text(), task.text());
    }

    @Test
    void anEntryOfTheDirectoryGoesWithTheName() {
        Name to = new Name("谷雨", new ClauseJson.Entry(Samples.LIN, "谷雨"), null);
        DraftTask task =
                new Reassign(id(), Duty.LEAD_LEADER, "林原", to).of(draft).tasks().get(0);
        assertEquals(Samples.LIN, task.assignments().get(0).personId());
        assertNull(task.reading().fields().get(0).doubt());
        assertEquals("（牵头领导：谷雨；责任科室：基础科、基教科）", task.clauses().get(0).text());
    }

    @Test
    void oneNameMoreStandsBehindThoseOfItsRole() {
        assertEquals(
                "（牵头领导：林 原；责任科室：基础科、基教科、规划科）",
                assign(Duty.RESPONSIBLE_OFFICE, null, "规划科").clauses().get(0).text());
        assertEquals(
                "（牵头领导：林 原；责任科室：基础科、基教科；配合部门：财政局）",
                assign(Duty.COOPERATING_DEPARTMENT, null, "财政局")
                        .clauses()
                        .get(0)
                        .text());
    }

    @Test
    void aTaskWithoutClauseIsGivenOneWithTheLabelThatThePlanPrints() {
        DraftTask bare = draft.tasks().get(0).reassigned(List.of(), null);
        Draft some = draft.with(0, 1, bare);
        Role office = new Role("承办科室", Duty.RESPONSIBLE_OFFICE.code(), List.of(new Name("甲科", null, null)), null);
        DraftTask other = draft.tasks().get(1).reassigned(List.of(new ClauseJson("（承办科室：甲科）", List.of(office))), null);
        Draft plan = some.with(1, 2, other);
        DraftTask task = new Reassign(id(), Duty.RESPONSIBLE_OFFICE, null, new Name("乙科", null, null))
                .of(plan)
                .tasks()
                .get(0);
        assertEquals("（承办科室：乙科）", task.clauses().get(0).text());
        assertEquals("乙科", task.assignments().get(0).name());
    }

    @Test
    void aNameThatGoesTakesItsSeparatorAndWithTheLastGoesTheRoleAndTheClause() {
        assertEquals(
                "（牵头领导：林 原；责任科室：基教科）",
                assign(Duty.RESPONSIBLE_OFFICE, "基础科", null).clauses().get(0).text());
        assertEquals(
                "（牵头领导：林 原；责任科室：基础科）",
                assign(Duty.RESPONSIBLE_OFFICE, "基教科", null).clauses().get(0).text());
        DraftTask task = assign(Duty.LEAD_LEADER, "林原", null);
        assertEquals("（责任科室：基础科、基教科）", task.clauses().get(0).text());
        assertEquals(List.of(), task.reading().fields());
        Draft left = draft.with(0, 1, task);
        for (String office : List.of("基础科", "基教科")) {
            left = new Reassign(id(), Duty.RESPONSIBLE_OFFICE, office, null).of(left);
        }
        assertEquals(List.of(), left.tasks().get(0).clauses());
        assertEquals(List.of(), left.tasks().get(0).assignments());
    }

    @Test
    void pointersFollowTheNamesThatMoveUp() {
        ReadingJson read = new ReadingJson(
                null,
                List.of(
                        field("/clauses/0"),
                        field("/clauses/0/roles/1/names/0"),
                        field("/clauses/0/roles/1/names/1"),
                        field("/clauses/0/roles/0/names/0")),
                null,
                null,
                null,
                null);
        Draft pointed = draft.with(0, 1, draft.tasks().get(0).read(read));
        assertEquals(
                List.of("/clauses/0", "/clauses/0/roles/1/names/0", "/clauses/0/roles/0/names/0"),
                pointers(new Reassign(id(), Duty.RESPONSIBLE_OFFICE, "基础科", null).of(pointed)));
        assertEquals(
                List.of("/clauses/0", "/clauses/0/roles/0/names/0", "/clauses/0/roles/0/names/1"),
                pointers(new Reassign(id(), Duty.LEAD_LEADER, "林原", null).of(pointed)));
    }

    @Test
    void aClauseInOtherWordsIsPutTogetherAnew() {
        Role lead = new Role("牵头", Duty.LEAD_DEPARTMENT.code(), List.of(new Name("基教科", null, null)), null);
        DraftTask task = draft.tasks().get(0).reassigned(List.of(new ClauseJson("由基教科牵头", List.of(lead))), null);
        assertEquals(
                "（牵头：规划科）",
                new Reassign(id(), Duty.LEAD_DEPARTMENT, "基教科", new Name("规划科", null, null))
                        .of(draft.with(0, 1, task))
                        .tasks()
                        .get(0)
                        .clauses()
                        .get(0)
                        .text());
    }

    @Test
    void whatIsNotPrintedOrIsPrintedAlreadyIsRefused() {
        refuse(DraftFault.NAME_MISSING, Duty.LEAD_LEADER, null, null);
        refuse(DraftFault.NAME_NOT_ASSIGNED, Duty.LEAD_LEADER, "基教科", "谷雨");
        refuse(DraftFault.NAME_ASSIGNED_ALREADY, Duty.RESPONSIBLE_OFFICE, null, "基教 科");
        refuse(DraftFault.NAME_ASSIGNED_ALREADY, Duty.RESPONSIBLE_OFFICE, "基础科", "基教科");
        refuse(DraftFault.DUTY_OF_OTHERS, Duty.DEADLINE, null, "九月");
        refuse(DraftFault.DUTY_NOT_FOR_LABEL, Duty.OTHER, null, "谷雨");
    }

    private DraftTask assign(Duty duty, String from, String to) {
        return new Reassign(id(), duty, from, to == null ? null : new Name(to, null, null))
                .of(draft)
                .tasks()
                .get(0);
    }

    private void refuse(DraftFault fault, Duty duty, String from, String to) {
        Rejection refused = assertThrows(Rejection.class, () -> assign(duty, from, to));
        assertEquals(fault.code(), refused.faults().get(0).code());
    }

    private UUID id() {
        return draft.tasks().get(0).id();
    }

    private static ReadingJson.Field field(String pointer) {
        return new ReadingJson.Field(pointer, new ReadingJson.Place(1, 2), null, null);
    }

    private static List<String> pointers(Draft draft) {
        return draft.tasks().get(0).reading().fields().stream()
                .map(ReadingJson.Field::pointer)
                .toList();
    }
}

package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.ClauseJson.Entry;
import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextYearTest {

    private static final UUID OLD = new UUID(3, 1);
    private static final UUID STAYS = new UUID(3, 2);
    private static final Set<Duty> OFFICES = Set.of(Duty.RESPONSIBLE_OFFICE);

    @Test
    void withoutChangesTheTasksAreTheSameAndTheirDaysAYearLater() {
        Draft draft = Samples.draft(6);
        NextYear next = NextYear.of(draft, id -> true, Map.of(), 1);
        assertEquals(List.of(), next.replaced());
        assertEquals(draft.sections(), next.draft().sections());
        assertEquals(LocalDate.of(2033, 9, 4), next.draft().tasks().get(2).dueOn());
        assertEquals(
                draft.tasks().stream().map(DraftTask::clauses).toList(),
                next.draft().tasks().stream().map(DraftTask::clauses).toList());
    }

    @Test
    void aUnitThatIsNoMoreIsReplacedByAllThatItWentIntoAndEachStandsOnce() {
        Draft draft = of(name("教研室", OLD), name("基教科", STAYS));
        NextYear next = NextYear.of(draft, id -> true, Map.of(OLD, List.of(name("教研院", id(4)), name("基教科", STAYS))), 1);
        DraftTask task = next.draft().tasks().get(0);
        assertEquals("（责任科室：教研院、基教科）", task.clauses().get(0).text());
        assertEquals(
                List.of(id(4), STAYS),
                task.assigned(OFFICES).map(DraftAssignment::unitId).toList());
        assertEquals("教研室", next.replaced().get(0).name());
    }

    @Test
    void aUnitThatWentIntoOnesAllAssignedAlreadyIsNamedNoMore() {
        Draft draft = of(name("教研室", OLD), name("基教科", STAYS));
        NextYear next = NextYear.of(draft, id -> true, Map.of(OLD, List.of(name("基教科", STAYS))), 1);
        assertEquals("（责任科室：基教科）", next.draft().tasks().get(0).clauses().get(0).text());
    }

    @Test
    void aRenamedUnitHasItsNewNameAndOneClosedForGoodKeepsItsOwn() {
        Draft draft = of(name("教研室", OLD), name("基教科", STAYS));
        NextYear next = NextYear.of(draft, id -> true, Map.of(OLD, List.of(name("教研院", OLD)), STAYS, List.of()), 1);
        assertEquals(
                "（责任科室：教研院、基教科）", next.draft().tasks().get(0).clauses().get(0).text());
        assertEquals(List.of(), next.replaced().get(1).by());
        NextYear again = NextYear.of(next.draft(), id -> true, Map.of(OLD, List.of(name("教研院", OLD))), 1);
        assertEquals(List.of(), again.replaced());
    }

    @Test
    void aSectionGoesWithItsLastTaskAndOneThatNeverHadAnyStays() {
        Draft draft = Samples.draft(4);
        UUID last = draft.tasks().get(3).id();
        Draft next = NextYear.of(draft, last::equals, Map.of(), 1).draft();
        assertEquals(
                List.of("二、"), next.sections().stream().map(DraftSection::label).toList());
        Draft withIntroduction = new Draft(
                draft.head(),
                List.of(
                        new DraftSection(id(8), 0, 1, SectionPart.GUIDING_PRINCIPLE, "", "指导思想", "", null),
                        draft.sections().get(0),
                        draft.sections().get(1)),
                draft.tasks());
        assertTrue(NextYear.of(withIntroduction, last::equals, Map.of(), 1).draft().sections().stream()
                .anyMatch(section -> section.heading().equals("指导思想")));
    }

    private static Draft of(Name... offices) {
        Draft draft = Samples.draft(1);
        String names =
                String.join("、", List.of(offices).stream().map(Name::name).toList());
        List<ClauseJson> clauses = List.of(new ClauseJson(
                "（责任科室：" + names + "）",
                List.of(new ClauseJson.Role("责任科室", Duty.RESPONSIBLE_OFFICE.code(), List.of(offices), null))));
        return draft.withTasks(task -> task.assigned(clauses, null));
    }

    private static Name name(String name, UUID unit) {
        return new Name(name, null, new Entry(unit, name));
    }

    private static UUID id(long number) {
        return new UUID(3, number);
    }
}

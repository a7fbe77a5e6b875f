package dev.zeren.plan.directory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void aRenamedUnitIsFoundByItsFormerNameToo() {
        Unit unit = unit("教育科");
        UnitChange change = UnitChange.rename(unit, "基础教育科", DAY);
        assertEquals("基础教育科", unit.name());
        assertEquals(List.of("教育科"), names(unit));
        assertEquals(AliasOrigin.FORMER_NAME, unit.aliases().get(0).origin());
        assertEquals("教育科", change.before().get(0).name());
        UnitChange.rename(unit, "教育科", DAY);
        assertEquals(List.of("基础教育科"), names(unit));
    }

    @Test
    void unitsThatBecomeOneAreClosedUnlessTheyAreTheOne() {
        Unit first = unit("临河一小");
        Unit second = unit("临河二小");
        UnitChange.merge(List.of(first, second), first, DAY);
        assertNull(first.closedOn());
        assertEquals(DAY, second.closedOn());
        refused(PlanProblem.UNIT_CLOSED, () -> UnitChange.close(second, DAY));
    }

    @Test
    void aUnitThatGivesOffAPartStays() {
        Unit whole = unit("临河中学");
        UnitChange.split(whole, List.of(whole, unit("临河初级中学")), DAY);
        assertNull(whole.closedOn());
        UnitChange.split(whole, List.of(unit("东校"), unit("西校")), DAY);
        assertEquals(DAY, whole.closedOn());
    }

    @Test
    void whatIsNoChangeIsRefused() {
        Unit unit = unit("人事科");
        refused(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, () -> UnitChange.rename(unit, " 人事科 ", DAY));
        refused(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, () -> UnitChange.merge(List.of(unit), unit("甲"), DAY));
        refused(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, () -> UnitChange.merge(List.of(unit, unit), unit("甲"), DAY));
        refused(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, () -> UnitChange.split(unit, List.of(unit), DAY));
        unit.openOn(DAY);
        refused(PlanProblem.UNIT_CLOSES_BEFORE_IT_OPENS, () -> UnitChange.close(unit, DAY.minusDays(1)));
    }

    @Test
    void anAliasThatIsThereKeepsWhereItComesFrom() {
        Unit unit = unit("市卫健委");
        unit.nameAlso("市卫生健康委", AliasOrigin.CONFIRMED);
        assertEquals(false, unit.nameAlso("市卫生健康委 ", AliasOrigin.PRINTED));
        assertEquals(false, unit.nameAlso("市 卫健委", AliasOrigin.PRINTED));
        unit.nameAlso(List.of("市卫生健康委", "卫健委", "卫 健委"));
        assertEquals(List.of("市卫生健康委", "卫健委"), names(unit));
        assertEquals(AliasOrigin.CONFIRMED, unit.aliases().get(0).origin());
        assertEquals(AliasOrigin.ENTERED, unit.aliases().get(1).origin());
    }

    @Test
    void anEntryHasNoMoreThanTwoHundredAliases() {
        Unit unit = unit("多名科");
        for (int i = 0; i < Aliases.LIMIT; i++) {
            unit.nameAlso("别名" + i, AliasOrigin.PRINTED);
        }
        refused(PlanProblem.TOO_MANY_ALIASES, () -> unit.nameAlso("再一个", AliasOrigin.PRINTED));
    }

    private static void refused(PlanProblem problem, Runnable act) {
        assertSame(problem, assertThrows(Rejection.class, act::run).type());
    }

    private static List<String> names(Unit unit) {
        return unit.aliases().stream().map(Alias::name).toList();
    }

    private static Unit unit(String name) {
        return new Unit(name, UnitKind.OFFICE, null, 1, List.of());
    }
}

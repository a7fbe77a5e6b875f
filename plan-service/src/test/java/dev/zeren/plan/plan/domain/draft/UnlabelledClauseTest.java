package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.ClauseJson.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of a clause that says of none of its names what is asked of him. */
class UnlabelledClauseTest {

    private static final Name OTHER = new Name("赵六", null, null);

    private static final ClauseJson CLAUSE = new ClauseJson(
            "（2月10日前，王五，装备中心）",
            List.of(
                    new Role("", "deadline", List.of(), "2月10日前"),
                    new Role("", "responsible-person", List.of(new Name("王五", null, null)), null),
                    new Role("", "responsible-unit", List.of(new Name("装备中心", null, null)), null)));

    @Test
    void aNameIsReplacedAddedAndRemovedWhereItStands() {
        assertEquals(
                "（2月10日前，赵六，装备中心）", ClauseText.replaced(CLAUSE, 1, 0, OTHER).text());
        assertEquals("（2月10日前，王五、赵六，装备中心）", ClauseText.added(CLAUSE, 1, OTHER).text());
        assertEquals("（2月10日前，装备中心）", ClauseText.removed(CLAUSE, 1, 0).text());
        assertEquals("（2月10日前，王五）", ClauseText.removed(CLAUSE, 2, 0).text());
    }

    @Test
    void aClauseThatIsPutTogetherAnewHasNoMarkBeforeItsNames() {
        assertEquals("（2月10日前；王五；装备中心）", ClauseText.composed(CLAUSE.roles()).text());
    }
}

package dev.zeren.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a thing, on a door. */
class LifecycleTest {

    private enum Door {
        STANDING_OPEN,
        CLOSED,
        WALLED_UP
    }

    private enum Act {
        OPEN,
        CLOSE,
        WALL_UP
    }

    private static final Lifecycle<Door, Act> LIFE = Lifecycle.<Door, Act>of("door", Door.CLOSED)
            .step(Door.CLOSED, Act.OPEN, Door.STANDING_OPEN)
            .step(Door.STANDING_OPEN, Act.CLOSE, Door.CLOSED)
            .step(Door.CLOSED, Act.WALL_UP, Door.WALLED_UP)
            .build();

    @Test
    void anActLeadsWhereItIsSaidToLead() {
        assertEquals(Door.STANDING_OPEN, LIFE.after(Door.CLOSED, Act.OPEN));
        assertEquals(Set.of(Act.OPEN, Act.WALL_UP), LIFE.allowed(Door.CLOSED));
        assertEquals(Set.of(), LIFE.allowed(Door.WALLED_UP));
    }

    @Test
    void anActThatIsNotPossibleIsRefusedWithThoseThatAre() {
        IllegalStep refused = assertThrows(IllegalStep.class, () -> LIFE.after(Door.CLOSED, Act.CLOSE));
        assertEquals(StepProblem.STEP_NOT_ALLOWED, refused.type());
        assertEquals(List.of("open", "wall-up"), refused.allowed());
        assertEquals(
                "当前状态是 closed，不能 close；可以：open, wall-up。未作任何更改。",
                refused.type().detail().in(Language.ZH, refused.facts()));
        assertEquals(
                List.of(),
                assertThrows(IllegalStep.class, () -> LIFE.after(Door.WALLED_UP, Act.OPEN))
                        .allowed());
    }

    @Test
    void anActCannotLeadToTwoStates() {
        var builder = Lifecycle.<Door, Act>of("door", Door.CLOSED)
                .step(Door.CLOSED, Act.OPEN, Door.STANDING_OPEN)
                .step(Door.CLOSED, Act.OPEN, Door.WALLED_UP);
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void theDrawingShowsEveryStepAndTheEnds() {
        assertEquals("""
                stateDiagram-v2
                  [*] --> closed
                  closed --> standing_open: open
                  standing_open --> closed: close
                  closed --> walled_up: wall-up
                  walled_up --> [*]
                """, LIFE.diagram());
    }
}

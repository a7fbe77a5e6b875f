package dev.zeren.kit.domain;

import java.util.Collection;
import java.util.List;

/** An act that is not possible in the state in which the thing is; it says which acts are. */
public final class IllegalStep extends Rejection {

    private final transient List<String> allowed;

    public IllegalStep(Enum<?> state, Enum<?> act, Collection<? extends Enum<?>> allowed) {
        this(
                WireName.of(state),
                WireName.of(act),
                allowed.stream().map(WireName::of).toList());
    }

    private IllegalStep(String state, String act, List<String> allowed) {
        super(StepProblem.STEP_NOT_ALLOWED, state, act, allowed.isEmpty() ? "—" : String.join(", ", allowed));
        this.allowed = allowed;
    }

    /** The wire names of the acts that are possible; empty at the end of a life. */
    public List<String> allowed() {
        return allowed;
    }
}

package dev.zeren.kit.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a kind of thing: which act leads from which state to which. It is what runs and what the drawing in the
 * docs is made from.
 *
 * @param <S> its states
 * @param <A> what can be done to it
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    /** One act that is possible in one state. */
    public record Step<S, A>(S from, A act, S to) {}

    private final String name;
    private final S first;
    private final Map<S, Map<A, S>> steps;
    private final List<Step<S, A>> order;

    private Lifecycle(String name, S first, List<Step<S, A>> order) {
        this.name = name;
        this.first = first;
        this.order = List.copyOf(order);
        this.steps = new EnumMap<>(first.getDeclaringClass());
        for (Step<S, A> step : order) {
            S other = steps.computeIfAbsent(
                            step.from(), from -> new EnumMap<>(step.act().getDeclaringClass()))
                    .put(step.act(), step.to());
            if (other != null) {
                throw new IllegalArgumentException(step + " and to " + other);
            }
        }
    }

    /**
     * Begins to describe a life.
     *
     * @param name of the thing in the docs, e.g. {@code supervision notice}
     * @param first the state in which it comes into being
     */
    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(String name, S first) {
        return new Builder<>(name, first);
    }

    /**
     * The state after an act.
     *
     * @throws IllegalStep when the act is not possible in the state; it says which are
     */
    public S after(S state, A act) {
        S next = steps.getOrDefault(state, Map.of()).get(act);
        if (next == null) {
            throw new IllegalStep(state, act, allowed(state));
        }
        return next;
    }

    /** What can be done in a state, in the order of the acts; nothing at the end of the life. */
    public Set<A> allowed(S state) {
        return steps.getOrDefault(state, Map.of()).keySet();
    }

    /** The state in which the thing comes into being. */
    public S first() {
        return first;
    }

    /** All steps, in the order in which they were described. */
    public List<Step<S, A>> steps() {
        return order;
    }

    public String name() {
        return name;
    }

    /** The life as a state diagram in the language of Mermaid. */
    public String diagram() {
        String lines = order.stream()
                .map(step -> "  " + id(step.from()) + " --> " + id(step.to()) + ": " + WireName.of(step.act()))
                .collect(Collectors.joining("\n"));
        String ends = order.stream()
                .map(Step::to)
                .distinct()
                .filter(state -> allowed(state).isEmpty())
                .map(state -> "\n  " + id(state) + " --> [*]")
                .collect(Collectors.joining());
        return "stateDiagram-v2\n  [*] --> " + id(first) + "\n" + lines + ends + "\n";
    }

    // A dash ends a name in Mermaid.
    private static String id(Enum<?> state) {
        return WireName.of(state).replace('-', '_');
    }

    /** Describes a life step by step. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {

        private final String name;
        private final S first;
        private final List<Step<S, A>> steps = new ArrayList<>();

        private Builder(String name, S first) {
            this.name = name;
            this.first = first;
        }

        /** In {@code from} the act is possible and leads to {@code to}. */
        public Builder<S, A> step(S from, A act, S to) {
            steps.add(new Step<>(from, act, to));
            return this;
        }

        public Lifecycle<S, A> build() {
            return new Lifecycle<>(name, first, steps);
        }
    }
}

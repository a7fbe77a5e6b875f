package dev.zeren.kit.domain;

import java.util.List;

/** A request refused by a rule. It carries facts, never the inside of the service. */
public class Rejection extends RuntimeException {

    private final transient RejectionType type;
    private final transient Object[] facts;
    private final transient List<Fault> faults;

    public Rejection(RejectionType type, Object... facts) {
        this(type, List.of(), facts);
    }

    public Rejection(RejectionType type, List<Fault> faults, Object... facts) {
        // No stack trace: a refusal is an ordinary answer and is thrown often.
        super(type.code(), null, false, false);
        this.type = type;
        this.facts = facts.clone();
        this.faults = List.copyOf(faults);
    }

    /** The same, of a part that stands at a place of what was sent. */
    public Rejection below(String pointer) {
        return faults.isEmpty()
                ? this
                : new Rejection(
                        type, faults.stream().map(fault -> fault.below(pointer)).toList(), facts);
    }

    public RejectionType type() {
        return type;
    }

    public Object[] facts() {
        return facts.clone();
    }

    public List<Fault> faults() {
        return faults;
    }
}

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

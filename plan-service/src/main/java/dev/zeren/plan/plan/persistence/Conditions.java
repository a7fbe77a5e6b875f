package dev.zeren.plan.plan.persistence;

import java.util.ArrayList;
import java.util.List;

/** Conditions and their values, in the order of the text. */
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values;

    /** @param before values of what stands before the conditions */
    Conditions(Object... before) {
        values = new ArrayList<>(List.of(before));
    }

    void given(String condition, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.add(value);
        }
    }

    void add(String condition, Object... more) {
        text.append(" and ").append(condition);
        values.addAll(List.of(more));
    }

    String text() {
        return text.toString();
    }

    Object[] and(Object... more) {
        values.addAll(List.of(more));
        return values.toArray();
    }
}

package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The parts of an amendment, tried one after the other, so that whoever sent it is told of every fault at once. */
final class Attempts {

    private final List<Fault> faults = new ArrayList<>();

    /**
     * What a part makes, or something else where it is refused.
     *
     * @param pointer where the part stands in what was sent
     */
    <T> T attempt(String pointer, T otherwise, Supplier<T> part) {
        try {
            return part.get();
        } catch (Rejection refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            refused.faults().forEach(fault -> faults.add(fault.below(pointer)));
            return otherwise;
        }
    }

    /** @throws Rejection {@code amendment-not-possible} when any part was refused */
    void rejectFaulty() {
        if (!faults.isEmpty()) {
            throw new Rejection(PlanProblem.AMENDMENT_NOT_POSSIBLE, faults);
        }
    }
}

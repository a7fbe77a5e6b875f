package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For which of a task's responsible offices somebody reports. */
public final class ReportingOffice {

    private ReportingOffice() {}

    /**
     * For whom somebody reports who holds posts.
     *
     * @param named the office the report names, or null when it names none
     * @param responsible the task's responsible offices
     * @param held the offices in which the person holds a post today
     * @throws Rejection {@code not-your-task}, {@code office-not-responsible}, {@code office-ambiguous}
     */
    public static UUID of(UUID named, Set<UUID> responsible, Set<UUID> held) {
        Set<UUID> own = new HashSet<>(responsible);
        own.retainAll(held);
        if (own.isEmpty()) {
            throw new Rejection(PlanProblem.NOT_YOUR_TASK);
        }
        return choose(named, responsible, own);
    }

    /**
     * For whom the bureau office enters what an office has told it.
     *
     * @throws Rejection {@code office-not-responsible}, {@code office-ambiguous}
     */
    public static UUID onBehalf(UUID named, Set<UUID> responsible) {
        return choose(named, responsible, responsible);
    }

    /**
     * The responsible office that is meant by who names one that it went into.
     *
     * @param meant the office named, with those that are no more and went into it
     * @return empty when none of them is responsible
     * @throws Rejection {@code office-ambiguous} when several are
     */
    public static Optional<UUID> meantBy(Set<UUID> meant, Set<UUID> responsible) {
        Set<UUID> both = new HashSet<>(responsible);
        both.retainAll(meant);
        if (both.size() > 1) {
            throw new Rejection(PlanProblem.OFFICE_AMBIGUOUS);
        }
        return both.stream().findFirst();
    }

    private static UUID choose(UUID named, Set<UUID> responsible, Set<UUID> allowed) {
        if (named != null) {
            if (!responsible.contains(named)) {
                throw new Rejection(PlanProblem.OFFICE_NOT_RESPONSIBLE);
            }
            if (!allowed.contains(named)) {
                throw new Rejection(PlanProblem.NOT_YOUR_TASK);
            }
            return named;
        }
        if (allowed.isEmpty()) {
            throw new Rejection(PlanProblem.OFFICE_NOT_RESPONSIBLE);
        }
        if (allowed.size() > 1) {
            throw new Rejection(PlanProblem.OFFICE_AMBIGUOUS);
        }
        return allowed.iterator().next();
    }
}

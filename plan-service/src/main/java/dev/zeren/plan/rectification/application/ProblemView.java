package dev.zeren.plan.rectification.application;

import dev.zeren.plan.rectification.domain.DeadlineKind;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemLife;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A problem as others see it on a day.
 *
 * @param allowed what can be done in its state, by whoever may
 * @param overdue whether its deadline has passed and it is not said to be rectified
 * @param late whether it was rectified after its deadline
 */
public record ProblemView(
        UUID id,
        int version,
        int year,
        int number,
        String problem,
        String cause,
        String measure,
        String level,
        SourceKind sourceKind,
        UUID sourceId,
        UUID unitId,
        String unit,
        UUID personId,
        String person,
        UUID concernedUnitId,
        String concerned,
        UUID planId,
        UUID taskId,
        DeadlineKind deadline,
        Integer workingDays,
        LocalDate dueOn,
        ProblemStatus status,
        List<ProblemAct> allowed,
        boolean overdue,
        boolean late,
        Instant registeredAt,
        LocalDate rectifiedOn,
        String narrative,
        LocalDate signedOffOn,
        String signedOffByName,
        LocalDate lookBackOn,
        String returnedFor) {

    static ProblemView of(Problem problem, Map<UUID, String> units, Map<UUID, String> people, LocalDate today) {
        Problem.Matter matter = problem.matter();
        Problem.Parties parties = problem.parties();
        return new ProblemView(
                problem.id(),
                problem.version(),
                problem.number().year(),
                problem.number().number(),
                matter.problem(),
                matter.cause(),
                matter.measure(),
                matter.level(),
                problem.source().kind(),
                problem.source().id(),
                parties.unit(),
                name(units, parties.unit()),
                parties.person(),
                name(people, parties.person()),
                parties.concerned(),
                name(units, parties.concerned()),
                problem.place().plan(),
                problem.place().task(),
                problem.deadline(),
                problem.workingDays(),
                problem.dueOn(),
                problem.status(),
                List.copyOf(ProblemLife.LIFE.allowed(problem.status())),
                problem.overdue(today),
                problem.rectifiedOn() != null && problem.rectifiedOn().isAfter(problem.dueOn()),
                problem.registeredAt(),
                problem.rectifiedOn(),
                problem.narrative(),
                problem.signedOffOn(),
                problem.signedOffByName(),
                problem.lookBackOn(),
                problem.returnedFor());
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return id == null ? null : names.get(id);
    }
}

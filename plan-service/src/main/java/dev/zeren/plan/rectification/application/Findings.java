package dev.zeren.plan.rectification.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.DeadlineKind;
import dev.zeren.plan.rectification.domain.Source;
import dev.zeren.plan.rectification.domain.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** What other features find becomes a problem of the list. Each has seen that the caller may say so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Findings {

    /**
     * Something that was found.
     *
     * @param level one of the bureau's; null for the mildest
     * @param unitId that is to rectify it
     * @param personId in it who is; or null
     * @param concernedUnitId where it was found
     * @param taskId to which it belongs, or null
     * @param dueOn the last day to rectify it; null unless a day was named
     * @param workingDays the same in working days, 0 for the same day; null unless it was counted so
     */
    public record Finding(
            String problem,
            String cause,
            String measure,
            String level,
            UUID unitId,
            UUID personId,
            UUID concernedUnitId,
            UUID taskId,
            LocalDate dueOn,
            Integer workingDays) {

        private Deadline deadline() {
            if (dueOn != null) {
                return new Deadline(DeadlineKind.DATE, dueOn, null);
            }
            return workingDays == null ? null : Deadline.in(workingDays);
        }
    }

    private final ProblemService problems;

    Findings(ProblemService problems) {
        this.problems = problems;
    }

    /**
     * Registers what an inspection found.
     *
     * @throws Rejection as {@link ProblemService#register}
     */
    public ProblemView ofInspection(UUID inspection, Finding found) {
        return problems.register(new RegisterProblem(
                found.problem(),
                found.cause(),
                found.measure(),
                found.level(),
                new Source(SourceKind.INSPECTION, inspection),
                found.unitId(),
                found.personId(),
                found.concernedUnitId(),
                null,
                found.taskId(),
                found.deadline()));
    }
}

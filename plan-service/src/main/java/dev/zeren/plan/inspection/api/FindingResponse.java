package dev.zeren.plan.inspection.api;

import dev.zeren.plan.rectification.application.ProblemView;
import java.time.LocalDate;
import java.util.UUID;

/** The problem that something found has become. */
public record FindingResponse(UUID problemId, int year, int number, LocalDate dueOn) {

    static FindingResponse from(ProblemView problem) {
        return new FindingResponse(problem.id(), problem.year(), problem.number(), problem.dueOn());
    }
}

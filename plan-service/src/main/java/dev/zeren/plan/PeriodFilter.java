package dev.zeren.plan;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.term.Period;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a list that tells of a period. */
public class PeriodFilter {

    @QueryParam("from")
    @Parameter(description = "期间的第一天 · first day of the period")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "期间的最后一天 · last day of the period")
    public LocalDate to;

    /** @throws Rejection {@code invalid-parameter} when it ends before it begins */
    public Period toPeriod() {
        if (from != null && to != null && to.isBefore(from)) {
            Text words = new Text("期间的最后一天早于第一天", "the period ends before it begins");
            throw new Rejection(CommonProblem.INVALID_PARAMETER, List.of(new Fault("to", "before-from", words)));
        }
        return new Period(from, to);
    }
}

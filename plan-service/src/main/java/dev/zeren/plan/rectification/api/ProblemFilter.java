package dev.zeren.plan.rectification.api;

import dev.zeren.plan.PeriodFilter;
import dev.zeren.plan.rectification.application.ProblemList.ProblemQuery;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.SourceKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which problems to show, in the list and in the ledger alike. */
public class ProblemFilter {

    @QueryParam("status")
    public ProblemStatus status;

    @QueryParam("unit")
    @Parameter(description = "责任单位 · the unit that is to rectify it")
    public UUID unit;

    @QueryParam("concerned")
    @Parameter(description = "涉及的学校或单位 · the school or unit where the problem is")
    public UUID concerned;

    @QueryParam("sourceKind")
    @Parameter(description = "来源的种类 · what it comes from")
    public SourceKind sourceKind;

    @QueryParam("source")
    @Parameter(description = "来源的 id，如督查 · id of what it comes from, e.g. an inspection")
    public UUID source;

    @QueryParam("plan")
    public UUID plan;

    @QueryParam("task")
    public UUID task;

    @QueryParam("level")
    @Size(min = 1, max = 30)
    public String level;

    @QueryParam("overdue")
    @Parameter(description = "已过期限而未整改，或其余 · past its deadline and not rectified, or the others")
    public Boolean overdue;

    @QueryParam("text")
    @Size(min = 1, max = 100)
    @Parameter(description = "问题、原因或措施所含文字 · contained in problem, cause or measure")
    public String text;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "编号的年份 · year of its number")
    public Integer year;

    @QueryParam("person")
    @Parameter(description = "责任人 · the person who is to rectify it")
    public UUID person;

    @BeanParam
    public PeriodFilter due;

    ProblemQuery toQuery() {
        return new ProblemQuery(
                status,
                unit,
                concerned,
                sourceKind,
                source,
                plan,
                task,
                level,
                overdue,
                text,
                year,
                person,
                due.toPeriod());
    }
}

package dev.zeren.plan.plan.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.plan.application.PlanCopy;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan made from another. */
public record PlanCopyResponse(
        UUID planId,
        String title,
        int year,
        int tasks,

        @Schema(description = "已撤并、已更名的单位由什么接替 · what stands in place of units that are no more")
        List<Replaced> replaced,

        int version)
        implements Versioned {

    /** A unit of a task that is no more. */
    @Schema(name = "ReplacedUnit")
    public record Replaced(
            @Schema(description = "新计划中第几项任务 · which task of the new plan, from 1 on")
            int task,

            UUID unitId,
            String name,

            @Schema(
                    description =
                            "空：已撤销、无接替，名称照旧，需处理 · none: closed for good; the name stays and is to be looked after")
            List<String> by) {

        static Replaced from(PlanCopy.ReplacedUnit unit) {
            return new Replaced(unit.task(), unit.unitId(), unit.name(), unit.by());
        }
    }

    static PlanCopyResponse from(PlanCopy copy) {
        return new PlanCopyResponse(
                copy.plan().plan().id(),
                copy.plan().plan().title(),
                copy.plan().plan().year(),
                copy.tasks(),
                copy.replaced().stream().map(Replaced::from).toList(),
                copy.plan().plan().version());
    }
}

package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.term.ClauseJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit to which a task was assigned and which is not what it was.
 *
 * @param unitId as in the task's clauses
 * @param closedOn the first day on which it is no more; absent when it was renamed, or merged as an entry made twice
 * @param successors the units that stand for it today, called as they are today; none when it was closed for good
 */
@Schema(name = "ChangedUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedUnitResponse(UUID unitId, String name, LocalDate closedOn, List<ClauseJson.Entry> successors) {

    static List<ChangedUnitResponse> from(List<ChangedUnit> changed) {
        return changed == null
                ? null
                : changed.stream()
                        .map(unit -> new ChangedUnitResponse(
                                unit.id(),
                                unit.name(),
                                unit.closedOn(),
                                unit.today().stream()
                                        .map(now -> new ClauseJson.Entry(now.id(), now.name()))
                                        .toList()))
                        .toList();
    }
}

package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.local.LaunchFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Plays what sample/linhe-progress.json says: due dates set by the planner, counted from the day of the
 * import, and progress reported by the office staff for each of their offices that a task names. What is
 * there already is not sent again.
 */
final class ProgressScript {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Api planner;
    private final Api office;
    private final Map<String, String> unitIds;

    /** @param unitIds ids of the directory's units by name */
    ProgressScript(Api planner, Api office, Map<String, String> unitIds) {
        this.planner = planner;
        this.office = office;
        this.unitIds = unitIds;
    }

    /** @return how many reports were sent */
    int play(String planId, JsonNode script) {
        String path = "/api/v1/plans/" + planId;
        JsonNode plan = planner.get(path).expect(200).json();
        LocalDate imported =
                Instant.parse(plan.path("importedAt").asText()).atZone(ZONE).toLocalDate();
        Map<Integer, JsonNode> tasks = new HashMap<>();
        planner.all(path + "/tasks")
                .forEach(task -> tasks.put(task.path("number").asInt(), task));
        Set<String> offices = new LinkedHashSet<>();
        script.path("offices").forEach(name -> offices.add(unitIds.get(name.asText())));
        int sent = 0;
        for (JsonNode step : script.path("steps")) {
            JsonNode task = tasks.get(step.path("task").asInt());
            if (task == null) {
                throw new LaunchFailure("示例计划缺少任务 the sample plan lacks task "
                        + step.path("task").asText());
            }
            if (step.has("dueInDays")) {
                setDueDate(task, imported.plusDays(step.path("dueInDays").asLong()));
            }
            if (step.has("status")) {
                sent += report(task, step, offices);
            }
        }
        return sent;
    }

    private void setDueDate(JsonNode task, LocalDate date) {
        if (task.path("dueOn").asText().equals(date.toString())) {
            return;
        }
        String path = path(task);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("dueOn", date.toString());
        planner.patch(path, change, planner.get(path).expect(200).etag()).expect(200);
    }

    private int report(JsonNode task, JsonNode step, Set<String> offices) {
        String path = path(task) + "/progress-reports";
        Set<String> reported = new LinkedHashSet<>();
        office.all(path).forEach(report -> reported.add(report.path("unitId").asText()));
        int sent = 0;
        for (String unit : unitsNamedBy(task)) {
            if (offices.contains(unit) && reported.add(unit)) {
                office.post(path, body(step, unit)).expect(201);
                sent++;
            }
        }
        return sent;
    }

    private static Set<String> unitsNamedBy(JsonNode task) {
        Set<String> units = new LinkedHashSet<>();
        task.findValues("unit").forEach(unit -> units.add(unit.path("id").asText()));
        return units;
    }

    private static ObjectNode body(JsonNode step, String unit) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", step.path("status").asText())
                .put("percent", step.path("percent").asInt())
                .put("narrative", step.path("narrative").asText())
                .put("unitId", unit);
    }

    private static String path(JsonNode task) {
        return "/api/v1/tasks/" + task.path("id").asText();
    }
}

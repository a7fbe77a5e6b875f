package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second task of a reported plan, which has no targets of its own, and its subtasks. */
record Division(ReportedPlan plan, String task) {

    static Division of(String bureau) {
        ReportedPlan plan = ReportedPlan.issued(bureau);
        return new Division(plan, plan.task(1));
    }

    String path() {
        return "/api/v1/tasks/" + task + "/subtasks";
    }

    /** Two subtasks, 制度 of the basic office and 队伍 of the planning office. */
    List<String> halves() {
        return divide(planner(plan.bureau), half("制度", plan.basic), half("队伍", plan.planning))
                .statusCode(201)
                .extract()
                .path("items.id");
    }

    ValidatableResponse divide(RequestSpecification caller, Map<String, Object> subtask) {
        return divide(caller, List.of(subtask));
    }

    ValidatableResponse divide(RequestSpecification caller, Map<String, Object> subtask, Map<String, Object> another) {
        return divide(caller, List.of(subtask, another));
    }

    private ValidatableResponse divide(RequestSpecification caller, List<Map<String, Object>> subtasks) {
        return json(caller, Map.of("subtasks", subtasks)).post(path()).then();
    }

    static Map<String, Object> half(String heading, String unit) {
        return half(heading, unit, Map.of());
    }

    static Map<String, Object> half(String heading, String unit, Map<String, Object> more) {
        Map<String, Object> half = new HashMap<>(more);
        half.put("heading", heading);
        half.put("text", heading + "，新增3项。");
        half.put("assignments", List.of(Map.of("duty", "responsible-office", "unitId", unit)));
        return half;
    }

    ValidatableResponse report(RequestSpecification caller, String subtask, int percent) {
        return json(
                        caller,
                        Map.of("status", percent == 100 ? "done" : "under-way", "percent", percent, "narrative", "进展"))
                .post("/api/v1/tasks/" + subtask + "/progress-reports")
                .then();
    }

    String tag(String subtask) {
        return planner(plan.bureau).get(path() + "/" + subtask).header("ETag");
    }

    ValidatableResponse completion() {
        return planner(plan.bureau)
                .get("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(200);
    }

    ValidatableResponse drop(RequestSpecification caller, String subtask, String tag) {
        return json(caller.header("If-Match", tag), Map.of("reason", "并入其他工作"))
                .post(path() + "/" + subtask + "/drop")
                .then();
    }
}

package dev.zeren.plan.cascade;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school's tasks carry out the bureau's. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class CascadeResourceTest {

    private static final String UPPER = """
            临禾区教育局2026年工作要点
            1．建好校园。扩建学校。（责任单位：各学校）
            2．加强教研。（责任单位：一中；责任科室：教研室）
            """;

    @Test
    void theCoverageOfAPlanSaysWhichUnitsCarryATaskOutAndWhichDoNot() {
        String bureau = "cascade-coverage";
        String first = unit(bureau, "一中", "school");
        unit(bureau, "二中", "school");
        json(admin(bureau), Map.of("name", "总务处", "kind", "office", "parentId", first))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        String group = unit(bureau, "各学校", "group");
        json(
                        admin(bureau)
                                .header(
                                        "If-Match",
                                        admin(bureau)
                                                .get("/api/v1/units/" + group)
                                                .header("ETag")),
                        Map.of("rule", Map.of("kinds", List.of("school"))))
                .put("/api/v1/units/" + group + "/membership")
                .then()
                .statusCode(200);
        List<String> upper = issued(bureau, UPPER);
        List<String> lower = issued(bureau, "一中2026年工作计划\n1．扩建食堂。（责任科室：总务处）\n");
        carryOut(bureau, lower.get(0), upper.get(0)).statusCode(200).body("items.heading", contains("建好校园"));
        leader(bureau)
                .get("/api/v1/plans/" + planOf(bureau, upper.get(0)) + "/coverage")
                .then()
                .statusCode(200)
                .body("items.open", contains(false, true))
                .body("items[0].expected", equalTo(2))
                .body("items[0].carrying.name", contains("一中"))
                .body("items[0].missing.name", contains("二中"))
                .body("items[1].missingCount", equalTo(2));
        leader(bureau)
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(lower.get(0)))
                .body("items[0].planTitle", equalTo("一中2026年工作计划"))
                .body("items[0].status", equalTo("not-started"));
        carryOut(bureau, lower.get(0)).statusCode(200).body("items", hasSize(0));
        leader(bureau)
                .get("/api/v1/plans/" + planOf(bureau, upper.get(0)) + "/coverage")
                .then()
                .body("items.open", contains(true, true));
    }

    @Test
    void aTaskCarriesOutOnlyTasksOfOtherPlansThatDoNotCarryItOut() {
        String bureau = "cascade-circle";
        List<String> upper = issued(bureau, UPPER);
        List<String> lower = issued(bureau, "一中2026年工作计划\n1．扩建食堂。（责任科室：总务处）\n");
        carryOut(bureau, lower.get(0), upper.get(0)).statusCode(200);
        carryOut(bureau, upper.get(0), lower.get(0))
                .statusCode(422)
                .body("type", equalTo("/problems/cascade-in-circle"));
        carryOut(bureau, upper.get(1), upper.get(0))
                .statusCode(422)
                .body("type", equalTo("/problems/cascade-in-circle"));
        leader(bureau)
                .get("/api/v1/tasks/" + upper.get(1) + "/upper-tasks")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tasksOfDraftsAndOfOtherBureausAreCarriedOutByNobody() {
        String bureau = "cascade-foreign";
        List<String> own = issued(bureau, UPPER);
        List<String> foreign = issued("cascade-elsewhere", UPPER);
        String draft = importText(bureau, "稿.txt", UPPER, true)
                .statusCode(201)
                .extract()
                .path("planId");
        carryOut(bureau, own.get(0), foreign.get(0))
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        carryOut(bureau, own.get(0), tasks(bureau, draft).get(0)).statusCode(422);
        carryOut("cascade-elsewhere", own.get(0), foreign.get(0)).statusCode(404);
        leader("cascade-elsewhere")
                .get("/api/v1/plans/" + planOf(bureau, own.get(0)) + "/coverage")
                .then()
                .statusCode(404);
        json(leader(bureau), Map.of("taskIds", List.of()))
                .put("/api/v1/tasks/" + own.get(0) + "/upper-tasks")
                .then()
                .statusCode(403);
    }

    @Test
    void aTaskOfADraftThatCarriesAnotherOutIsSeenByWhoSeesDraftsOnly() {
        String bureau = "cascade-draft";
        List<String> upper = issued(bureau, UPPER);
        String draft = importText(bureau, "稿.txt", "一中2026年工作计划\n1．扩建食堂。（责任科室：总务处）\n", true)
                .statusCode(201)
                .extract()
                .path("planId");
        carryOut(bureau, tasks(bureau, draft).get(0), upper.get(0)).statusCode(200);
        String path = "/api/v1/tasks/" + upper.get(0) + "/lower-tasks";
        planner(bureau).get(path).then().body("items", hasSize(1));
        leader(bureau).get(path).then().body("items", hasSize(0));
    }

    private static List<String> issued(String bureau, String text) {
        String plan = importText(bureau, "计划.txt", text, true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        return tasks(bureau, plan);
    }

    private static List<String> tasks(String bureau, String plan) {
        return planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String planOf(String bureau, String task) {
        return planner(bureau).get("/api/v1/tasks/" + task).then().extract().path("planId");
    }

    private static ValidatableResponse carryOut(String bureau, String task, String... uppers) {
        return json(planner(bureau), Map.of("taskIds", List.of(uppers)))
                .put("/api/v1/tasks/" + task + "/upper-tasks")
                .then();
    }
}

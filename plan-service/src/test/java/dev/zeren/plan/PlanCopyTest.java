package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Next year's plan made from this year's. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class PlanCopyTest {

    private static final String PLAN = """
            临禾区教育局2026年工作要点
            一、提升教育
            1．改善办学条件。扩建三所学校，9月底前完成。（责任科室：基建科；完成时限：2026年9月30日）
            2．加强教研。（责任科室：教研室）
            二、加强领导
            3．抓好督导。（责任科室：督导科）
            """;

    @Test
    void nextYearsDraftHasTheOpenTasksWithTheOfficesThatStandForThoseThatAreNoMore() {
        String bureau = "copy-next";
        String research = unit(bureau, "教研室", "office");
        String plan = plan(bureau);
        json(admin(bureau), Map.of("kind", "rename", "on", "2026-11-01", "units", List.of(research), "name", "教师发展中心"))
                .post("/api/v1/directory/unit-changes")
                .then()
                .statusCode(201);
        finish(bureau, plan, 2);
        String copied = copy(bureau, plan, Map.of("year", 2027, "openOnly", true))
                .statusCode(201)
                .body("title", equalTo("临禾区教育局2027年工作要点"))
                .body("tasks", equalTo(2))
                .body("replaced.name", contains("教研室"))
                .body("replaced[0].task", equalTo(2))
                .body("replaced[0].by", contains("教师发展中心"))
                .extract()
                .path("planId");
        planner(bureau)
                .get("/api/v1/plans/" + copied)
                .then()
                .body("status", equalTo("draft"))
                .body("year", equalTo(2027))
                .body("endsOn", equalTo("2027-12-31"))
                .body("sections.label", contains("一、"));
        planner(bureau)
                .get("/api/v1/plans/" + copied + "/tasks")
                .then()
                .body("items.heading", contains("改善办学条件", "加强教研"))
                .body("items[0].dueOn", equalTo("2027-09-30"))
                .body("items.status", contains("not-started", "not-started"))
                .body("items[1].clauses[0].roles[0].names[0].name", equalTo("教师发展中心"))
                .body("items[1].clauses[0].roles[0].names[0].unit.id", equalTo(research));
        planner(bureau).get("/api/v1/plans/" + plan + "/tasks").then().body("items", hasSize(3));
    }

    @Test
    void aDraftMadeFromAPlanIsDeletedWithoutThePlansFile() {
        String bureau = "copy-delete";
        String plan = plan(bureau);
        String copied = copy(bureau, plan, Map.of("year", 2027)).extract().path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .delete("/api/v1/plans/" + copied)
                .then()
                .statusCode(204);
        planner(bureau).get("/api/v1/plans/" + plan + "/source").then().statusCode(200);
    }

    @Test
    void onlyTasksOfThePlanAreChosenAndOnlyByWhoMayPlan() {
        String bureau = "copy-choice";
        String plan = plan(bureau);
        String second = planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .extract()
                .path("items[1].id");
        copy(bureau, plan, Map.of("year", 2027, "taskIds", List.of(second)))
                .statusCode(201)
                .body("tasks", equalTo(1));
        copy(bureau, plan, Map.of("year", 2027, "taskIds", List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/taskIds"));
        copy(bureau, plan, Map.of()).statusCode(422);
        json(leader(bureau), Map.of("year", 2027))
                .post("/api/v1/plans/" + plan + "/copies")
                .then()
                .statusCode(403);
        copy("copy-elsewhere", plan, Map.of("year", 2027)).statusCode(404);
    }

    private static String plan(String bureau) {
        return importText(bureau, "要点.txt", PLAN, true)
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private static void finish(String bureau, String plan, int task) {
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        String id = planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .extract()
                .path("items[" + task + "].id");
        json(planner(bureau), Map.of("status", "done", "percent", 100, "narrative", "完成"))
                .post("/api/v1/tasks/" + id + "/progress-reports")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse copy(String bureau, String plan, Map<String, Object> request) {
        return json(planner(bureau), request)
                .post("/api/v1/plans/" + plan + "/copies")
                .then();
    }
}

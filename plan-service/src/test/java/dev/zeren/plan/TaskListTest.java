package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every filter of the list of tasks, alone and together. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListTest {

    private static final String BUREAU = "listing";
    private static final String PLAN = """
            %d年教育工作要点
            一、建设学校
            1.扩建小学。百分之50_完工。（牵头领导：任一；责任科室：基建科）
            2.改建中学。按期开工。（牵头领导：任二；责任科室：基建科、规划科）
            二、建设队伍
            3.招聘教师。补齐缺额。（牵头领导：任一；责任科室：人事科）
            4.培训教师。全员轮训。（牵头领导：任二；责任科室：人事科）
            """.formatted(Year.now().getValue() + 1);

    private String plan;
    private List<String> ids;

    @BeforeAll
    void anIssuedPlanWithATaskInEachStatus() {
        plan = importText(BUREAU, "p.txt", PLAN, true).statusCode(201).extract().path("planId");
        planner(BUREAU)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        ids = planner(BUREAU).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
        report(ids.get(0), "done", 100);
        report(ids.get(2), "under-way", 30);
        patch(planner(BUREAU), "\"0\"", Map.of("dueOn", "2020-01-31"))
                .patch("/api/v1/tasks/" + ids.get(3))
                .then()
                .statusCode(200)
                .body("status", equalTo("overdue"));
    }

    private static void report(String task, String status, int percent) {
        json(planner(BUREAU), Map.of("status", status, "percent", percent, "narrative", ""))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201);
    }

    @Test
    void theFourStatusesShareTheTasksOut() {
        assertEquals(List.of(1), numbers(Map.of("status", "done")));
        assertEquals(List.of(2), numbers(Map.of("status", "not-started")));
        assertEquals(List.of(3), numbers(Map.of("status", "under-way")));
        assertEquals(List.of(4), numbers(Map.of("status", "overdue")));
    }

    @Test
    void leaderUnitSectionAndTextNarrowTheListAlsoTogether() {
        String one = id("people", "任一");
        String building = id("units", "基建科");
        List<String> sections = planner(BUREAU).get("/api/v1/plans/" + plan).path("sections.id");
        assertEquals(List.of(1, 3), numbers(Map.of("leader", one)));
        assertEquals(List.of(1, 2), numbers(Map.of("unit", building)));
        assertEquals(List.of(3, 4), numbers(Map.of("section", sections.get(1))));
        assertEquals(List.of(3, 4), numbers(Map.of("text", "教师")));
        assertEquals(List.of(1), numbers(Map.of("leader", one, "unit", building, "status", "done", "text", "小学")));
        assertEquals(List.of(), numbers(Map.of("leader", one, "status", "overdue")));
    }

    @Test
    void whatLooksLikeAPatternIsText() {
        assertEquals(List.of(1), numbers(Map.of("text", "50_")));
        assertEquals(List.of(), numbers(Map.of("text", "%")));
        assertEquals(List.of(), numbers(Map.of("text", "' or '1'='1")));
    }

    @Test
    void pagesFollowEachOtherInPrintedOrder() {
        String next = planner(BUREAU)
                .queryParam("limit", 3)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items.number", equalTo(List.of(1, 2, 3)))
                .extract()
                .path("next");
        assertEquals(List.of(4), numbers(Map.of("limit", 3, "cursor", next)));
    }

    private static String id(String kind, String name) {
        return planner(BUREAU).queryParam("name", name).get("/api/v1/" + kind).path("items[0].id");
    }

    private List<Integer> numbers(Map<String, Object> filter) {
        return planner(BUREAU)
                .queryParams(filter)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }
}

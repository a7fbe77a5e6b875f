package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the document to the closed plan, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanLifeTest {

    private static final String PLAN = """
             %1$d年教育工作要点
            全区教育工作总体要求是办好教育。
            一、提升各类教育
            1. 改善办学条件。完成三所学校扩建。（牵头领导：林 原、周立；责任科室：基础科、规划科）
            2．加强督导。完善督学责任区制度。（牵头领导：林原、林原；责任科室：督导科）
            %1$d年3月7日
            — 1 —
            """.formatted(Year.now().getValue() + 1);

    private String basic;
    private String planning;
    private String planId;

    @BeforeAll
    void directory() {
        basic = unit(LINHE, "基础科", "office");
        planning = unit(LINHE, "规划科", "office");
        member(LINHE, "白露", "staff-basic", basic);
        member(LINHE, "谷雨", "staff-planning", planning);
        json(Bureaus.admin(LINHE), Map.of("name", "林原"))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        planId = importText(LINHE, "要点.txt", PLAN, false)
                .statusCode(201)
                .body("title", equalTo(Year.now().getValue() + 1 + "年教育工作要点"))
                .body("counts.sections", equalTo(1))
                .body("counts.tasks", equalTo(2))
                .body("counts.clauses", equalTo(2))
                .body("counts.leaders", equalTo(2))
                .body("counts.units", equalTo(3))
                .body("findings.code", hasItem("name-repeated"))
                .body("findings.findAll { it.code == 'name-unresolved' }.message", hasSize(2))
                .body("unread.reason", hasItem("page-mark"))
                .extract()
                .path("planId");
    }

    @Test
    void aPlanLivesFromDraftToClosedAndItsTasksFollowWhatTheOfficesReport() {
        leader(LINHE).get("/api/v1/plans/" + planId).then().statusCode(404);
        String tag = planner(LINHE)
                .get("/api/v1/plans/" + planId)
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("sections.label", contains("一、"))
                .extract()
                .header("ETag");
        json(office(LINHE, "staff-basic"), Map.of("status", "done", "percent", 100, "narrative", ""))
                .post("/api/v1/tasks/" + taskId(0) + "/progress-reports")
                .then()
                .statusCode(404);
        planner(LINHE).post("/api/v1/plans/" + planId + "/issue").then().statusCode(428);
        planner(LINHE)
                .header("If-Match", "\"7-00\"")
                .post("/api/v1/plans/" + planId + "/issue")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        planner(LINHE)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + planId + "/issue")
                .then()
                .statusCode(200)
                .body("status", equalTo("issued"));
        leader(LINHE)
                .get("/api/v1/plans/" + planId + "/tasks")
                .then()
                .statusCode(200)
                .body("items.label", contains("1.", "2．"))
                .body("items[0].heading", equalTo("改善办学条件"))
                .body("items[0].clauses[0].roles[0].names[0].name", equalTo("林 原"))
                .body("items[0].clauses[0].roles[0].names[0].person.name", equalTo("林原"))
                .body("items[0].clauses[0].roles[1].names[0].unit.id", equalTo(basic))
                .body("items[0].clauses[0].roles[0].names[1].person", nullValue());

        report("staff-basic", "done", 100).statusCode(201);
        expectTask("under-way", 50);
        report("staff-planning", "done", 100).statusCode(201);
        expectTask("done", 100);
        report("staff-planning", "under-way", 40).statusCode(201);
        expectTask("under-way", 70);

        json(office(LINHE, "staff-basic"), Map.of("status", "done", "percent", 100, "narrative", ""))
                .post("/api/v1/tasks/" + taskId(1) + "/progress-reports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-task"));
        report("staff-basic", "done", 90).statusCode(422).body("type", equalTo("/problems/percent-contradicts-status"));
        planner(WANGXI).get("/api/v1/plans/" + planId).then().statusCode(404);

        String issued = planner(LINHE)
                .get("/api/v1/plans/" + planId)
                .then()
                .body("completion.tasks", equalTo(2))
                .body("completion.underWay", equalTo(1))
                .body("completion.notStarted", equalTo(1))
                .extract()
                .header("ETag");
        planner(LINHE)
                .header("If-Match", issued)
                .post("/api/v1/plans/" + planId + "/close")
                .then()
                .statusCode(200);
        report("staff-basic", "done", 100).statusCode(409).body("type", equalTo("/problems/plan-not-issued"));
        step("issue", 409).body("type", equalTo("/problems/step-not-allowed")).body("allowed", contains("archive"));
        step("archive", 200).body("status", equalTo("archived")).body("archivedBy", equalTo("linhe-planner"));
        step("close", 409).body("allowed", hasSize(0));
        expectStory();
    }

    private ValidatableResponse step(String act, int status) {
        String tag = planner(LINHE).get("/api/v1/plans/" + planId).header("ETag");
        return planner(LINHE)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + planId + "/" + act)
                .then()
                .statusCode(status);
    }

    /** The task's story, the last first, a page at a time; another bureau is told nothing. */
    private void expectStory() {
        String path = "/api/v1/tasks/" + taskId(0) + "/history";
        String next = leader(LINHE)
                .queryParam("limit", 3)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.action", contains("plan.archived", "plan.closed", "progress.reported"))
                .body("items.words", contains("归档计划", "关闭计划", "报告进展"))
                .body("items[2].by", equalTo("staff-planning"))
                .body("items[2].changes.find { it.field == 'percent' }.from", equalTo("100"))
                .body("items[2].changes.find { it.field == 'percent' }.to", equalTo("40"))
                .extract()
                .path("next");
        leader(LINHE)
                .header("Accept-Language", "en")
                .queryParam("cursor", next)
                .get(path)
                .then()
                .body(
                        "items.action",
                        contains("progress.reported", "progress.reported", "plan.issued", "plan.imported"))
                .body("items[2].words", equalTo("plan issued"))
                .body("items[0].changes.find { it.field == 'narrative' }.to", equalTo("进展"));
        leader(WANGXI).get(path).then().statusCode(404);
    }

    private ValidatableResponse report(String subject, String status, int percent) {
        return json(office(LINHE, subject), Map.of("status", status, "percent", percent, "narrative", "进展"))
                .post("/api/v1/tasks/" + taskId(0) + "/progress-reports")
                .then();
    }

    private void expectTask(String status, int percent) {
        leader(LINHE)
                .get("/api/v1/tasks/" + taskId(0))
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("percent", equalTo(percent));
    }

    private String taskId(int index) {
        return planner(LINHE)
                .get("/api/v1/plans/" + planId + "/tasks")
                .then()
                .extract()
                .path("items[" + index + "].id");
    }
}

package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever reads the tasks of a plan reads those of its document: a task and its subtasks are not counted twice. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubtasksCountOnceTest {

    private static final String BUREAU = "subtasks-once";

    private Division division;
    private List<String> halves;
    private String plan;

    @BeforeAll
    void divide() {
        division = Division.of(BUREAU);
        halves = division.halves();
        division.report(office(BUREAU, STAFF), halves.get(0), 60).statusCode(201);
        plan = "/api/v1/plans/" + division.plan().id;
    }

    @Test
    void thePlanCountsItsTasks() {
        planner(BUREAU).get(plan).then().body("completion.tasks", equalTo(2)).body("completion.underWay", equalTo(1));
        planner(BUREAU).get("/api/v1/plans").then().body("items[0].completion.tasks", equalTo(2));
    }

    @Test
    void thePlansListHasItsTasks() {
        planner(BUREAU)
                .get(plan + "/tasks")
                .then()
                .body("items", hasSize(2))
                .body("items.id", not(hasItem(halves.get(0))));
        planner(BUREAU)
                .queryParam("unit", division.plan().basic)
                .get(plan + "/tasks")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whatIsPrintedIsTheDocumentThatWasIssued() {
        for (String type : List.of("text/plain", "text/html")) {
            var printed = planner(BUREAU).accept(type).get(plan + "/document");
            if (printed.statusCode() == 200) {
                assertFalse(printed.asString().contains("队伍，新增3项"), type);
            }
        }
        byte[] word = planner(BUREAU)
                .accept("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .get(plan + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertFalse(words(word).contains("队伍，新增3项"));
        assertTrue(words(word).contains("完善督学责任区制度"));
    }

    @Test
    void anAmendmentARevisionAndACopyKnowTheTasksOnly() throws SQLException {
        json(
                        planner(BUREAU)
                                .header("If-Match", planner(BUREAU).get(plan).header("ETag")),
                        Map.of(
                                "reason",
                                "调整",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(Map.of(
                                        "operation", "reword", "taskId", division.task(), "heading", "加强督导评估。"))))
                .post(plan + "/amendments")
                .then()
                .statusCode(201)
                .body("changes", hasSize(1));
        planner(BUREAU).get(plan + "/revisions/0").then().body("tasks", hasSize(2));
        planner(BUREAU).get(division.path()).then().body("items", hasSize(2));
        List<String> events = column("select jsonb_array_length(data -> 'tasks') from feed where bureau_id = '" + BUREAU
                + "' and type in ('dev.zeren.plan.plan.created', 'dev.zeren.plan.plan.amended')");
        assertEquals(List.of("2", "2"), events);
        json(planner(BUREAU), Map.of("year", java.time.Year.now().getValue() + 1))
                .post(plan + "/copies")
                .then()
                .statusCode(201);
        assertEquals(
                List.of("2"),
                column("select count(*) from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id"
                        + " where p.bureau_id = '" + BUREAU + "' and p.status = 'DRAFT'"));
    }

    @Test
    void theFeedTellsTheDivisionWithTheStateAfterIt() throws SQLException {
        List<String> told = column(
                "select data from feed where bureau_id = '" + BUREAU + "' and type = 'dev.zeren.plan.task.divided'");
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains(halves.get(0)), told.get(0));
        assertTrue(told.get(0).contains("\"offices\""), told.get(0));
        assertTrue(column("select data -> 'task' ->> 'parentId' from feed where bureau_id = '" + BUREAU
                        + "' and type = 'dev.zeren.plan.task.changed'")
                .contains(division.task()));
    }

    @Test
    void slotsAreOfTheSubtasksOfficesTooAndCoverageIsOfTheTasks() {
        json(
                        planner(BUREAU)
                                .header(
                                        "If-Match",
                                        planner(BUREAU)
                                                .get(plan + "/reporting-calendar")
                                                .header("ETag")),
                        Map.of("every", "month", "opensBefore", 0, "dueAfter", 3))
                .put(plan + "/reporting-calendar")
                .then()
                .statusCode(200);
        admin(BUREAU)
                .queryParam("limit", 200)
                .get(plan + "/reporting-slots")
                .then()
                .body("items.taskId", hasItem(halves.get(0)));
        planner(BUREAU).get(plan + "/coverage").then().body("items", hasSize(2));
    }

    private static String words(byte[] word) {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceAll("<[^>]+>", "");
                }
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return "";
    }
}

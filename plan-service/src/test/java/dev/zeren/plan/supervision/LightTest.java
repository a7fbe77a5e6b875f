package dev.zeren.plan.supervision;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.supervision.SupervisedBureau.NOTICES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.supervision.domain.LightRules;
import dev.zeren.plan.supervision.persistence.LightRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lights of tasks, kept as days and read by comparing them; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class LightTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    LightRows rows;

    @Inject
    Bureau bureau;

    @Test
    void aTaskShowsItsLightAndWhyAndAReportTurnsItGreen() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-shown");
        task(own).body("light.colour", equalTo("green")).body("light.since", nullValue());
        nearlyOver(own, own.task);
        task(own)
                .body("light.colour", equalTo("yellow"))
                .body("light.reason", equalTo("no-report"))
                .body("light.words.en", equalTo("little time is left and no progress is reported"))
                .body("light.since", equalTo(TODAY.toString()));
        report(own, "under-way", 60);
        task(own).body("light.colour", equalTo("green")).body("light.reason", equalTo("on-track"));
        due(own, own.task, TODAY.minusDays(1));
        task(own).body("light.colour", equalTo("red")).body("light.since", equalTo(TODAY.toString()));
        report(own, "done", 100);
        task(own).body("light.colour", equalTo("green"));
        own.lin()
                .get("/api/v1/tasks/" + own.task + "/lights")
                .then()
                .statusCode(200)
                .body("items.colour", contains("green", "red", "green", "yellow"))
                .body("items.reason", contains("on-track", "overdue", "on-track", "no-report"));
        planner("light-shown-elsewhere")
                .get("/api/v1/tasks/" + own.task + "/lights")
                .then()
                .statusCode(404);
    }

    @Test
    void whatTheDaysHaveBroughtSinceIsInTheHistoryToo() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-since");
        change("update task_light set valid_from = current_date - 90, yellow_from = current_date - 40,"
                + " yellow_for = 'NO_REPORT', orange_from = current_date - 20, orange_for = 'UNANSWERED',"
                + " red_from = current_date - 5 where task_id = '" + own.task + "'");
        String path = "/api/v1/tasks/" + own.task + "/lights";
        planner(own.id).get(path).then().body("items.colour", contains("red", "orange", "yellow"));
        String next = planner(own.id).queryParam("limit", 1).get(path).path("next");
        planner(own.id).queryParam("cursor", next).get(path).then().body("items.colour", contains("orange", "yellow"));
        report(own, "done", 100);
        planner(own.id).get(path).then().body("items.colour", contains("green", "red", "orange", "yellow"));
        assertEquals(List.of("4"), column("select count(*) from light_change where task_id = '" + own.task + "'"));
    }

    @Test
    void tasksOfAllPlansAreListedByLightUnitLeaderAndWhetherTheyAreOverdue() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-list");
        String second = own.secondTask();
        due(own, own.task, TODAY.minusDays(3));
        listed(own, "light", "red", own.task);
        listed(own, "light", "green", second);
        listed(own, "light", "orange");
        listed(own, "overdue", true, own.task);
        listed(own, "overdue", false, second);
        listed(own, "unit", own.other, second);
        listed(own, "leader", own.leader, own.task);
        listed(own, "plan", own.plan, own.task, second);
        listed(own, "plan", UUID.randomUUID());
        planner(own.id)
                .queryParam("light", "red")
                .get("/api/v1/plans/" + own.plan + "/tasks")
                .then()
                .body("items.id", contains(own.task));
        planner(own.id)
                .queryParam("light", "yellow")
                .get("/api/v1/plans/" + own.plan + "/tasks")
                .then()
                .statusCode(200)
                .body("items", empty());
        String next =
                planner(own.id).queryParam("limit", 1).get("/api/v1/tasks").path("next");
        planner(own.id).queryParam("cursor", next).get("/api/v1/tasks").then().body("items.id", contains(second));
        planner("light-list-elsewhere").get("/api/v1/tasks").then().body("items", empty());
        own.close();
        listed(own, "light", "red");
        task(own).body("light", nullValue());
        planner(own.id).get("/api/v1/tasks/" + own.task + "/lights").then().body("items.colour", contains("red"));
    }

    @Test
    void otherRulesHoldForAllTasksAtOnceAndTheTableAgreesWithThem() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-rules");
        nearlyOver(own, own.task);
        Map<String, Object> rules = Map.of(
                "yellowShare",
                60,
                "orangeShare",
                40,
                "answerDays",
                0,
                "behindBy",
                100,
                "remind",
                false,
                "noticeLevel",
                0);
        String path = "/api/v1/light-rules";
        json(own.staff().header("If-Match", "\"0\""), rules).put(path).then().statusCode(403);
        json(planner(own.id).header("If-Match", planner(own.id).get(path).header("ETag")), rules)
                .put(path)
                .then()
                .statusCode(200)
                .body("yellowShare", equalTo(60));
        task(own).body("light.colour", equalTo("orange")).body("light.reason", equalTo("time-short"));
        LightRules holding = new LightRules(60, 40, 0, 100, false, 0);
        bureau.as(own.id, () -> {
            for (String task : List.of(own.task, own.secondTask())) {
                var lit = rows.find(UUID.fromString(task)).orElseThrow();
                assertEquals(holding.schedule(lit.standing()), lit.schedule());
            }
            return null;
        });
        json(planner(own.id).header("If-Match", "\"0\""), rules)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void aPlanThatWasIssuedBeforeThereWereLightsGetsThemAndNoMoreNotices() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-old");
        due(own, own.task, TODAY.minusDays(9));
        until(() -> notices(own).equals("1"));
        change("delete from task_light where bureau_id = '" + own.id + "'");
        task(own).body("light", nullValue());
        for (String statement : migration("V2026.11.25.50.40__lights_of_old_plans.sql")) {
            change(statement + " and " + (statement.contains(" join ") ? "p." : "") + "bureau_id = '" + own.id + "'");
        }
        until(() -> !column("select 1 from task_light where red_from is not null and task_id = '" + own.task + "'")
                .isEmpty());
        task(own).body("light.colour", equalTo("red"));
        assertEquals("1", notices(own));
    }

    @Test
    void aWithdrawnTaskHasNoLightAndAnAddedOneHas() {
        SupervisedBureau own = new SupervisedBureau("light-amended");
        json(
                        planner(own.id)
                                .header(
                                        "If-Match",
                                        planner(own.id)
                                                .get("/api/v1/plans/" + own.plan)
                                                .header("ETag")),
                        Map.of(
                                "reason",
                                "调整",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(
                                        Map.of("operation", "withdraw", "taskId", own.task),
                                        Map.of("operation", "add", "behind", own.task, "heading", "建好操场"))))
                .post("/api/v1/plans/" + own.plan + "/amendments")
                .then()
                .statusCode(201);
        task(own).body("light", nullValue()).body("withdrawnBy", equalTo(1));
        planner(own.id)
                .get("/api/v1/plans/" + own.plan + "/tasks")
                .then()
                .body("items.find { it.heading == '建好操场' }.light.colour", equalTo("green"));
    }

    @Test
    void aTaskThatTurnsRedHasANoticeRegisteredForTheOfficeToApproveOnce() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-notice");
        due(own, own.task, TODAY.minusDays(1));
        until(() -> notices(own).equals("1"));
        String notice = planner(own.id)
                .get(NOTICES)
                .then()
                .body("items.automatic", contains(true))
                .body("items.status", contains("registered"))
                .body("items.unitId", contains(own.office))
                .body("items.levelName", contains("提醒"))
                .extract()
                .path("items[0].id");
        own.todo(planner(own.id)).body("items.kind", contains("approve"));
        change("insert into timer (bureau_id, kind, subject, due_at) values ('" + own.id + "', 'task-light', '"
                + own.task + "', now())");
        until(() -> column("select 1 from timer where due_at <= now() and subject = '" + own.task + "'")
                .isEmpty());
        assertEquals("1", notices(own));
        own.act(planner(own.id), notice, "approve", null).statusCode(200);
    }

    @Test
    void theOfficeIsRemindedWhenItsTaskTurnsYellowUntilItReports() throws Exception {
        SupervisedBureau own = new SupervisedBureau("light-reminder");
        nearlyOver(own, own.task);
        until(() -> !column("select 1 from todo where kind = 'REMINDER' and task_id = '" + own.task + "'")
                .isEmpty());
        own.todo(own.staff()).body("items.kind", contains("reminder"));
        own.todo(own.other()).body("items", hasSize(0));
        report(own, "under-way", 50);
        own.todo(own.staff()).body("items", hasSize(0));
    }

    /** The statements of a migration; each ends with a condition. */
    private static List<String> migration(String name) throws IOException {
        try (InputStream file = LightTest.class.getResourceAsStream("/db/migration/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split(";"))
                    .filter(statement -> !statement.isBlank())
                    .map(statement -> statement
                            .lines()
                            .filter(line -> !line.startsWith("--"))
                            .collect(Collectors.joining("\n")))
                    .toList();
        }
    }

    private static ValidatableResponse task(SupervisedBureau own) {
        return planner(own.id).get("/api/v1/tasks/" + own.task).then().statusCode(200);
    }

    /** Lets a task be under way for 70 days of 100. */
    private static void nearlyOver(SupervisedBureau own, String task) throws SQLException {
        change("update task_light set start_on = date '" + TODAY.minusDays(70) + "' where task_id = '" + task + "'");
        due(own, task, TODAY.plusDays(30));
    }

    private static void due(SupervisedBureau own, String task, LocalDate day) {
        String tag = planner(own.id).get("/api/v1/tasks/" + task).header("ETag");
        patch(planner(own.id), tag, Map.of("dueOn", day.toString()))
                .patch("/api/v1/tasks/" + task)
                .then()
                .statusCode(200);
    }

    private static void report(SupervisedBureau own, String status, int percent) {
        json(own.staff(), Map.of("status", status, "percent", percent, "narrative", "进展"))
                .post("/api/v1/tasks/" + own.task + "/progress-reports")
                .then()
                .statusCode(201);
    }

    private static void listed(SupervisedBureau own, String filter, Object value, String... ids) {
        planner(own.id)
                .queryParam(filter, value)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    private static String notices(SupervisedBureau own) throws SQLException {
        return column("select count(*) from supervision_notice where bureau_id = '" + own.id + "'")
                .get(0);
    }

    private static void change(String statement) throws SQLException {
        column("with changed as (" + statement + " returning 1) select count(*) from changed");
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void until(Condition condition) throws Exception {
        for (int i = 0; i < 400 && !condition.holds(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.holds());
    }
}

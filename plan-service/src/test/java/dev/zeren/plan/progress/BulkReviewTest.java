package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.HEAD;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.underWay;
import static dev.zeren.plan.progress.ReportedPlan.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many things acted on by one request, each done or refused alone. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class BulkReviewTest {

    private static final String REVIEWS = "/api/v1/tasks/progress-reviews";
    private static final String REMINDERS = "/api/v1/tasks/reminders";
    private static final String KEY = "bulk-key-0001";

    @Test
    void eachReportIsAcceptedOrReturnedOrRefusedAlone() {
        ReportedPlan plan = reviewed("bulk-each");
        String accepted = plan.reported(plan.staff(), underWay(40));
        String returned = plan.reported(plan.staff(), underWay(50));
        String others = plan.reported(office(plan.bureau, OTHER), underWay(60));
        String draft = plan.reported(plan.staff(), with(underWay(70), "draft", true));
        String stale = plan.reported(plan.staff(), underWay(80));
        review(
                        head(plan),
                        accept(accepted, 0),
                        giveBack(returned, 0, "不具体"),
                        accept(others, 0),
                        accept(draft, 0),
                        accept(UUID.randomUUID().toString(), 0),
                        accept(stale, 9),
                        Map.of("reportId", stale, "act", "accept"),
                        accept(stale, 0))
                .statusCode(207)
                .body("succeeded", equalTo(3))
                .body("failed", equalTo(5))
                .body("items.status", contains(200, 200, 404, 409, 404, 412, 428, 200))
                .body("items[0].id", equalTo(accepted))
                .body("items[0].version", equalTo(1))
                .body("items[0].problem", nullValue())
                .body("items[3].problem.type", equalTo("/problems/step-not-allowed"))
                .body("items[3].problem.allowed", hasSize(2))
                .body("items[5].problem.title", notNullValue());
        states(plan, Map.of(accepted, "accepted", returned, "returned", others, "submitted", stale, "accepted"));
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherRequestUnderItIsRefused() throws SQLException {
        ReportedPlan plan = reviewed("bulk-key");
        String one = plan.reported(plan.staff(), underWay(40));
        String two = plan.reported(plan.staff(), with(underWay(50), "draft", true));
        String first = review(head(plan).header("Idempotency-Key", KEY), accept(one, 0), accept(two, 0))
                .statusCode(207)
                .body("items.status", contains(200, 409))
                .extract()
                .asString();
        String again = review(head(plan).header("Idempotency-Key", KEY), accept(one, 0), accept(two, 0))
                .statusCode(207)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertEquals(first, again);
        review(head(plan).header("Idempotency-Key", KEY), accept(one, 0))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertEquals(1, acceptances(plan));
    }

    @Test
    void afterACrashTheSameRequestDoesOnlyWhatWasNotDone() throws SQLException {
        ReportedPlan plan = reviewed("bulk-crash");
        String one = plan.reported(plan.staff(), underWay(40));
        String two = plan.reported(plan.staff(), with(underWay(50), "draft", true));
        review(head(plan).header("Idempotency-Key", KEY), accept(one, 0), accept(two, 1))
                .body("items.status", contains(200, 412));
        // What is there when the process ends before the second item.
        forget(plan.bureau);
        plan.act(plan.staff(), two, "submit").statusCode(200);
        review(head(plan).header("Idempotency-Key", KEY), accept(one, 0), accept(two, 1))
                .statusCode(207)
                .body("items.status", contains(200, 200))
                .body("items[0].version", equalTo(1));
        assertEquals(2, acceptances(plan));
        forget(plan.bureau);
        review(head(plan).header("Idempotency-Key", KEY), accept(two, 1), accept(one, 0))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void sentSeveralTimesAtOnceNothingIsDoneTwice() throws SQLException {
        ReportedPlan plan = ReportedPlan.issued("bulk-at-once");
        List<CompletableFuture<List<Integer>>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> remind(planner(plan.bureau).header("Idempotency-Key", KEY), plan)
                                .statusCode(207)
                                .extract()
                                .<List<Integer>>path("items.status")))
                .limit(4)
                .toList();
        answers.forEach(one -> assertEquals(List.of(201, 201), one.join()));
        assertEquals(List.of("2"), column("select count(*) from reminder where bureau_id = '" + plan.bureau + "'"));
    }

    @Test
    void theOfficesOfSeveralTasksAreRemindedAndARemindedOneIsToldSo() {
        ReportedPlan plan = ReportedPlan.issued("bulk-remind");
        json(planner(plan.bureau), Map.of("text", "请尽快"))
                .post("/api/v1/tasks/" + plan.task(1) + "/reminders")
                .then()
                .statusCode(201);
        remind(planner(plan.bureau), plan)
                .statusCode(207)
                .body("items.status", contains(201, 409))
                .body("items[0].createdId", notNullValue())
                .body("items[0].location", equalTo("/api/v1/tasks/" + plan.task(0) + "/reminders"))
                .body("items[1].problem.type", equalTo("/problems/reminded-today"));
        planner(plan.bureau)
                .get("/api/v1/tasks/" + plan.task(0) + "/reminders")
                .then()
                .body("items.text", contains("请报进展"));
        remind(plan.staff(), plan).statusCode(403);
    }

    @Test
    void moreItemsThanTheLimitOrNoneAreRefusedAndNothingIsDone() {
        ReportedPlan plan = ReportedPlan.issued("bulk-many");
        Map<String, Object> item = Map.of("taskId", plan.task(0));
        json(planner(plan.bureau), Map.of("items", Collections.nCopies(201, item)))
                .post(REMINDERS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items"))
                .body("errors[0].code", equalTo("too-many"));
        json(planner(plan.bureau), Map.of("items", List.of()))
                .post(REMINDERS)
                .then()
                .statusCode(422);
        Map<String, Object> unreasoned = new HashMap<>(accept(UUID.randomUUID().toString(), 0));
        unreasoned.put("act", "return");
        review(planner(plan.bureau), unreasoned).statusCode(422);
        planner(plan.bureau)
                .get("/api/v1/tasks/" + plan.task(0) + "/reminders")
                .then()
                .body("items", hasSize(0));
    }

    private static ReportedPlan reviewed(String bureau) {
        ReportedPlan plan = ReportedPlan.issued(bureau);
        plan.reviewers("office-head");
        return plan;
    }

    private static RequestSpecification head(ReportedPlan plan) {
        return office(plan.bureau, HEAD);
    }

    private static Map<String, Object> accept(String report, int version) {
        return Map.of("reportId", report, "version", version, "act", "accept");
    }

    private static Map<String, Object> giveBack(String report, int version, String reason) {
        return Map.of("reportId", report, "version", version, "act", "return", "reason", reason);
    }

    private static ValidatableResponse review(RequestSpecification caller, Object... items) {
        return json(caller, Map.of("items", List.of(items))).post(REVIEWS).then();
    }

    private static ValidatableResponse remind(RequestSpecification caller, ReportedPlan plan) {
        var items = List.of(Map.of("taskId", plan.task(0)), Map.of("taskId", plan.task(1)));
        return json(caller, Map.of("text", "请报进展", "items", items))
                .post(REMINDERS)
                .then();
    }

    private static void states(ReportedPlan plan, Map<String, String> expected) {
        expected.forEach((report, state) ->
                planner(plan.bureau).get(plan.reports() + "/" + report).then().body("state", equalTo(state)));
    }

    private static int acceptances(ReportedPlan plan) throws SQLException {
        return Integer.parseInt(column("select count(*) from audit where action = 'progress.accepted' and bureau_id = '"
                        + plan.bureau + "'")
                .get(0));
    }

    /** Takes the answer to the whole away, which is kept last. */
    private static void forget(String bureau) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                System.getProperty(PostgresResource.URL_PROPERTY), PostgresResource.OWNER, PostgresResource.PASSWORD)) {
            owner.createStatement()
                    .executeUpdate(
                            "delete from idempotency_key where key = '" + KEY + "' and bureau_id = '" + bureau + "'");
        }
    }
}

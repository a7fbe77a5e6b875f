package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.delegation.application.DelegationEnd;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offices delegate their tasks; both sides agree, there and back. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class DelegationTest {

    @Inject
    DelegationEnd end;

    @Inject
    Bureau bureaus;

    @Test
    void theDelegateReportsAndTheOfficeStaysAnswerable() {
        Delegating own = Delegating.of("dele-report");
        own.report(own.delegate(), 10).statusCode(403).body("type", endsWith("/not-your-task"));
        String id = own.offered();
        own.todos(own.delegate()).body("items.kind", contains("consent")).body("items.subjectId", contains(id));
        // An offer changes nothing yet.
        own.report(own.owner(), 10).statusCode(201);
        own.act(own.delegate(), id, "accept")
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("fromName", equalTo("规划科"))
                .body("toName", equalTo("教研室"))
                .body("allowed", contains("take-back", "give-back"));
        own.todos(own.delegate()).body("items", empty());
        own.report(own.owner(), 20).statusCode(403).body("type", endsWith("/task-delegated"));
        own.report(own.delegate(), 30).statusCode(201).body("unitId", equalTo(own.plan().planning));
        planner("dele-report").get("/api/v1/tasks/" + own.task()).then().body("percent", equalTo(30));
        own.owner()
                .get("/api/v1/tasks/" + own.task() + "/progress-reports")
                .then()
                .body("items", hasSize(2));
        planner("dele-report")
                .get("/api/v1/tasks/" + own.task() + "/history")
                .then()
                .body("items.action", hasItems("delegation.offered", "delegation.accepted"))
                .body("items.words", hasItem("接受委托"));
        own.act(own.owner(), id, "take-back").statusCode(200).body("status", equalTo("taking-back"));
        own.report(own.delegate(), 40).statusCode(201);
        own.todos(own.delegate()).body("items.kind", contains("consent"));
        own.act(own.owner(), id, "consent").statusCode(403);
        own.act(own.delegate(), id, "consent").statusCode(200).body("status", equalTo("ended"));
        own.report(own.delegate(), 50).statusCode(403).body("type", endsWith("/not-your-task"));
        own.report(own.owner(), 50).statusCode(201);
    }

    @Test
    void aDelegateWhoIsAPersonCorrectsAndSeesWhatWaitsForReview() {
        Delegating own = Delegating.of("dele-person");
        own.plan().reviewers("planner");
        String person = planner("dele-person")
                .queryParam("name", "立夏")
                .get("/api/v1/people")
                .path("items[0].id");
        String id = own.offer(own.owner(), Map.of("toPersonId", person))
                .statusCode(201)
                .extract()
                .path("id");
        own.act(own.delegate(), id, "accept").statusCode(200);
        String report = own.report(own.delegate(), 30).statusCode(201).extract().path("id");
        String path = "/api/v1/tasks/" + own.task() + "/progress-reports/" + report;
        own.delegate().get(path).then().statusCode(200).body("state", equalTo("submitted"));
        json(
                        planner("dele-person")
                                .header(
                                        "If-Match",
                                        planner("dele-person").get(path).header("ETag")),
                        Map.of("reason", "不具体"))
                .post(path + "/return")
                .then()
                .statusCode(200);
        own.todos(own.delegate()).body("items.kind", contains("revise"));
        own.todos(own.owner()).body("items.kind", not(hasItem("revise")));
        own.act(own.delegate(), id, "give-back").statusCode(200);
        own.act(own.owner(), id, "consent").statusCode(200);
        // What waits goes back with the task.
        own.todos(own.delegate()).body("items", empty());
        own.todos(own.owner()).body("items.kind", hasItem("revise"));
    }

    @Test
    void aSideThatDoesNotAnswerIsAnsweredForByTheBureauOfficeOnceItsTermIsOver() throws SQLException {
        Delegating own = Delegating.of("dele-silent");
        String id = own.offered();
        own.act(planner("dele-silent"), id, "accept").statusCode(409).body("type", endsWith("/answer-awaited"));
        pastDue("dele-silent");
        json(
                        planner("dele-silent")
                                .header(
                                        "If-Match",
                                        planner("dele-silent")
                                                .get("/api/v1/delegation-rules")
                                                .header("ETag")),
                        Map.of("answerDays", 5, "decided", false))
                .put("/api/v1/delegation-rules")
                .then()
                .statusCode(200);
        own.act(planner("dele-silent"), id, "accept").statusCode(409).body("type", endsWith("/answer-awaited"));
        json(planner("dele-silent").header("If-Match", "\"1\""), Map.of("answerDays", 5, "decided", true))
                .put("/api/v1/delegation-rules")
                .then()
                .statusCode(200);
        own.act(planner("dele-silent"), id, "accept").statusCode(200).body("status", equalTo("accepted"));
        own.act(own.delegate(), id, "give-back").statusCode(200).body("answerBy", notNullValue());
        own.act(own.owner(), id, "refuse").statusCode(200).body("status", equalTo("accepted"));
    }

    private static void pastDue(String bureau) throws SQLException {
        column("update delegation set answer_by = answer_by - 30 where bureau_id = '" + bureau + "' returning id");
    }

    @Test
    void aDelegationEndsWithItsTime() throws Exception {
        Delegating own = Delegating.of("dele-until");
        String id = own.offer(
                        own.owner(),
                        Map.of(
                                "toUnitId",
                                own.institute(),
                                "until",
                                LocalDate.now().plusDays(3).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        own.act(own.delegate(), id, "accept").statusCode(200);
        own.report(own.delegate(), 30).statusCode(201);
        column("update delegation set until_on = until_on - 30 where id = '" + id + "' returning id");
        // Already before anything ends it.
        own.report(own.delegate(), 40).statusCode(403);
        own.report(own.owner(), 40).statusCode(201);
        bureaus.as(
                "dele-until",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    end.fire(UUID.fromString(id));
                    return id;
                }));
        planner("dele-until").get("/api/v1/delegations/" + id).then().body("status", equalTo("ended"));
    }

    @Test
    void anOfficeThatIsNotResponsibleAnyMoreDelegatesNoLonger() {
        Delegating own = Delegating.of("dele-amend");
        String id = own.accepted();
        String plan = "/api/v1/plans/" + own.plan().id;
        json(
                        planner("dele-amend")
                                .header(
                                        "If-Match",
                                        planner("dele-amend").get(plan).header("ETag")),
                        Map.of(
                                "reason",
                                "调整分工",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(Map.of(
                                        "operation",
                                        "assign",
                                        "taskId",
                                        own.task(),
                                        "duty",
                                        "responsible-office",
                                        "from",
                                        "规划科",
                                        "unitId",
                                        own.plan().basic))))
                .post(plan + "/amendments")
                .then()
                .statusCode(201);
        planner("dele-amend").get("/api/v1/delegations/" + id).then().body("status", equalTo("ended"));
        own.report(own.delegate(), 40).statusCode(403);
        own.report(office("dele-amend", STAFF), 40).statusCode(201);
    }

    @Test
    void anActThatIsNotPossibleIsRefusedWithWhatIs() {
        Delegating own = Delegating.of("dele-illegal");
        Map<DelegationStatus, String> inState = new EnumMap<>(DelegationStatus.class);
        LifecyclePages.ways(DelegationLife.LIFE).forEach((state, way) -> {
            List<DelegationAct> acts = way.contains(DelegationAct.LAPSE)
                    ? List.of(DelegationAct.ACCEPT, DelegationAct.TAKE_BACK, DelegationAct.CONSENT)
                    : way;
            // Live ones of other states are in the way: each has a task of its own.
            String task = divided(own, state.name());
            Delegating one = new Delegating(own.plan(), task, own.institute());
            String id = one.offered();
            DelegationStatus now = DelegationStatus.OFFERED;
            for (DelegationAct act : acts) {
                one.does(id, act, now).statusCode(200);
                now = DelegationLife.LIFE.after(now, act);
            }
            inState.put(state, id);
        });
        LifecyclePages.illegal(DelegationLife.LIFE, DelegationAct.class).stream()
                .filter(step -> step.act() != DelegationAct.LAPSE)
                .forEach(step -> own.does(inState.get(step.state()), step.act(), step.state())
                        .statusCode(409)
                        .body("type", equalTo("/problems/step-not-allowed"))
                        .body(
                                "allowed",
                                hasItems(step.allowed().stream()
                                        .filter(one -> !one.equals("lapse"))
                                        .toArray(String[]::new))));
    }

    private static String divided(Delegating own, String heading) {
        List<String> ids = json(
                        planner(own.plan().bureau),
                        Map.of("subtasks", List.of(Division.half(heading, own.plan().planning))))
                .post("/api/v1/tasks/" + own.task() + "/subtasks")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return ids.get(ids.size() - 1);
    }

    @Test
    void whoIsNoSideDoesNothingAndAnotherBureauSeesNothing() {
        Delegating own = Delegating.of("dele-who");
        String id = own.offered();
        own.offer(office("dele-who", STAFF), Map.of("toUnitId", own.institute()))
                .statusCode(403)
                .body("type", endsWith("/not-your-task"));
        own.offer(planner("dele-who-else"), Map.of("toUnitId", own.institute())).statusCode(404);
        planner("dele-who-else").get("/api/v1/delegations/" + id).then().statusCode(404);
        planner("dele-who-else").get("/api/v1/delegations").then().body("items", empty());
        office("dele-who", STAFF).get("/api/v1/delegations/" + id).then().statusCode(404);
        own.act(office("dele-who", STAFF), id, "accept").statusCode(404);
        own.act(own.owner(), id, "accept").statusCode(403);
        own.act(own.delegate(), id, "withdraw").statusCode(403);
        own.owner().get("/api/v1/delegations").then().body("items.id", contains(id));
        own.delegate()
                .queryParam("task", own.task())
                .get("/api/v1/delegations")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void anOfferThatMakesNoSenseIsRefused() {
        Delegating own = Delegating.of("dele-faulty");
        own.offer(own.owner(), Map.of()).statusCode(422).body("errors.code", contains("one"));
        own.offer(own.owner(), Map.of("toUnitId", own.plan().planning))
                .statusCode(422)
                .body("errors.code", contains("same"));
        own.offer(own.owner(), Map.of("toUnitId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", endsWith("/missing-reference"));
        Map<String, Object> past = new HashMap<>(Map.of("toUnitId", own.institute()));
        past.put("until", "2020-01-01");
        own.offer(own.owner(), past).statusCode(422).body("errors.code", contains("past"));
        own.offered();
        own.offer(own.owner(), Map.of("toUnitId", own.institute()))
                .statusCode(409)
                .body("type", endsWith("/delegated-already"));
    }

    @Test
    void theFeedTellsEachStepWithTheStateAfterIt() throws SQLException {
        Delegating own = Delegating.of("dele-feed");
        own.accepted();
        List<String> told = column("select data -> 'delegation' ->> 'status' from feed where bureau_id = 'dele-feed'"
                + " and type like 'dev.zeren.plan.delegation.%'");
        assertTrue(told.containsAll(List.of("offered", "accepted")), told.toString());
    }
}

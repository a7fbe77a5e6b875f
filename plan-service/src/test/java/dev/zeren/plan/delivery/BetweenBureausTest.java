package dev.zeren.plan.delivery;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.delivery.Neighbours.audience;
import static dev.zeren.plan.delivery.Neighbours.carryOut;
import static dev.zeren.plan.delivery.Neighbours.confirmed;
import static dev.zeren.plan.delivery.Neighbours.eventually;
import static dev.zeren.plan.delivery.Neighbours.issued;
import static dev.zeren.plan.delivery.Neighbours.planOf;
import static dev.zeren.plan.delivery.Neighbours.relation;
import static dev.zeren.plan.delivery.Neighbours.requested;
import static dev.zeren.plan.delivery.Neighbours.tag;
import static dev.zeren.plan.delivery.Neighbours.tasks;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.Bureaus;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans go down to lower bureaus, and what became of them comes up. Each test has bureaus of its own. */
@QuarkusTest
@OnPostgres
class BetweenBureausTest {

    @Test
    void aPlanGivenToALowerBureauArrivesThereAndItsPlannerIsToCarryItOut() {
        confirmed("down-city", "down-district");
        List<String> upper = issued("down-city", Neighbours.CITY);
        String plan = planOf("down-city", upper.get(0));
        audience("down-city", plan, Map.of("bureaus", List.of("down-district"))).statusCode(200);
        eventually(() -> leader("down-district")
                .get("/api/v1/upper-plans")
                .then()
                .body("items.id", contains(plan))
                .body("items[0].bureauName", equalTo("河套市教育局"))
                .body("items[0].status", equalTo("issued"))
                .body("items[0].staleSince", nullValue()));
        leader("down-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items.id", equalTo(upper))
                .body("items.heading", contains("建好校园", "加强教研"))
                .body("items.carriedOutBy", contains(0, 0));
        planner("down-district").get("/api/v1/me/todo").then().body("items.kind", hasItem("carry-out"));
        // The plan itself is another bureau's still.
        planner("down-district").get("/api/v1/plans/" + plan).then().statusCode(404);
        planner("down-district").get("/api/v1/tasks/" + upper.get(0)).then().statusCode(404);
    }

    @Test
    void theUpperBureauSeesWhichOfItsTasksALowerOneCarriesOutAndWhereTheyStand() {
        confirmed("up-city", "up-district");
        Neighbours.districts("up-city", "临禾区教育局", "望溪区教育局");
        List<String> upper = issued("up-city", Neighbours.CITY);
        String plan = planOf("up-city", upper.get(0));
        planner("up-city")
                .get("/api/v1/plans/" + plan + "/audience/proposal")
                .then()
                .body("items.taskId", contains(upper.get(0)))
                .body("items[0].bureaus", contains("up-district"));
        audience("up-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() ->
                planner("up-district").get("/api/v1/upper-plans/" + plan).then().statusCode(200));
        List<String> lower = issued("up-district", Neighbours.DISTRICT);
        carryOut("up-district", lower.get(0), upper.get(0))
                .statusCode(200)
                .body("items.heading", contains("建好校园"))
                .body("items[0].bureau.name", equalTo("河套市教育局"))
                .body("items[0].status", nullValue());
        planner("up-district")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .statusCode(200)
                .body("items.taskId", contains(lower.get(0)));
        eventually(() -> leader("up-city")
                .get("/api/v1/plans/" + plan + "/coverage")
                .then()
                .body("items.open", contains(false, true))
                .body("items[0].carrying.name", contains("临禾区教育局"))
                .body("items[0].missing.name", contains("望溪区教育局"))
                .body("items[0].bureaus[0].id", equalTo("up-district"))
                .body("items[0].bureaus[0].percent", equalTo(0)));
        Bureaus.member(
                "up-district",
                "方一",
                "up-reporter",
                planner("up-district")
                        .get("/api/v1/units?name=教研室")
                        .then()
                        .extract()
                        .path("items[0].id"));
        json(office("up-district", "up-reporter"), "{\"status\":\"under-way\",\"percent\":40,\"narrative\":\"已开工\"}")
                .post("/api/v1/tasks/" + lower.get(0) + "/progress-reports")
                .then()
                .statusCode(201);
        eventually(() -> leader("up-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(lower.get(0)))
                .body("items[0].percent", equalTo(40))
                .body("items[0].status", equalTo("under-way"))
                .body("items[0].planId", nullValue())
                .body("items[0].bureau.light", equalTo("green"))
                .body("items[0].bureau.units", contains("教研室"))
                .body("items[0].bureau.asOf", notNullValue()));
        leader("up-city")
                .get("/api/v1/plans/" + plan + "/coverage/bureaus")
                .then()
                .body("items.bureau", contains("up-district"))
                .body("items[0].given", equalTo(2))
                .body("items[0].carried", equalTo(1))
                .body("items[0].open.heading", contains("加强教研"));
        // Of the lower bureau's task nothing else is to be had.
        planner("up-city").get("/api/v1/tasks/" + lower.get(0)).then().statusCode(404);
    }

    @Test
    void amendmentsAndTheClosingOfAPlanFollowAndATakenBackPlanIsCarriedOutByNobody() {
        confirmed("change-city", "change-district");
        List<String> upper = issued("change-city", Neighbours.CITY);
        String plan = planOf("change-city", upper.get(0));
        audience("change-city", plan, Map.of("toAll", true, "taskIds", List.of(upper.get(0))))
                .statusCode(200);
        eventually(() -> planner("change-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items.id", contains(upper.get(0))));
        Bureaus.patch(
                        planner("change-city"),
                        tag("change-city", "/api/v1/tasks/" + upper.get(0)),
                        Map.of("dueOn", "2026-12-20", "reason", "延期"))
                .patch("/api/v1/tasks/" + upper.get(0))
                .then()
                .statusCode(200);
        eventually(() -> planner("change-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items.dueOn", contains("2026-12-20")));
        List<String> lower = issued("change-district", Neighbours.DISTRICT);
        carryOut("change-district", lower.get(0), upper.get(0)).statusCode(200);
        planner("change-district").get("/api/v1/me/todo").then().body("items.kind", not(hasItem("carry-out")));
        eventually(() -> planner("change-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items", hasSize(1)));
        audience("change-city", plan, Map.of("toAll", false)).statusCode(200);
        eventually(() -> planner("change-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .body("takenBackAt", notNullValue()));
        eventually(() -> planner("change-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items", empty()));
        carryOut("change-district", lower.get(1), upper.get(0)).statusCode(422);
        audience("change-city", plan, Map.of("toAll", true)).statusCode(200);
        planner("change-city")
                .header("If-Match", tag("change-city", "/api/v1/plans/" + plan))
                .post("/api/v1/plans/" + plan + "/close")
                .then()
                .statusCode(200);
        eventually(() -> planner("change-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .body("takenBackAt", nullValue())
                .body("status", equalTo("closed")));
        eventually(() -> planner("change-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(lower.get(0))));
    }

    @Test
    void anEndedRelationLeavesWhatWasKnownAndSaysSinceWhenItIsStale() {
        confirmed("end-city", "end-district");
        List<String> upper = issued("end-city", Neighbours.CITY);
        String plan = planOf("end-city", upper.get(0));
        audience("end-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("end-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        List<String> lower = issued("end-district", Neighbours.DISTRICT);
        carryOut("end-district", lower.get(0), upper.get(0)).statusCode(200);
        eventually(() -> planner("end-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items", hasSize(1)));
        Neighbours.end("end-district").statusCode(200).body("endedBy", equalTo("lower"));
        eventually(() -> admin("end-city")
                .get("/api/v1/bureau-relations")
                .then()
                .body("items[0].status", equalTo("ended"))
                .body("items[0].endReason", equalTo("划归别市")));
        planner("end-city")
                .get("/api/v1/plans/" + plan + "/coverage")
                .then()
                .body("items[0].bureaus[0].staleSince", notNullValue());
        planner("end-district").get("/api/v1/upper-plans/" + plan).then().body("staleSince", notNullValue());
        planner("end-district").get("/api/v1/me/todo").then().body("items.kind", not(hasItem("carry-out")));
        // What happens now is nobody's business any more; what is carried out stays so.
        carryOut("end-district", lower.get(0), upper.get(0)).statusCode(200);
        carryOut("end-district", lower.get(1), upper.get(1)).statusCode(422);
        Bureaus.patch(
                        planner("end-city"),
                        tag("end-city", "/api/v1/tasks/" + upper.get(0)),
                        Map.of("dueOn", "2026-12-20", "reason", "延期"))
                .patch("/api/v1/tasks/" + upper.get(0))
                .then()
                .statusCode(200);
        Neighbours.settled("end-city", "end-district");
        planner("end-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items[0].dueOn", equalTo("2026-12-31"));
        // Together again, both learn what they missed.
        String request = requested("end-city", "end-district");
        Neighbours.confirm("end-city", request);
        eventually(() -> planner("end-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items[0].dueOn", equalTo("2026-12-20")));
        eventually(() -> planner("end-city")
                .get("/api/v1/plans/" + plan + "/coverage")
                .then()
                .body("items[0].bureaus.staleSince", contains(nullValue())));
    }

    @Test
    void eachStepGoesOnlyToTheNext() {
        confirmed("chain-province", "chain-city");
        confirmed("chain-city", "chain-district");
        List<String> top = issued("chain-province", Neighbours.CITY);
        String topPlan = planOf("chain-province", top.get(0));
        audience("chain-province", topPlan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("chain-city")
                .get("/api/v1/upper-plans/" + topPlan)
                .then()
                .statusCode(200));
        List<String> middle = issued("chain-city", Neighbours.CITY);
        String middlePlan = planOf("chain-city", middle.get(0));
        carryOut("chain-city", middle.get(0), top.get(0)).statusCode(200);
        audience("chain-city", middlePlan, Map.of("toAll", true)).statusCode(200);
        eventually(() ->
                planner("chain-district").get("/api/v1/upper-plans").then().body("items.id", contains(middlePlan)));
        List<String> bottom = issued("chain-district", Neighbours.DISTRICT);
        carryOut("chain-district", bottom.get(0), middle.get(0)).statusCode(200);
        carryOut("chain-district", bottom.get(1), top.get(0)).statusCode(422);
        eventually(() -> planner("chain-city")
                .get("/api/v1/tasks/" + middle.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(bottom.get(0))));
        eventually(() -> planner("chain-province")
                .get("/api/v1/tasks/" + top.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(middle.get(0))));
        planner("chain-district").get("/api/v1/upper-plans/" + topPlan).then().statusCode(404);
    }

    @Test
    void bothBureausHaveOneAuditRowAndOneEventForEachThingThatHappened() throws SQLException {
        confirmed("told-city", "told-district");
        List<String> upper = issued("told-city", Neighbours.CITY);
        String plan = planOf("told-city", upper.get(0));
        audience("told-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("told-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        // Delivered once more without a change: nothing happened.
        Bureaus.column(
                "insert into timer (bureau_id, kind, subject, due_at) select bureau_id, 'plan-delivery', id, now()"
                        + " from plan_delivery where plan_id = '" + plan + "' returning 1");
        Neighbours.settled("told-city", "told-district");
        assertEquals(
                List.of("1"),
                Bureaus.column("select count(*) from audit where bureau_id = 'told-district'"
                        + " and action = 'upper-plan.delivered'"));
        assertEquals(
                List.of("1"),
                Bureaus.column("select count(*) from feed where bureau_id = 'told-district'"
                        + " and type like 'dev.zeren.plan.upper-plan.%'"));
        assertEquals(
                List.of("bureau-relation.confirmed", "bureau-relation.requested"),
                Bureaus.column("select action from audit where bureau_id = 'told-district'"
                        + " and action like 'bureau-relation.%' order by 1"));
        assertEquals(
                List.of("bureau-relation.confirmed", "bureau-relation.requested"),
                Bureaus.column("select action from audit where bureau_id = 'told-city'"
                        + " and action like 'bureau-relation.%' order by 1"));
        List<String> lower = issued("told-district", Neighbours.DISTRICT);
        carryOut("told-district", lower.get(0), upper.get(0)).statusCode(200);
        eventually(() -> planner("told-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items", hasSize(1)));
        assertEquals(
                List.of("1"),
                Bureaus.column("select count(*) from feed where bureau_id = 'told-city'"
                        + " and type = 'dev.zeren.plan.lower-standings.changed'"));
        assertEquals(
                List.of("1"),
                Bureaus.column("select count(*) from audit where bureau_id = 'told-city'"
                        + " and action = 'lower-standings.changed'"));
    }

    @Test
    void withoutAConfirmedRelationNothingIsGivenAndNothingTold() {
        issued("alone-city", Neighbours.CITY);
        requested("alone-city", "alone-asker");
        List<String> upper = issued("alone-city", Neighbours.CITY);
        String plan = planOf("alone-city", upper.get(0));
        // Who only asked is no lower bureau, nor is one that never did.
        audience("alone-city", plan, Map.of("bureaus", List.of("alone-asker"))).statusCode(422);
        audience("alone-city", plan, Map.of("bureaus", List.of("alone-stranger")))
                .statusCode(422);
        audience("alone-city", plan, Map.of("toAll", true)).statusCode(200);
        Neighbours.settled("alone-city", "alone-asker");
        for (String other : List.of("alone-asker", "alone-stranger")) {
            planner(other).get("/api/v1/upper-plans").then().body("items", empty());
            planner(other).get("/api/v1/upper-plans/" + plan).then().statusCode(404);
            List<String> own = issued(other, Neighbours.DISTRICT);
            // A task of the city, an id that nobody has: the same answer.
            String guessed = carryOut(other, own.get(0), upper.get(0))
                    .statusCode(422)
                    .extract()
                    .path("type");
            assertEquals(
                    guessed,
                    carryOut(other, own.get(0), UUID.randomUUID().toString())
                            .statusCode(422)
                            .extract()
                            .path("type"));
            planner(other)
                    .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                    .then()
                    .statusCode(404);
            audience(other, plan, Map.of("toAll", true)).statusCode(404);
        }
    }

    @Test
    void aRequestIsConfirmedByTheUpperBureauAloneAndGuessingItsIdHelpsNobody() {
        String request = requested("ask-city", "ask-district");
        String own = relation("ask-district");
        String body = "{\"unitId\":\"" + UUID.randomUUID() + "\",\"ownName\":\"某局\"}";
        json(admin("ask-district").header("If-Match", "\"0\""), body)
                .post("/api/v1/bureau-relations/" + own + "/confirm")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-upper-bureau"));
        json(admin("ask-district").header("If-Match", "\"0\""), body)
                .post("/api/v1/bureau-relations/" + request + "/confirm")
                .then()
                .statusCode(404);
        json(admin("ask-city").header("If-Match", "\"0\""), body)
                .post("/api/v1/bureau-relations/" + request + "/confirm")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        json(planner("ask-city").header("If-Match", "\"0\""), body)
                .post("/api/v1/bureau-relations/" + request + "/confirm")
                .then()
                .statusCode(403);
        admin("ask-city").get("/api/v1/me/todo").then().body("items.kind", hasItem("confirm"));
        json(admin("ask-district"), Map.of("bureau", "another-city", "ownName", "临禾区教育局"))
                .post("/api/v1/bureau-relations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/relation-exists"));
        json(admin("ask-city"), Map.of("bureau", "ask-city", "ownName", "自己"))
                .post("/api/v1/bureau-relations")
                .then()
                .statusCode(422);
        Neighbours.end("ask-district").statusCode(200);
        eventually(() -> admin("ask-city")
                .get("/api/v1/bureau-relations/" + request)
                .then()
                .body("status", equalTo("ended")));
        admin("ask-city").get("/api/v1/me/todo").then().body("items.kind", not(hasItem("confirm")));
    }

    @Test
    void twoLowerBureausAreToldApart() {
        confirmed("many-city", "many-east");
        confirmed("many-city", "many-west");
        List<String> upper = issued("many-city", Neighbours.CITY);
        String plan = planOf("many-city", upper.get(0));
        audience("many-city", plan, Map.of("toAll", true)).statusCode(200);
        for (String lower : List.of("many-east", "many-west")) {
            eventually(() ->
                    planner(lower).get("/api/v1/upper-plans/" + plan).then().statusCode(200));
        }
        List<String> east = issued("many-east", Neighbours.DISTRICT);
        carryOut("many-east", east.get(0), upper.get(0)).statusCode(200);
        eventually(() -> planner("many-city")
                .get("/api/v1/plans/" + plan + "/coverage/bureaus")
                .then()
                .body("items.bureau", containsInAnyOrder("many-east", "many-west"))
                .body("items.find { it.bureau == 'many-east' }.carried", equalTo(1))
                .body("items.find { it.bureau == 'many-west' }.carried", equalTo(0))
                .body("items.find { it.bureau == 'many-west' }.asOf", notNullValue()));
        planner("many-west")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items", empty());
        assertEquals(List.of(upper.get(0)), tasks("many-city", plan).subList(0, 1));
    }
}

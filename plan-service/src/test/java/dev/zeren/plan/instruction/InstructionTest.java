package dev.zeren.plan.instruction;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.instruction.domain.InstructionAct;
import dev.zeren.plan.instruction.domain.InstructionLife;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import dev.zeren.plan.rectification.ProblemBureau;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Instructions and reminders against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class InstructionTest {

    private static final String INSTRUCTIONS = "/api/v1/instructions";
    private static final String RULES = "/api/v1/instruction-rules";

    @Test
    void anInstructionIsAcknowledgedAndRepliedToByEachWhomItIsFor() throws Exception {
        ProblemBureau own = new ProblemBureau("inst-life");
        Map<String, Object> request = on("task", own.task);
        request.put("unitIds", List.of(own.office, own.school));
        String id = give(own.lin(), request)
                .statusCode(201)
                .body("status", equalTo("issued"))
                .body("planId", equalTo(own.plan))
                .body("on.title", equalTo("消除隐患"))
                .body("replyBy", notNullValue())
                .body("leaderId", equalTo(own.charge))
                .body("recipients.name", containsInAnyOrder("安全科", "第一小学"))
                .extract()
                .path("id");
        waits(own.staff("staff"), "acknowledge");
        act(own, own.staff("staff"), id, "acknowledge", Map.of())
                .statusCode(200)
                .body("status", equalTo("issued"));
        waits(own.staff("staff"), "respond");
        waits(own.staff("school"), "acknowledge");
        act(own, own.staff("staff"), id, "reply", Map.of("narrative", "已排查", "evidence", List.of(own.evidence())))
                .statusCode(200);
        act(own, own.lin(), id, "close", Map.of()).statusCode(409);
        act(own, own.staff("school"), id, "acknowledge", Map.of())
                .statusCode(200)
                .body("status", equalTo("acknowledged"));
        act(own, planner(own.id), id, "reply", Map.of("narrative", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/office-ambiguous"));
        act(own, planner(own.id), id, "reply", Map.of("narrative", "学校已整改", "unitId", own.school))
                .statusCode(200)
                .body("status", equalTo("replied"))
                .body("recipients.narrative", containsInAnyOrder("已排查", "学校已整改"));
        waits(own.lin(), "review");
        String evidence = own.lin().get(INSTRUCTIONS + "/" + id).path("recipients.evidence.flatten()[0]");
        own.staff("school").get("/api/v1/evidence/" + evidence).then().statusCode(200);
        own.staff("other").get("/api/v1/evidence/" + evidence).then().statusCode(404);
        act(own, own.lin(), id, "close", Map.of("note", "很好"))
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("allowed", empty());
        waits(own.lin());
        own.lin()
                .get("/api/v1/tasks/" + own.task + "/history")
                .then()
                .body("items.words", hasItem("作出批示"))
                .body("items.words", hasItem("办结批示"));
        assertEquals(
                List.of("issued", "acknowledged", "replied", "acknowledged", "replied", "closed"),
                column("select replace(type, 'dev.zeren.plan.instruction.', '') from feed where subject = '" + id
                        + "' order by id"));
    }

    @Test
    void aLeaderInstructsOnWhatHeLeadsAndTheHeadOfTheBureauOnEverything() {
        ProblemBureau own = new ProblemBureau("inst-who");
        Map<String, Object> plan = on("plan", own.plan);
        plan.put("unitIds", List.of(own.office));
        give(own.lin(), plan).statusCode(403);
        give(leader(own.id), on("task", own.task)).statusCode(403);
        give(own.staff("staff"), on("task", own.task)).statusCode(403);
        give(planner(own.id), plan).statusCode(201);
        give(planner(own.id), on("plan", own.plan)).statusCode(422).body("errors[0].pointer", equalTo("/unitIds"));
        rules(own, Map.of("plannerInstructs", false, "heads", List.of(own.charge), "oneReminderADay", true));
        give(planner(own.id), plan).statusCode(403);
        give(own.lin(), plan).statusCode(201);
        String problem = own.registered();
        give(own.lin(), on("problem", problem)).statusCode(201).body("recipients.name", contains("安全科"));
        json(own.staff("staff"), Map.of("status", "under-way", "percent", 10, "narrative", "在办"))
                .post("/api/v1/tasks/" + own.task + "/progress-reports")
                .then()
                .statusCode(201);
        String report =
                own.lin().get("/api/v1/tasks/" + own.task + "/progress-reports").path("items[0].id");
        give(own.lin(), on("progress-report", report)).statusCode(201).body("taskId", equalTo(own.task));
        give(own.lin(), on("weather", report)).statusCode(422).body("errors[0].pointer", equalTo("/on"));
        listed(own, "on", report, 1);
        listed(own, "leader", own.charge, 3);
        listed(own, "task", own.task, 1);
        listed(own, "plan", own.plan, 3);
        listed(own, "unit", own.office, 4);
        listed(own, "status", "issued", 4);
        listed(own, "overdue", "true", 0);
    }

    @Test
    void whatIsNotRepliedToInTimeIsOverdue() {
        ProblemBureau own = new ProblemBureau("inst-late");
        Map<String, Object> request = on("task", own.task);
        request.put("replyBy", "2020-01-02");
        give(own.lin(), request).statusCode(201).body("overdue", equalTo(true));
        give(own.lin(), on("task", own.task)).statusCode(201).body("overdue", equalTo(false));
        listed(own, "overdue", "true", 1);
        listed(own, "overdue", "false", 1);
    }

    @Test
    void anActThatIsNotPossibleIsRefusedWithWhatIs() {
        ProblemBureau own = new ProblemBureau("inst-illegal");
        Map<InstructionStatus, String> inState = new EnumMap<>(InstructionStatus.class);
        LifecyclePages.ways(InstructionLife.LIFE).forEach((state, way) -> {
            String id = give(own.lin(), on("task", own.task)).extract().path("id");
            way.forEach(act -> take(own, id, act).statusCode(200));
            inState.put(state, id);
        });
        LifecyclePages.illegal(InstructionLife.LIFE, InstructionAct.class)
                .forEach(step -> take(own, inState.get(step.state()), step.act())
                        .statusCode(409)
                        .body("type", equalTo("/problems/step-not-allowed"))
                        .body("allowed", equalTo(step.allowed())));
    }

    @Test
    void anotherBureauSeesNothingAndWhoItIsNotForDoesNothing() {
        ProblemBureau own = new ProblemBureau("inst-own");
        ProblemBureau foreign = new ProblemBureau("inst-foreign");
        String id = give(own.lin(), on("task", own.task)).extract().path("id");
        planner(foreign.id).get(INSTRUCTIONS + "/" + id).then().statusCode(404);
        planner(foreign.id)
                .queryParam("task", own.task)
                .get(INSTRUCTIONS)
                .then()
                .body("items", empty());
        planner(foreign.id)
                .queryParam("unit", own.office)
                .get(INSTRUCTIONS)
                .then()
                .body("items", empty());
        act(own, planner(foreign.id), id, "acknowledge", Map.of()).statusCode(404);
        act(own, own.staff("other"), id, "acknowledge", Map.of()).statusCode(404);
        act(own, leader(own.id), id, "acknowledge", Map.of()).statusCode(403);
        act(own, leader(own.id), id, "withdraw", Map.of("reason", "x")).statusCode(403);
        json(own.staff("staff").header("If-Match", "\"9\""), Map.of())
                .post(INSTRUCTIONS + "/" + id + "/acknowledge")
                .then()
                .statusCode(412);
        give(planner(foreign.id), on("task", own.task)).statusCode(422);
        Map<String, Object> elsewhere = on("task", own.task);
        elsewhere.put("unitIds", List.of(foreign.office));
        give(own.lin(), elsewhere).statusCode(422).body("type", equalTo("/problems/missing-reference"));
        own.staff("staff").get(INSTRUCTIONS).then().body("items.id", contains(id));
        own.staff("other").get(INSTRUCTIONS).then().body("items", empty());
    }

    @Test
    void theOfficesAreRemindedOfATaskOnceADayUnlessTheBureauSaysOtherwise() {
        ProblemBureau own = new ProblemBureau("inst-remind");
        String path = "/api/v1/tasks/" + own.task + "/reminders";
        json(own.lin(), Map.of("text", "请尽快报送"))
                .post(path)
                .then()
                .statusCode(201)
                .body("text", equalTo("请尽快报送"))
                .body("by", equalTo("inst-remind-lin"));
        own.staff("staff")
                .get("/api/v1/me/todo")
                .then()
                .body("items.kind", contains("reminder"))
                .body("items.title", contains("请尽快报送（消除隐患）"));
        waits(own.staff("other"));
        json(planner(own.id), Map.of())
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reminded-today"));
        rules(own, Map.of("plannerInstructs", true, "heads", List.of(), "oneReminderADay", false));
        json(planner(own.id), Map.of()).post(path).then().statusCode(201);
        json(planner(own.id), Map.of()).post(path).then().statusCode(201);
        own.staff("other").get(path).then().statusCode(200).body("items", hasSize(3));
        json(own.staff("staff"), Map.of("status", "under-way", "percent", 10, "narrative", "在办"))
                .post("/api/v1/tasks/" + own.task + "/progress-reports")
                .then()
                .statusCode(201);
        waits(own.staff("staff"));
        json(leader(own.id), Map.of()).post(path).then().statusCode(403);
        json(own.staff("staff"), Map.of()).post(path).then().statusCode(403);
        json(planner("inst-elsewhere"), Map.of()).post(path).then().statusCode(404);
        planner("inst-elsewhere").get(path).then().statusCode(404);
    }

    @Test
    void anOfficeThatWentIntoAnotherIsAnsweredForByThatOne() {
        ProblemBureau own = new ProblemBureau("inst-merge");
        String into = unit(own.id, "综合科", "office");
        String id = give(own.lin(), on("task", own.task)).extract().path("id");
        json(
                        admin(own.id),
                        Map.of(
                                "kind",
                                "merge",
                                "on",
                                "2026-01-01",
                                "units",
                                List.of(own.office, into),
                                "into",
                                List.of(Map.of("unitId", into)),
                                "movePosts",
                                true))
                .post("/api/v1/directory/unit-changes")
                .then()
                .statusCode(201);
        act(own, own.staff("staff"), id, "acknowledge", Map.of()).statusCode(200);
        listed(own, "unit", into, 1);
    }

    private static Map<String, Object> on(String kind, String id) {
        return new HashMap<>(Map.of("on", Map.of("kind", kind, "id", id), "text", "请抓紧落实"));
    }

    private static ValidatableResponse give(RequestSpecification who, Map<String, Object> request) {
        return json(who, request).post(INSTRUCTIONS).then();
    }

    private static ValidatableResponse act(
            ProblemBureau own, RequestSpecification who, String id, String act, Map<String, Object> body) {
        String tag = planner(own.id).get(INSTRUCTIONS + "/" + id).header("ETag");
        return json(who.header("If-Match", tag), body)
                .post(INSTRUCTIONS + "/" + id + "/" + act)
                .then();
    }

    private static ValidatableResponse take(ProblemBureau own, String id, InstructionAct act) {
        return switch (act) {
            case ACKNOWLEDGE -> act(own, own.staff("staff"), id, "acknowledge", Map.of());
            case REPLY -> act(own, own.staff("staff"), id, "reply", Map.of("narrative", "已落实"));
            case CLOSE -> act(own, own.lin(), id, "close", Map.of());
            case WITHDRAW -> act(own, own.lin(), id, "withdraw", Map.of("reason", "无需再办"));
        };
    }

    private static void rules(ProblemBureau own, Map<String, Object> rules) {
        json(planner(own.id).header("If-Match", planner(own.id).get(RULES).header("ETag")), rules)
                .put(RULES)
                .then()
                .statusCode(200);
    }

    private static void listed(ProblemBureau own, String filter, String value, int number) {
        planner(own.id)
                .queryParam(filter, value)
                .get(INSTRUCTIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(number));
    }

    private static void waits(RequestSpecification who, String... kinds) {
        who.get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.kind", kinds.length == 0 ? empty() : contains(kinds));
    }
}

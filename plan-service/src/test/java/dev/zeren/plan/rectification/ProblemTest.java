package dev.zeren.plan.rectification;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.rectification.ProblemBureau.BACK;
import static dev.zeren.plan.rectification.ProblemBureau.KEPT;
import static dev.zeren.plan.rectification.ProblemBureau.MEASURE;
import static dev.zeren.plan.rectification.ProblemBureau.PROBLEMS;
import static dev.zeren.plan.rectification.ProblemBureau.REASON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemLife;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of problems against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class ProblemTest {

    private static final Map<String, Object> GOOD = Map.of("opinion", "属实");

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aProblemLivesFromRegisteredToLookedBackAndEachStateWaitsForItsPeople() throws Exception {
        ProblemBureau own = new ProblemBureau("prob-life");
        Map<String, Object> request = own.problem();
        request.put("taskId", own.task);
        String problem = own.register(request)
                .statusCode(201)
                .body("number", equalTo(1))
                .body("status", equalTo("registered"))
                .body("level", equalTo("一般"))
                .body("source.kind", equalTo("hand"))
                .body("unit.name", equalTo("安全科"))
                .body("concerned.name", equalTo("第一小学"))
                .body("planId", equalTo(own.plan))
                .body("deadline.kind", equalTo("working-days"))
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        waits(own.staff("staff"), "rectify");
        own.act(own.staff("staff"), problem, "start", MEASURE).statusCode(200).body("status", equalTo("rectifying"));
        own.act(own.staff("staff"), problem, "rectify", own.rectified())
                .statusCode(200)
                .body("status", equalTo("rectified"))
                .body("rectifiedOn", equalTo(today().toString()));
        waits(own.staff("staff"));
        waits(own.lin(), "sign-off");
        waits(planner(own.id), "sign-off");
        own.act(own.lin(), problem, "return", REASON).statusCode(200).body("returnedFor", equalTo("仍有三具过期"));
        waits(own.staff("staff"), "rectify");
        own.act(own.staff("staff"), problem, "rectify", Map.of("narrative", "补换三具"))
                .statusCode(200);
        own.act(own.lin(), problem, "sign-off", Map.of("lookBackOn", today().toString()))
                .statusCode(200)
                .body("status", equalTo("signed-off"))
                .body("lookBackOn", equalTo(today().toString()));
        // A timer's doing: it may take a moment.
        for (int i = 0; i < 100 && own.lin().get("/api/v1/me/todo").<Integer>path("total") == 0; i++) {
            Thread.sleep(100);
        }
        waits(own.lin(), "look-back");
        own.act(own.lin(), problem, "look-back", KEPT).statusCode(200).body("allowed", empty());
        waits(own.lin());
        own.get(problem).body("evidence.title", contains("照片"));
        own.staff("school")
                .get(PROBLEMS + "/" + problem + "/steps")
                .then()
                .statusCode(200)
                .body("items.act", contains(null, "start", "rectify", "return", "rectify", "sign-off", "look-back"))
                .body("items[3].words", equalTo("仍有三具过期"))
                .body("items[2].evidence", hasSize(1));
        own.lin()
                .get("/api/v1/tasks/" + own.task + "/history")
                .then()
                .body("items.words", hasItem("问题销号"))
                .body("items.action", hasItem("problem.registered"));
        assertEquals(
                List.of(
                        "dev.zeren.plan.problem.registered",
                        "dev.zeren.plan.problem.started",
                        "dev.zeren.plan.problem.rectified",
                        "dev.zeren.plan.problem.returned",
                        "dev.zeren.plan.problem.rectified",
                        "dev.zeren.plan.problem.signed-off",
                        "dev.zeren.plan.problem.looked-back"),
                column("select type from feed where subject = '" + problem + "' order by id"));
    }

    @Test
    void whatTheLookBackFindsAgainIsRectifiedAnewWithNewEvidenceAndANewDeadline() {
        ProblemBureau own = new ProblemBureau("prob-back");
        String problem = own.registered();
        toSignedOff(own, problem);
        LocalDate lookBack = LocalDate.parse(own.get(problem).extract().path("lookBackOn"));
        assertTrue(lookBack.isAfter(today().plusDays(60)), lookBack.toString());
        Map<String, Object> back = new HashMap<>(BACK);
        back.put("deadline", Map.of("kind", "same-day"));
        own.act(planner(own.id), problem, "look-back", back)
                .statusCode(200)
                .body("status", equalTo("reopened"))
                .body("deadline.kind", equalTo("same-day"))
                .body("deadline.on", equalTo(today().toString()))
                .body("lookBackOn", nullValue());
        waits(own.staff("staff"), "rectify");
        own.act(own.staff("staff"), problem, "start", MEASURE).statusCode(200);
        own.act(own.staff("staff"), problem, "rectify", Map.of("narrative", "再换"))
                .statusCode(200);
        own.act(planner(own.id), problem, "sign-off", GOOD)
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-missing"));
        own.get(problem).body("status", equalTo("rectified"));
    }

    @Test
    void nobodyVerifiesHisOwnWork() {
        ProblemBureau own = new ProblemBureau("prob-own");
        String problem = own.registered();
        own.act(planner(own.id), problem, "start", MEASURE).statusCode(200);
        own.act(planner(own.id), problem, "rectify", Map.of("narrative", "代为报告"))
                .statusCode(200);
        own.act(planner(own.id), problem, "sign-off", GOOD)
                .statusCode(403)
                .body("type", equalTo("/problems/sign-off-own-work"));
        own.act(own.staff("staff"), problem, "sign-off", GOOD).statusCode(403);
        json(planner(own.id).header("If-Match", "\"0\""), rules(false))
                .put("/api/v1/rectification-rules")
                .then()
                .statusCode(200);
        own.act(own.lin(), problem, "sign-off", GOOD).statusCode(200).body("lookBackOn", nullValue());
    }

    @Test
    void aDeadlineIsTheDayItselfADayOrSoManyWorkingDays() {
        ProblemBureau own = new ProblemBureau("prob-due");
        due(own, Map.of("kind", "same-day")).body("deadline.on", equalTo(today().toString()));
        due(own, Map.of("kind", "date", "on", "2020-01-02"))
                .body("deadline.on", equalTo("2020-01-02"))
                .body("overdue", equalTo(true));
        LocalDate tenth = LocalDate.parse(due(own, Map.of("kind", "working-days", "workingDays", 10))
                .extract()
                .path("deadline.on"));
        assertTrue(tenth.isAfter(today().plusDays(9)), tenth.toString());
        Map<String, Object> wrong = own.problem();
        wrong.put("deadline", Map.of("kind", "date"));
        own.register(wrong).statusCode(422);
        planner(own.id)
                .queryParam("overdue", true)
                .get(PROBLEMS)
                .then()
                .body("items.deadline.on", contains("2020-01-02"));
        planner(own.id).queryParam("overdue", false).get(PROBLEMS).then().body("items", hasSize(2));
    }

    @Test
    void anActThatIsNotPossibleIsRefusedWithWhatIs() {
        ProblemBureau own = new ProblemBureau("prob-illegal");
        Map<ProblemStatus, String> inState = new EnumMap<>(ProblemStatus.class);
        LifecyclePages.ways(ProblemLife.LIFE).forEach((state, way) -> {
            String problem = own.registered();
            way.forEach(act -> take(own, problem, act).statusCode(200));
            inState.put(state, problem);
        });
        LifecyclePages.illegal(ProblemLife.LIFE, ProblemAct.class)
                .forEach(step -> take(own, inState.get(step.state()), step.act())
                        .statusCode(409)
                        .body("type", equalTo("/problems/step-not-allowed"))
                        .body("allowed", equalTo(step.allowed())));
    }

    @Test
    void aProblemIsSeenByWhomItConcernsAndDoneByWhoMay() {
        ProblemBureau own = new ProblemBureau("prob-who");
        ProblemBureau foreign = new ProblemBureau("prob-foreign");
        String problem = own.registered();
        own.staff("school").get(PROBLEMS).then().body("items.id", contains(problem));
        own.staff("other").get(PROBLEMS).then().body("items", empty());
        own.staff("other").get(PROBLEMS + "/" + problem).then().statusCode(404);
        planner(foreign.id).get(PROBLEMS + "/" + problem).then().statusCode(404);
        planner(foreign.id).queryParam("unit", own.office).get(PROBLEMS).then().body("items", empty());
        own.act(planner(foreign.id), problem, "start", MEASURE).statusCode(404);
        own.act(own.staff("other"), problem, "start", MEASURE).statusCode(404);
        own.act(own.staff("school"), problem, "start", MEASURE).statusCode(403);
        own.act(own.staff("staff"), problem, "withdraw", REASON).statusCode(403);
        json(planner(own.id), MEASURE)
                .post(PROBLEMS + "/" + problem + "/start")
                .then()
                .statusCode(428);
        json(planner(own.id).header("If-Match", "\"7\""), MEASURE)
                .post(PROBLEMS + "/" + problem + "/start")
                .then()
                .statusCode(412);
        json(own.staff("staff"), own.problem()).post(PROBLEMS).then().statusCode(403);
        Map<String, Object> elsewhere = own.problem();
        elsewhere.put("unitId", foreign.office);
        own.register(elsewhere).statusCode(422).body("type", equalTo("/problems/missing-reference"));
        elsewhere = own.problem();
        elsewhere.put("taskId", foreign.task);
        own.register(elsewhere).statusCode(422).body("errors[0].pointer", equalTo("/taskId"));
        elsewhere = own.problem();
        elsewhere.put("level", "没有的");
        own.register(elsewhere).statusCode(422).body("errors[0].pointer", equalTo("/level"));
    }

    @Test
    void aProblemThatIsGivenToAnotherUnitWaitsForThatOne() {
        ProblemBureau own = new ProblemBureau("prob-given");
        String problem = own.registered();
        own.change(problem, Map.of("unitId", own.school, "deadline", Map.of("kind", "date", "on", "2030-05-06")))
                .statusCode(200)
                .body("unit.name", equalTo("第一小学"))
                .body("deadline.on", equalTo("2030-05-06"));
        waits(own.staff("staff"));
        own.staff("school")
                .get("/api/v1/me/todo")
                .then()
                .body("items.kind", contains("rectify"))
                .body("items.dueOn", contains("2030-05-06"));
        own.staff("staff").get(PROBLEMS + "/" + problem).then().statusCode(404);
    }

    @Test
    void theSameKeyRegistersOnce() {
        ProblemBureau own = new ProblemBureau("prob-once");
        String key = UUID.randomUUID().toString();
        String first = json(planner(own.id).header("Idempotency-Key", key), own.problem())
                .post(PROBLEMS)
                .path("id");
        json(planner(own.id).header("Idempotency-Key", key), own.problem())
                .post(PROBLEMS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        planner(own.id).get(PROBLEMS).then().body("items.number", contains(1));
    }

    @Test
    void theEvidenceIsSeenByWhoSeesTheProblem() {
        ProblemBureau own = new ProblemBureau("prob-proof");
        String problem = own.registered();
        own.act(own.staff("staff"), problem, "start", MEASURE).statusCode(200);
        String evidence = own.evidence();
        own.act(own.staff("staff"), problem, "rectify", Map.of("narrative", "x", "evidence", List.of(evidence)))
                .statusCode(200);
        own.staff("school").get("/api/v1/evidence/" + evidence).then().statusCode(200);
        own.staff("other").get("/api/v1/evidence/" + evidence).then().statusCode(404);
    }

    @Test
    void theListIsFilteredByWhatAUserWouldAsk() {
        ProblemBureau own = new ProblemBureau("prob-list");
        Map<String, Object> grave = own.problem();
        grave.putAll(Map.of("problem", "围墙倾斜", "level", "严重", "taskId", own.task));
        grave.put("source", Map.of("kind", "assessment", "id", UUID.randomUUID().toString()));
        own.register(grave).statusCode(201);
        String plain = own.registered();
        listed(own, "level", "严重", "围墙倾斜");
        listed(own, "task", own.task, "围墙倾斜");
        listed(own, "plan", own.plan, "围墙倾斜");
        listed(own, "text", "围墙", "围墙倾斜");
        listed(own, "sourceKind", "hand", "灭火器过期");
        listed(own, "unit", own.office, "灭火器过期", "围墙倾斜");
        listed(own, "concerned", own.school, "灭火器过期", "围墙倾斜");
        own.act(planner(own.id), plain, "start", MEASURE).statusCode(200);
        listed(own, "status", "rectifying", "灭火器过期");
    }

    @Test
    void theLedgerHoldsWhatTheListShowsAndNoFormula() throws Exception {
        ProblemBureau own = new ProblemBureau("prob-ledger");
        Map<String, Object> hostile = own.problem();
        hostile.put("problem", "=1+1");
        own.register(hostile).statusCode(201);
        own.registered();
        byte[] sheet = planner(own.id)
                .accept(PlanFile.SHEET)
                .get(PROBLEMS + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new DocumentReader().read(sheet, "l.xlsx").text();
        assertTrue(text.contains("=1+1") && text.contains("灭火器过期") && text.contains("第一小学"), text);
        byte[] word = planner(own.id)
                .accept(PlanFile.WORD)
                .queryParam("text", "灭火器")
                .get(PROBLEMS + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        text = new DocumentReader().read(word, "l.docx").text();
        assertTrue(text.contains("第一小学：灭火器过期") && !text.contains("=1+1"), text);
        json(planner(own.id).header("If-Match", "\"0\""), rules(true))
                .put("/api/v1/rectification-rules")
                .then()
                .statusCode(200);
        planner(own.id)
                .accept(PlanFile.SHEET)
                .get(PROBLEMS + "/ledger")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/ledger-too-long"));
        planner(own.id)
                .accept("application/json")
                .get(PROBLEMS + "/ledger")
                .then()
                .statusCode(406);
    }

    private static Map<String, Object> rules(boolean evidence) {
        return Map.of(
                "levels",
                List.of("一般"),
                "usualDays",
                5,
                "evidenceRequired",
                evidence,
                "signOffBy",
                List.of("leader-in-charge"),
                "ledgerRows",
                1);
    }

    private static void toSignedOff(ProblemBureau own, String problem) {
        take(own, problem, ProblemAct.START).statusCode(200);
        take(own, problem, ProblemAct.RECTIFY).statusCode(200);
        take(own, problem, ProblemAct.SIGN_OFF).statusCode(200);
    }

    private static ValidatableResponse take(ProblemBureau own, String problem, ProblemAct act) {
        return switch (act) {
            case CHANGE -> own.change(problem, Map.of("cause", "无人巡查"));
            case MOVE_LOOK_BACK ->
                own.change(problem, Map.of("lookBackOn", today().plusDays(30).toString()));
            case START -> own.act(own.staff("staff"), problem, "start", MEASURE);
            case RECTIFY -> own.act(own.staff("staff"), problem, "rectify", own.rectified());
            case RETURN -> own.act(planner(own.id), problem, "return", REASON);
            case SIGN_OFF -> own.act(planner(own.id), problem, "sign-off", GOOD);
            case LOOK_BACK -> own.act(planner(own.id), problem, "look-back", KEPT);
            case REOPEN -> own.act(planner(own.id), problem, "look-back", BACK);
            case WITHDRAW -> own.act(planner(own.id), problem, "withdraw", REASON);
        };
    }

    private static ValidatableResponse due(ProblemBureau own, Map<String, Object> deadline) {
        Map<String, Object> problem = own.problem();
        problem.put("deadline", deadline);
        return own.register(problem).statusCode(201);
    }

    private static void listed(ProblemBureau own, String filter, String value, String... problems) {
        planner(own.id)
                .queryParam(filter, value)
                .get(PROBLEMS)
                .then()
                .statusCode(200)
                .body("items.problem", contains(problems));
    }

    private static void waits(RequestSpecification who, String... kinds) {
        ValidatableResponse todo = who.get("/api/v1/me/todo").then().statusCode(200);
        todo.body("items.kind", kinds.length == 0 ? empty() : contains(kinds));
    }
}

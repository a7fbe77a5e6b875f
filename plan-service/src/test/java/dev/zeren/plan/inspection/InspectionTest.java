package dev.zeren.plan.inspection;

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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.inspection.domain.InspectionAct;
import dev.zeren.plan.inspection.domain.InspectionLife;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import dev.zeren.plan.rectification.ProblemBureau;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Inspections against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class InspectionTest {

    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final int YEAR = 2026;

    @Test
    void anInspectionIsPlannedCarriedOutAndItsFindingsAreProblems() throws Exception {
        ProblemBureau own = new ProblemBureau("insp-life");
        String inspector = own.person("处暑", "inspector");
        String inspection = plan(own, request(own, inspector))
                .statusCode(201)
                .body("number", equalTo(1))
                .body("status", equalTo("planned"))
                .body("inspectorNames", contains("处暑"))
                .body("tooOften", nullValue())
                .extract()
                .path("id");
        waits(own.staff("inspector"), "inspect");
        own.staff("school").get(INSPECTIONS).then().body("items", empty());
        own.staff("school").get(INSPECTIONS + "/" + inspection).then().statusCode(404);
        act(own, own.staff("inspector"), inspection, "start", null)
                .statusCode(200)
                .body("status", equalTo("under-way"));
        own.staff("school").get(INSPECTIONS).then().body("items.id", contains(inspection));
        act(own, own.staff("school"), inspection, "carry-out", Map.of("report", "好"))
                .statusCode(403);
        String problem = find(own, own.staff("inspector"), inspection)
                .statusCode(201)
                .body("number", equalTo(1))
                .extract()
                .path("problemId");
        planner(own.id)
                .queryParam("source", inspection)
                .get(ProblemBureau.PROBLEMS)
                .then()
                .body("items.id", contains(problem))
                .body("items.source.kind", contains("inspection"))
                .body("items.unit.id", contains(own.school))
                .body("items.deadline.kind", contains("same-day"));
        waits(own.staff("school"), "rectify");
        act(own, own.staff("inspector"), inspection, "carry-out", Map.of("report", "总体良好"))
                .statusCode(200)
                .body("problems", equalTo(1))
                .body("allowed", contains("find"));
        waits(own.staff("inspector"));
        leader(own.id)
                .get(INSPECTIONS + "/" + inspection)
                .then()
                .body("units.name", contains("第一小学"))
                .body("report", equalTo("总体良好"));
        assertEquals(
                List.of(
                        "dev.zeren.plan.inspection.planned",
                        "dev.zeren.plan.inspection.started",
                        "dev.zeren.plan.inspection.found",
                        "dev.zeren.plan.inspection.carried-out"),
                column("select type from feed where subject = '" + inspection + "' order by id"));
    }

    @Test
    void aSchoolIsNotInspectedMoreOftenThanTheBureauSays() {
        ProblemBureau own = new ProblemBureau("insp-limit");
        String inspector = own.person("处暑", "inspector");
        rules(own, 1, "refuse");
        String first =
                plan(own, request(own, inspector)).statusCode(201).extract().path("id");
        plan(own, request(own, inspector))
                .statusCode(409)
                .body("type", equalTo("/problems/inspection-limit"))
                .body("errors[0].detail", equalTo("第一小学"));
        Map<String, Object> offices = request(own, inspector);
        offices.put("unitIds", List.of(own.office));
        plan(own, offices).statusCode(201);
        plan(own, offices).statusCode(201);
        Map<String, Object> uncounted = request(own, inspector);
        uncounted.put("kind", "随机抽查");
        plan(own, uncounted).statusCode(201);
        Map<String, Object> next = request(own, inspector);
        next.put("year", YEAR + 1);
        plan(own, next).statusCode(201);
        json(planner(own.id).header("If-Match", tag(own, first)), request(own, inspector))
                .put(INSPECTIONS + "/" + first)
                .then()
                .statusCode(200);
        rules(own, 1, "warn");
        String second = plan(own, request(own, inspector))
                .statusCode(201)
                .body("tooOften", contains("第一小学"))
                .extract()
                .path("id");
        limits(own, true).body("items.name", contains("第一小学")).body("items.planned", contains(2));
        act(own, planner(own.id), second, "cancel", Map.of("reason", "减轻负担")).statusCode(200);
        limits(own, true).body("items", empty());
        limits(own, false).body("items.limit", contains(1)).body("items.exceeded", contains(false));
    }

    @Test
    void whoPlanAtOnceKeepTheLimitTogether() throws Exception {
        ProblemBureau own = new ProblemBureau("insp-at-once");
        String inspector = own.person("处暑", "inspector");
        rules(own, 1, "refuse");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Integer> statuses = new ArrayList<>();
        try {
            Callable<Integer> plan =
                    () -> plan(own, request(own, inspector)).extract().statusCode();
            for (Future<Integer> answer : pool.invokeAll(Collections.nCopies(4, plan))) {
                statuses.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        statuses.sort(null);
        assertEquals(List.of(201, 409, 409, 409), statuses);
    }

    @Test
    void aGroupStandsForItsUnitsOfTheDay() {
        ProblemBureau own = new ProblemBureau("insp-group");
        String nursery = unit(own.id, "中心幼儿园", "kindergarten");
        String group = unit(own.id, "各学校", "group");
        String membership = "/api/v1/units/" + group + "/membership";
        json(
                        admin(own.id)
                                .header(
                                        "If-Match",
                                        admin(own.id).get(membership).header("ETag")),
                        Map.of("rule", Map.of("kinds", List.of("school", "kindergarten"))))
                .put(membership)
                .then()
                .statusCode(200);
        Map<String, Object> request = request(own, own.person("处暑", "inspector"));
        request.remove("unitIds");
        request.put("groupId", group);
        String inspection = plan(own, request)
                .statusCode(201)
                .body("unitCount", equalTo(2))
                .extract()
                .path("id");
        planner(own.id)
                .get(INSPECTIONS + "/" + inspection)
                .then()
                .body("units.id", containsInAnyOrder(own.school, nursery));
        planner(own.id).queryParam("unit", nursery).get(INSPECTIONS).then().body("items.id", contains(inspection));
        planner(own.id).queryParam("unit", own.office).get(INSPECTIONS).then().body("items", empty());
    }

    @Test
    void anActThatIsNotPossibleIsRefusedWithWhatIs() {
        ProblemBureau own = new ProblemBureau("insp-illegal");
        String inspector = own.person("处暑", "inspector");
        Map<InspectionStatus, String> inState = new EnumMap<>(InspectionStatus.class);
        LifecyclePages.ways(InspectionLife.LIFE).forEach((state, way) -> {
            String inspection = plan(own, request(own, inspector)).extract().path("id");
            way.forEach(act -> take(own, inspector, inspection, act).statusCode(200));
            inState.put(state, inspection);
        });
        LifecyclePages.illegal(InspectionLife.LIFE, InspectionAct.class)
                .forEach(step -> take(own, inspector, inState.get(step.state()), step.act())
                        .statusCode(409)
                        .body("type", equalTo("/problems/step-not-allowed"))
                        .body("allowed", equalTo(step.allowed())));
    }

    @Test
    void anotherBureauSeesNothingAndWhoMayNotDoesNothing() {
        ProblemBureau own = new ProblemBureau("insp-who");
        ProblemBureau foreign = new ProblemBureau("insp-foreign");
        String inspector = own.person("处暑", "inspector");
        String inspection = plan(own, request(own, inspector)).extract().path("id");
        planner(foreign.id).get(INSPECTIONS + "/" + inspection).then().statusCode(404);
        planner(foreign.id)
                .queryParam("unit", own.school)
                .get(INSPECTIONS)
                .then()
                .body("items", empty());
        planner(foreign.id)
                .queryParam("inspector", inspector)
                .get(INSPECTIONS)
                .then()
                .body("items", empty());
        limits(foreign, false).body("items", empty());
        act(own, planner(foreign.id), inspection, "start", null).statusCode(404);
        act(own, own.staff("other"), inspection, "start", null).statusCode(404);
        act(own, leader(own.id), inspection, "start", null).statusCode(403);
        planner(own.id)
                .header("If-Match", "\"9\"")
                .post(INSPECTIONS + "/" + inspection + "/start")
                .then()
                .statusCode(412);
        json(own.staff("staff"), request(own, inspector))
                .post(INSPECTIONS)
                .then()
                .statusCode(403);
        Map<String, Object> elsewhere = request(own, inspector);
        elsewhere.put("unitIds", List.of(foreign.school));
        plan(own, elsewhere).statusCode(422).body("type", equalTo("/problems/missing-reference"));
        Map<String, Object> problem = own.problem();
        problem.put("source", Map.of("kind", "inspection", "id", foreign.school));
        own.register(problem).statusCode(422).body("errors[0].pointer", equalTo("/source/id"));
        act(own, planner(own.id), inspection, "start", null).statusCode(200);
        json(planner(own.id), Map.of("problem", "走错门", "concernedUnitId", own.office))
                .post(INSPECTIONS + "/" + inspection + "/findings")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/concernedUnitId"));
    }

    private static Map<String, Object> request(ProblemBureau own, String inspector) {
        return new HashMap<>(Map.of(
                "title",
                "秋季开学督导",
                "kind",
                "综合督导",
                "year",
                YEAR,
                "plannedFrom",
                YEAR + "-09-01",
                "plannedTo",
                YEAR + "-09-10",
                "unitIds",
                List.of(own.school),
                "inspectorIds",
                List.of(inspector)));
    }

    private static void rules(ProblemBureau own, int perSchool, String exceeding) {
        String path = "/api/v1/inspection-rules";
        json(
                        planner(own.id)
                                .header("If-Match", planner(own.id).get(path).header("ETag")),
                        Map.of(
                                "kinds",
                                List.of("综合督导", "随机抽查"),
                                "counted",
                                List.of("综合督导"),
                                "perSchool",
                                perSchool,
                                "exceeding",
                                exceeding))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse limits(ProblemBureau own, boolean exceeded) {
        return leader(own.id)
                .queryParam("year", YEAR)
                .queryParam("exceeded", exceeded)
                .get(INSPECTIONS + "/limits")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse plan(ProblemBureau own, Map<String, Object> request) {
        return json(planner(own.id), request).post(INSPECTIONS).then();
    }

    private static String tag(ProblemBureau own, String inspection) {
        return planner(own.id).get(INSPECTIONS + "/" + inspection).header("ETag");
    }

    private static ValidatableResponse act(
            ProblemBureau own, RequestSpecification who, String inspection, String act, Map<String, Object> body) {
        RequestSpecification request = who.header("If-Match", tag(own, inspection));
        return (body == null ? request : json(request, body))
                .post(INSPECTIONS + "/" + inspection + "/" + act)
                .then();
    }

    private static ValidatableResponse find(ProblemBureau own, RequestSpecification who, String inspection) {
        return json(who, Map.of("problem", "台账不全", "concernedUnitId", own.school, "workingDays", 0))
                .post(INSPECTIONS + "/" + inspection + "/findings")
                .then();
    }

    private static ValidatableResponse take(ProblemBureau own, String inspector, String inspection, InspectionAct act) {
        return switch (act) {
            case CHANGE ->
                json(planner(own.id).header("If-Match", tag(own, inspection)), request(own, inspector))
                        .put(INSPECTIONS + "/" + inspection)
                        .then();
            case START -> act(own, planner(own.id), inspection, "start", null);
            case FIND -> find(own, planner(own.id), inspection);
            case CARRY_OUT -> act(own, planner(own.id), inspection, "carry-out", Map.of("report", "好"));
            case CANCEL -> act(own, planner(own.id), inspection, "cancel", Map.of("reason", "无"));
        };
    }

    private static void waits(RequestSpecification who, String... kinds) {
        who.get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.kind", kinds.length == 0 ? empty() : contains(kinds));
    }
}

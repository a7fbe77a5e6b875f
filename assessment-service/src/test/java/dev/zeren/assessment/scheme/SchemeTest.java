package dev.zeren.assessment.scheme;

import static dev.zeren.assessment.Bureaus.assessee;
import static dev.zeren.assessment.Bureaus.assessor;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.scheme.Contents.indicator;
import static dev.zeren.assessment.scheme.Contents.list;
import static dev.zeren.assessment.scheme.Contents.method;
import static dev.zeren.assessment.scheme.Contents.point;
import static dev.zeren.assessment.scheme.Contents.scheme;
import static dev.zeren.assessment.scheme.Contents.small;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.scheme.application.SchemeVersionView;
import dev.zeren.assessment.scheme.application.Schemes;
import dev.zeren.assessment.scheme.domain.SchemeAct;
import dev.zeren.assessment.scheme.domain.SchemeLife;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.LifecyclePages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Schemes against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SchemeTest {

    private static final String SCHEMES = "/api/v1/schemes";
    private static final String POLICY = "/api/v1/assessment-policy";

    @Inject
    Schemes schemes;

    @Inject
    Bureau bureau;

    @Test
    void aSchemeIsBuiltReadChangedIssuedAndWithdrawn() {
        String own = "sch-life";
        Made made = make(own, small());
        made.read()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("allowed", containsInAnyOrder("change", "issue", "withdraw"))
                .body("content.indicators[0].parts.name", contains("安全管理", "制度建设"))
                .body("content.indicators[0].parts[0].method.kind", equalTo("judged"))
                .body("content.rules.aggregation", equalTo("mean"))
                .body("content.rules.rounding", equalTo("half-up"));
        Map<String, Object> content = small();
        content.put("rules", Map.of("noticeDays", 7));
        made.replace(content)
                .statusCode(200)
                .body("content.rules.noticeDays", equalTo(7))
                .body("status", equalTo("draft"));
        made.act("issue", Map.of())
                .statusCode(200)
                .body("status", equalTo("issued"))
                .body("issuedByName", equalTo("sch-life-planner"));
        made.act("withdraw", Map.of("reason", " 方案调整 "))
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("方案调整"))
                .body("allowed", empty());
    }

    @Test
    void schemesAreListedByYearStatusAndTitle() {
        String own = "sch-list";
        make(own, small());
        Made issued = make(own, small());
        issued.act("issue", Map.of()).statusCode(200);
        planner(own).get(SCHEMES).then().statusCode(200).body("items", hasSize(2));
        planner(own)
                .get(SCHEMES + "?status=issued&year=2026&text=考核")
                .then()
                .statusCode(200)
                .body("items.id", contains(issued.id))
                .body("items[0].lastVersion.number", equalTo(1));
        planner(own).get(SCHEMES + "?year=2025").then().body("items", empty());
        planner(own).get(SCHEMES + "?limit=1").then().body("items", hasSize(1));
        planner(own).get(SCHEMES + "?sort=title").then().statusCode(400);
    }

    @Test
    void anAssessorSeesWhatWasIssuedAndNothingElse() {
        String own = "sch-sight";
        Made made = make(own, small());
        assessor(own, "a").get(SCHEMES).then().statusCode(200).body("items", empty());
        assessor(own, "a").get(made.path()).then().statusCode(404);
        made.act("issue", Map.of()).statusCode(200);
        made.post("/versions", Map.of())
                .statusCode(201)
                .body("number", equalTo(2))
                .body("basedOn", equalTo(1));
        assessee(own, "e").get(made.path()).then().statusCode(200).body("lastVersion.number", equalTo(1));
        assessee(own, "e").get(made.path() + "/versions/1").then().statusCode(200);
        assessee(own, "e").get(made.path() + "/versions/2").then().statusCode(404);
        assessee(own, "e").get(made.path() + "/versions").then().body("items.number", contains(1));
        planner(own).get(made.path() + "/versions").then().body("items.number", contains(2, 1));
    }

    @Test
    void onlyTheBureauOfficeBuildsAndChangesSchemes() {
        String own = "sch-roles";
        Made made = make(own, small());
        for (RequestSpecification caller : List.of(assessor(own, "a"), assessee(own, "e"))) {
            json(caller, scheme("考核方案", small())).post(SCHEMES).then().statusCode(403);
        }
        json(assessor(own, "a"), small())
                .header("If-Match", "\"0\"")
                .put(made.path() + "/versions/1/content")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherBureausSchemeIsNotThere() throws Exception {
        Made made = make("sch-one", small());
        RequestSpecification other = planner("sch-two");
        String missing = made.path().replace(made.id, UUID.randomUUID().toString());
        for (String path : List.of("", "/versions", "/versions/1", "/versions/1/findings")) {
            Map<String, Object> foreign =
                    problem(planner("sch-two").get(made.path() + path).then());
            assertEquals(problem(planner("sch-two").get(missing + path).then()), foreign);
        }
        json(other, Map.of()).post(made.path() + "/copies").then().statusCode(404);
        json(planner("sch-two"), Map.of())
                .header("If-Match", "\"0\"")
                .post(made.path() + "/issue")
                .then()
                .statusCode(404);
        planner("sch-two").get(SCHEMES).then().body("items", empty());
        UUID version = UUID.fromString(made.read().extract().path("id"));
        assertThrows(Rejection.class, () -> bureau.as("sch-two", () -> schemes.version(version)));
    }

    private static Map<String, Object> problem(ValidatableResponse response) {
        Map<String, Object> body =
                new HashMap<>(response.statusCode(404).extract().path(""));
        body.remove("requestId");
        body.remove("instance");
        return body;
    }

    @Test
    void whatWasScoredByIsNotChangedAnyMore() throws Exception {
        String own = "sch-frozen";
        Made made = make(own, small());
        UUID version = UUID.fromString(made.read().extract().path("id"));
        assertThrows(IllegalStep.class, () -> freeze(own, version));
        made.act("issue", Map.of()).statusCode(200);
        freeze(own, version);
        freeze(own, version);
        made.read().body("status", equalTo("frozen")).body("version", equalTo(2));
        made.replace(small()).statusCode(409).body("type", equalTo("/problems/scheme-frozen"));
        made.act("withdraw", Map.of("reason", "到期")).statusCode(200);
        made.replace(small()).statusCode(409);
        // Scores that come later find it as it was.
        freeze(own, version);
        SchemeVersionView view = bureau.as(own, () -> schemes.version(version));
        assertEquals(SchemeStatus.WITHDRAWN, view.status());
        assertEquals(new BigDecimal("60"), view.content().indicators().get(0).weight());
    }

    private void freeze(String own, UUID version) throws Exception {
        bureau.as(own, () -> {
            QuarkusTransaction.requiringNew().run(() -> schemes.freeze(version));
            return null;
        });
    }

    @Test
    void aStaleChangeIsRefusedAndOneWithoutATagToo() {
        Made made = make("sch-stale", small());
        String old = made.tag();
        made.replace(small()).statusCode(200);
        Map<String, Object> content = small();
        content.put("rules", Map.of("scale", 1));
        made.replace(content).statusCode(200);
        json(planner("sch-stale"), small())
                .header("If-Match", old)
                .put(made.path() + "/versions/1/content")
                .then()
                .statusCode(412);
        json(planner("sch-stale"), small())
                .put(made.path() + "/versions/1/content")
                .then()
                .statusCode(428);
    }

    @Test
    void eachIllegalStepIsRefusedAndSaysWhatIsAllowed() {
        String own = "sch-steps";
        Map<SchemeStatus, List<SchemeAct>> ways = LifecyclePages.ways(SchemeLife.LIFE);
        LifecyclePages.illegal(SchemeLife.LIFE, SchemeAct.class).stream()
                .filter(step -> step.act() != SchemeAct.FREEZE)
                .filter(step -> step.state() != SchemeStatus.FROZEN)
                .forEach(step -> {
                    Made made = make(own, small());
                    ways.get(step.state()).forEach(made::step);
                    made.step(step.act()).statusCode(409).body("type", equalTo("/problems/step-not-allowed"));
                });
    }

    @Test
    void theSameKeyMakesOneScheme() {
        String own = "sch-once";
        String first = post(own, "sch-once-key-1", scheme("考核方案", small()))
                .statusCode(201)
                .extract()
                .path("schemeId");
        post(own, "sch-once-key-1", scheme("考核方案", small())).statusCode(201).body("schemeId", equalTo(first));
        post(own, "sch-once-key-1", scheme("另一方案", small())).statusCode(422);
        planner(own).get(SCHEMES).then().body("items", hasSize(1));
    }

    private static ValidatableResponse post(String own, String key, Object body) {
        return json(planner(own), body)
                .header("Idempotency-Key", key)
                .post(SCHEMES)
                .then();
    }

    @Test
    void aCopyForTheNextYearHasTheYearInItsTitle() {
        String own = "sch-copy";
        Made made = make(own, small());
        made.post("/copies", Map.of())
                .statusCode(201)
                .body("title", equalTo("2027年幼儿园绩效考核方案"))
                .body("year", equalTo(2027))
                .body("number", equalTo(1))
                .body("content.indicators", hasSize(2));
        made.post("/copies", Map.of("title", "三年后", "year", 2029))
                .statusCode(201)
                .body("title", equalTo("三年后"));
        planner(own).get(SCHEMES + "?year=2027").then().body("items[0].copiedFrom", equalTo(made.id));
    }

    @Test
    void whatDoesNotHoldTogetherIsToldWhereItStands() {
        Map<String, Object> content = new HashMap<>();
        Map<String, Object> heading = indicator("2", "评分", 10, list(point("1", "同一标识", 5)));
        method(heading, "kind", "pass-fail");
        content.put(
                "indicators",
                list(
                        method(point("1", "扣分", 10), "kind", "deduction", "each", 0),
                        heading,
                        method(
                                point("3", "评定", 10),
                                "kind",
                                "judged",
                                "grades",
                                list(share("B", 0.5), share("A", 1)))));
        content.put("vetoes", list(Map.of("key", "v", "name", "安全事故", "grade", "不合格")));
        content.put("rules", Map.of("aggregation", "trimmed-mean", "tieKeys", list("9")));
        refuse(content)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/content/indicators/0/method/each",
                                "/content/indicators/1/method",
                                "/content/indicators/1/parts/0/key",
                                "/content/indicators/2/method/grades/1/share",
                                "/content/vetoes/0/grade",
                                "/content/rules/trimmed",
                                "/content/rules/tieKeys/0"));
        refuse(one(method(point("1", "扣分", 10), "kind", "deduction", "cap", 3)))
                .body("errors.code", containsInAnyOrder("required", "unexpected"))
                .body("errors.pointer", hasItem("/content/indicators/0/method/cap"));
        planner("sch-bad").get(SCHEMES).then().body("items", empty());
    }

    private static Map<String, Object> share(String name, double share) {
        return Map.of("name", name, "share", share);
    }

    private static Map<String, Object> one(Map<String, Object> indicator) {
        return new HashMap<>(Map.of("indicators", list(indicator)));
    }

    private static ValidatableResponse refuse(Object content) {
        return json(planner("sch-bad"), Map.of("title", "方案", "year", 2026, "content", content))
                .post(SCHEMES)
                .then()
                .statusCode(422);
    }

    @Test
    void numbersThatNoSchemeHasAreRefused() {
        for (String weight : List.of("1e308", "-1", "1000000", "0.00001", "1e999999999", "\"NaN\"", "\"十\"")) {
            String body = "{\"title\":\"方案\",\"year\":2026,\"content\":{\"indicators\":[{\"key\":\"1\",\"name\":\"安全\","
                    + "\"weight\":" + weight + "}]}}";
            json(planner("sch-number"), body).post(SCHEMES).then().statusCode(422);
        }
        planner("sch-number").get(SCHEMES).then().body("items", empty());
    }

    @Test
    void whatAClientMayNotSetIsRefused() {
        for (String property : List.of("bureauId", "status", "version", "createdBy")) {
            Map<String, Object> request = scheme("方案", small());
            request.put(property, 1);
            json(planner("sch-props"), request)
                    .post(SCHEMES)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-property"));
        }
        refuse(one(point("1", "安全\u0000管理", 10))).body("errors.code", contains("control-character"));
    }

    @Test
    void aSchemeWithWhatMayNotBeAssessedIsNotIssuedBeforeItIsChanged() {
        String own = "sch-policy";
        Made made = make(own, one(point("1", "高三升学率", 10)));
        made.get("/versions/1/findings")
                .statusCode(200)
                .body("lint.code", contains("not-to-be-assessed"))
                .body("lint[0].severity", equalTo("error"))
                .body("lint[0].key", equalTo("1"))
                .body("reading", empty());
        made.act("issue", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/scheme-not-ready"))
                .body("errors.code", contains("not-to-be-assessed"));
        made.read().body("status", equalTo("draft")).body("issuedAt", nullValue());
        made.replace(one(point("1", "严禁下达升学率指标", 10))).statusCode(200);
        made.act("issue", Map.of()).statusCode(200);
        made.replace(one(point("1", "高三升学率", 10))).statusCode(409);
    }

    @Test
    void aBureauHasItsOwnListOfWhatMayNotBeAssessed() {
        String own = "sch-list-own";
        Made made = make(own, one(point("1", "招商引资", 10)));
        planner(own).get(POLICY).then().statusCode(200).body("phrases", hasItem("升学率"));
        json(planner(own), Map.of("phrases", List.of("招商引资"), "negations", List.of()))
                .header("If-Match", "\"0\"")
                .put(POLICY)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        made.act("issue", Map.of()).statusCode(409);
        json(assessor(own, "a"), Map.of("phrases", List.of(), "negations", List.of()))
                .header("If-Match", "\"1\"")
                .put(POLICY)
                .then()
                .statusCode(403);
    }

    @Test
    void theFeedTellsOfEachStep() {
        String own = "sch-feed";
        Made made = make(own, small());
        made.act("issue", Map.of()).statusCode(200);
        planner(own)
                .get("/api/v1/feeds/assessment?timeout=2000")
                .then()
                .statusCode(200)
                .body("type", hasItem("dev.zeren.assessment.scheme.created"));
    }

    private static Made make(String own, Map<String, Object> content) {
        String id = json(planner(own), scheme("2026年幼儿园绩效考核方案", content))
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .extract()
                .path("schemeId");
        return new Made(own, id);
    }

    /** A scheme of a test with one version. */
    private record Made(String own, String id) {

        String path() {
            return SCHEMES + "/" + id;
        }

        ValidatableResponse get(String path) {
            return planner(own).get(path() + path).then();
        }

        ValidatableResponse read() {
            return get("/versions/1");
        }

        String tag() {
            return read().extract().header("ETag");
        }

        ValidatableResponse post(String path, Object body) {
            return json(planner(own), body).post(path() + path).then();
        }

        ValidatableResponse act(String act, Object body) {
            return json(planner(own), body)
                    .header("If-Match", tag())
                    .post(path() + "/" + act)
                    .then();
        }

        ValidatableResponse replace(Object content) {
            return json(planner(own), content)
                    .header("If-Match", tag())
                    .put(path() + "/versions/1/content")
                    .then();
        }

        ValidatableResponse step(SchemeAct act) {
            return switch (act) {
                case CHANGE -> replace(small());
                case ISSUE -> act("issue", Map.of());
                case WITHDRAW -> act("withdraw", Map.of("reason", "调整"));
                case FREEZE -> throw new IllegalStateException();
            };
        }
    }
}

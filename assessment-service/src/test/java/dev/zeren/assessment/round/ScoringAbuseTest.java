package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.admin;
import static dev.zeren.assessment.Bureaus.as;
import static dev.zeren.assessment.Bureaus.assessor;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.person;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.round.RoundBureau.REASON;
import static dev.zeren.assessment.round.RoundBureau.ROUNDS;
import static dev.zeren.assessment.round.RoundBureau.items;
import static dev.zeren.assessment.round.RoundBureau.panel;
import static dev.zeren.assessment.round.RoundBureau.phase;
import static dev.zeren.assessment.scheme.Contents.small;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.round.application.RoundPublication;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lines of security.md on scoring; each test is named by what must not work. */
@QuarkusTest
@OnPostgres
class ScoringAbuseTest {

    @Inject
    RoundPublication publication;

    @Inject
    Bureau bureau;

    /** The small scheme with a bonus item, a veto and a cap of the grade. */
    private static Map<String, Object> withVeto() {
        Map<String, Object> content = small();
        content.put("adjustments", List.of(Map.of("key", "b1", "name", "市级表彰", "bonus", true, "each", 1, "cap", 3)));
        content.put("vetoes", List.of(Map.of("key", "v1", "name", "安全责任事故", "score", 0, "barredYears", 2)));
        return content;
    }

    @Test
    void case16APeersSheetIsNotReadBeforeItIsTime() {
        RoundBureau own = new RoundBureau("abu-16");
        String round = own.open(own.round());
        String draft = own.begin("bai", round, own.sun, items())
                .statusCode(201)
                .extract()
                .path("id");
        own.evaluator("gu")
                .get(ROUNDS + "/" + round + "/sheets/" + draft)
                .then()
                .statusCode(403);
        planner(own.id).get(ROUNDS + "/" + round + "/sheets/" + draft).then().statusCode(403);
        own.submit(own.evaluator("bai"), round, draft, 0).statusCode(200);
        own.evaluator("gu")
                .get(ROUNDS + "/" + round + "/sheets/" + draft)
                .then()
                .statusCode(403)
                .body("type", endsWith("sheet-blind"));
        own.evaluator("gu").get(ROUNDS + "/" + round + "/sheets").then().body("items", empty());
        planner("abu-other")
                .get(ROUNDS + "/" + round + "/sheets/" + draft)
                .then()
                .statusCode(404);
    }

    @Test
    void case16ALeaderWhoScoresTheSameAssesseeIsAsBlindAsOtherEvaluators() {
        RoundBureau own = new RoundBureau("abu-16b");
        String round = own.open(own.round());
        String sheet = own.submitted("bai", round, own.sun);
        as(TestTokens.person(own.id + "-gu", own.id, "leader", "assessor"))
                .get(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then()
                .statusCode(403);
        as(TestTokens.person(own.id + "-else", own.id, "leader", "assessor"))
                .get(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then()
                .statusCode(200);
    }

    @Test
    void case18PropertiesOfTheServiceAreNotPatchedOnASheet() {
        RoundBureau own = new RoundBureau("abu-18");
        String round = own.open(own.round());
        String sheet = own.begin("bai", round, own.sun, items())
                .statusCode(201)
                .extract()
                .path("id");
        for (String property :
                List.of("bureauId", "status", "finalScore", "createdBy", "version", "evaluatorId", "submittedAt")) {
            own.change(own.evaluator("bai"), round, sheet, 0, Map.of(property, 1))
                    .statusCode(422);
        }
    }

    @Test
    void case19AnEvaluatorRegistersNoVetoAndSetsNoPanel() {
        RoundBureau own = new RoundBureau("abu-19", withVeto());
        String round = own.open(own.round());
        register(own, own.evaluator("bai"), round, "veto", "v1").statusCode(403);
        json(own.evaluator("bai"), Map.of("panels", List.of(panel("第一组", own.bai))))
                .header("If-Match", "\"1\"")
                .put(ROUNDS + "/" + round + "/panels")
                .then()
                .statusCode(403);
        own.act(own.evaluator("bai"), round, "confirm", Map.of()).statusCode(403);
        planner(own.id).get(ROUNDS + "/" + round + "/registrations").then().body("items", empty());
    }

    @Test
    void case20And21ListsAreNotSortedOrCutByWhatIsNotOffered() {
        RoundBureau own = new RoundBureau("abu-20");
        for (String query : List.of("fields=*", "sort=terms", "sort=case%20when%20true%20then%201%20end")) {
            planner(own.id).get(ROUNDS + "?" + query).then().statusCode(400);
        }
    }

    @Test
    void case22NobodyScoresHisOwnUnitNorOneHeldThroughASecondPost() {
        RoundBureau own = new RoundBureau("abu-22");
        UUID late = person(own.id, "兼任", own.id + "-late", own.office);
        Map<String, Object> request = own.round();
        request.put("panels", List.of(panel("第一组", own.bai, late)));
        String round = own.open(request);
        // The post comes after the draw.
        own.post(late, own.sun, null, null);
        own.begin("late", round, own.sun, items()).statusCode(403).body("type", endsWith("evaluator-recused"));
        own.begin("late", round, own.moon, items()).statusCode(201);
        json(assessor(own.id, own.id + "-sun"), Map.of("assesseeId", own.sun, "items", items()))
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(403);
    }

    @Test
    void case23NothingIsScoredAgainAfterPublication() throws Exception {
        RoundBureau own = new RoundBureau("abu-23");
        String round = own.open(own.round());
        String sheet = own.submitted("bai", round, own.sun);
        String returned = own.submitted("bai", round, own.moon);
        own.giveBack(planner(own.id), round, returned, 1).statusCode(200);
        own.act(round, "confirm", Map.of()).statusCode(200);
        bureau.as(
                own.id,
                () -> QuarkusTransaction.requiringNew().call(() -> publication.publish(UUID.fromString(round))));
        own.get(round).body("status", equalTo("published")).body("phase", equalTo("public-notice"));
        own.change(own.evaluator("bai"), round, returned, 2, Map.of("items", items()))
                .statusCode(409)
                .body("type", endsWith("step-not-allowed"));
        own.submit(own.evaluator("bai"), round, returned, 2).statusCode(409);
        own.giveBack(planner(own.id), round, sheet, 1).statusCode(409);
        own.begin("gu", round, own.sun, items()).statusCode(409);
        own.act(round, "reopen", REASON).statusCode(409);
    }

    @Test
    void case24And25ADoubleBeginMakesOneSheetAndAnotherBodyIsRefused() {
        RoundBureau own = new RoundBureau("abu-24");
        String round = own.open(own.round());
        String first = keyed(own, round, 1).statusCode(201).extract().path("id");
        assertEquals(first, keyed(own, round, 1).statusCode(201).extract().path("id"));
        keyed(own, round, 2).statusCode(422).body("type", endsWith("idempotency-key-reused"));
        own.begin("bai", round, own.sun, items()).statusCode(409).body("type", endsWith("already-exists"));
        planner(own.id).get(ROUNDS + "/" + round + "/sheets").then().body("items", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse keyed(RoundBureau own, String round, int value) {
        return json(own.evaluator("bai"), Map.of("assesseeId", own.sun, "items", Map.of("1.1", Map.of("value", value))))
                .header("Idempotency-Key", "abu-24-key")
                .post(ROUNDS + "/" + round + "/sheets")
                .then();
    }

    @Test
    void case26AStaleChangeIsRefusedAndSoIsOneWithoutVersion() {
        RoundBureau own = new RoundBureau("abu-26");
        String round = own.open(own.round());
        String sheet = own.begin("bai", round, own.sun, items())
                .statusCode(201)
                .extract()
                .path("id");
        own.change(own.evaluator("bai"), round, sheet, 0, Map.of("items", Map.of("1.1", Map.of("value", 1))))
                .statusCode(200);
        own.change(own.evaluator("bai"), round, sheet, 0, Map.of("items", Map.of("1.1", Map.of("value", 2))))
                .statusCode(412);
        own.submit(own.evaluator("bai"), round, sheet, 0).statusCode(412);
        own.evaluator("bai")
                .post(ROUNDS + "/" + round + "/sheets/" + sheet + "/submit")
                .then()
                .statusCode(428);
    }

    @Test
    void case27PastTheDeadlineByTheServersTimeNothingIsScored() {
        RoundBureau own = new RoundBureau("abu-27");
        Map<String, Object> request = own.round();
        request.put("phases", List.of(phase("review", -5, -1)));
        String round = own.open(request);
        own.begin("bai", round, own.sun, items()).statusCode(409).body("type", endsWith("deadline-passed"));
        Map<String, Object> dated = new HashMap<>(Map.of("assesseeId", own.sun, "items", items()));
        dated.put("submittedAt", "2026-01-01T00:00:00Z");
        json(own.evaluator("bai"), dated)
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(422);
        own.act(
                        round,
                        "extend",
                        Map.of(
                                "phase",
                                "review",
                                "to",
                                RoundBureau.today().plusDays(1).toString(),
                                "reason",
                                "停电"))
                .statusCode(200);
        own.begin("bai", round, own.sun, items()).statusCode(201);
        request.put("phases", List.of(phase("review", 1, 5)));
        own.begin("bai", own.open(request), own.sun, items()).statusCode(409).body("type", endsWith("phase-not-begun"));
    }

    @Test
    void case28AVetoThatNobodyConfirmedIsOpenAndWhoRegisteredItDoesNotConfirmIt() throws Exception {
        RoundBureau own = new RoundBureau("abu-28", withVeto());
        String round = own.open(own.round());
        String veto = register(own, planner(own.id), round, "veto", "v1")
                .statusCode(201)
                .body("status", equalTo("registered"))
                .extract()
                .path("id");
        register(own, planner(own.id), round, "adjustment", "b1")
                .statusCode(201)
                .body("status", equalTo("confirmed"));
        register(own, planner(own.id), round, "veto", "v9").statusCode(422).body("errors.pointer", contains("/key"));
        assertEquals(1, open(own, round));
        String path = ROUNDS + "/" + round + "/registrations/" + veto + "/confirm";
        planner(own.id)
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(403)
                .body("type", endsWith("registration-own"));
        admin(own.id).header("If-Match", "\"0\"").post(path).then().statusCode(200);
        assertEquals(0, open(own, round));
    }

    private long open(RoundBureau own, String round) throws Exception {
        return bureau.as(
                own.id,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> publication.openRegistrations(UUID.fromString(round))));
    }

    private static io.restassured.response.ValidatableResponse register(
            RoundBureau own,
            io.restassured.specification.RequestSpecification who,
            String round,
            String kind,
            String key) {
        return json(
                        who,
                        Map.of(
                                "assesseeId",
                                own.sun,
                                "kind",
                                kind,
                                "key",
                                key,
                                "note",
                                "通报",
                                "evidence",
                                List.of(UUID.randomUUID())))
                .post(ROUNDS + "/" + round + "/registrations")
                .then();
    }

    @Test
    void case29AScoreOutOfRangeOrOfAForeignIndicatorIsRefusedWithItsPlace() {
        RoundBureau own = new RoundBureau("abu-29");
        String round = own.open(own.round());
        refused(own, round, "\"1.1\":{\"value\":40.000001}", "/items/1.1/value");
        refused(own, round, "\"1.1\":{\"value\":101}", "/items/1.1/value");
        refused(own, round, "\"1.1\":{\"value\":-0.01}", "/items/1.1/value");
        refused(own, round, "\"1.1\":{\"value\":1e308}", "/items/1.1/value");
        refused(own, round, "\"1.1\":{\"value\":1e2000000000}", "/items/1.1/value");
        refused(own, round, "\"1.1\":{\"value\":1e-400}", "/items/1.1/value");
        refused(own, round, "\"9.9\":{\"value\":1}", "/items/9.9");
        refused(own, round, "\"1\":{\"value\":1}", "/items/1");
        refused(own, round, "\"a/b\":{\"value\":1}", "/items/a~1b");
        refused(own, round, "\"1.1\":{\"grade\":\"优\"}", "/items/1.1/grade");
        refused(own, round, "\"1.1\":{\"value\":1,\"notApplicable\":true,\"reason\":\"x\"}", "/items/1.1");
        refused(own, round, "\"1.1\":{\"notApplicable\":true}", "/items/1.1/reason");
        body(own, round, "\"1.1\":{\"value\":\"NaN\"}").statusCode(422);
        // No JSON at all.
        body(own, round, "\"1.1\":{\"value\":NaN}").statusCode(400);
        planner(own.id).get(ROUNDS + "/" + round + "/sheets").then().body("items", empty());
    }

    private static void refused(RoundBureau own, String round, String item, String pointer) {
        body(own, round, item).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static io.restassured.response.ValidatableResponse body(RoundBureau own, String round, String item) {
        return json(own.evaluator("bai"), "{\"assesseeId\":\"" + own.sun + "\",\"items\":{" + item + "}}")
                .post(ROUNDS + "/" + round + "/sheets")
                .then();
    }

    @Test
    void case31AnEvaluatorWhoWasRemovedSubmitsNothing() {
        RoundBureau own = new RoundBureau("abu-31");
        String round = own.open(own.round());
        String sheet = own.begin("bai", round, own.sun, items())
                .statusCode(201)
                .extract()
                .path("id");
        own.act(round, "evaluator-removals", Map.of("evaluatorId", own.bai, "reason", "调离"))
                .statusCode(200);
        own.submit(own.evaluator("bai"), round, sheet, 0).statusCode(403).body("type", endsWith("not-evaluator"));
        own.begin("bai", round, own.moon, items()).statusCode(403);
    }

    @Test
    void case32WeightsAreNotChangedAfterTheFirstScore() {
        RoundBureau own = new RoundBureau("abu-32");
        String round = own.open(own.round());
        own.begin("bai", round, own.sun, items()).statusCode(201);
        planner(own.id).get(own.version(1)).then().body("status", equalTo("frozen"));
        json(planner(own.id), small())
                .header("If-Match", planner(own.id).get(own.version(1)).header("ETag"))
                .put(own.version(1) + "/content")
                .then()
                .statusCode(409)
                .body("type", endsWith("scheme-frozen"));
    }
}

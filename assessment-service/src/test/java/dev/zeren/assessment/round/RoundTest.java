package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.patch;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.Bureaus.unit;
import static dev.zeren.assessment.round.RoundBureau.REASON;
import static dev.zeren.assessment.round.RoundBureau.ROUNDS;
import static dev.zeren.assessment.round.RoundBureau.panel;
import static dev.zeren.assessment.round.RoundBureau.phase;
import static dev.zeren.assessment.round.RoundBureau.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundLife;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.testing.LifecyclePages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rounds against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class RoundTest {

    @Test
    void aRoundIsMadeDrawnOpenedConfirmedReopenedAndWithdrawn() {
        RoundBureau own = new RoundBureau("rnd-life");
        String round = own.create(own.round())
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("assesseeCount", equalTo(3))
                .body("recusalYears", equalTo(3))
                .body("panels[0].evaluators", hasSize(3))
                .extract()
                .path("id");
        own.act(round, "open", Map.of()).statusCode(409).body("type", endsWith("round-not-assigned"));
        own.act(round, "confirm", Map.of()).statusCode(409).body("allowed", hasItem("open"));
        own.act(round, "assignments", Map.of("seed", 42)).statusCode(200).body("seed", equalTo(42));
        own.act(round, "open", Map.of())
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("phase", equalTo("review"));
        own.act(round, "confirm", Map.of()).statusCode(200).body("phase", equalTo("confirmation"));
        own.act(round, "reopen", REASON).statusCode(200).body("status", equalTo("open"));
        own.act(round, "withdraw", REASON)
                .statusCode(200)
                .body("reason", equalTo("名单有误"))
                .body("allowed", empty());
        planner(own.id)
                .get("/api/v1/feeds/assessment")
                .then()
                .body(
                        "type",
                        hasItem("dev.zeren.assessment.round.opened"),
                        "type",
                        hasItem("dev.zeren.assessment.round.withdrawn"));
    }

    @Test
    void everyIllegalStepOfARoundIsAnsweredWithWhatIsAllowed() {
        for (var illegal : LifecyclePages.illegal(RoundLife.LIFE, RoundAct.class)) {
            IllegalStep refusal =
                    assertThrows(IllegalStep.class, () -> RoundLife.LIFE.after(illegal.state(), illegal.act()));
            assertEquals("step-not-allowed", refusal.type().code());
        }
        RoundBureau own = new RoundBureau("rnd-illegal");
        String round = own.create(own.round()).statusCode(201).extract().path("id");
        own.act(round, "withdraw", REASON).statusCode(200);
        for (String act : List.of("open", "confirm")) {
            own.act(round, act, Map.of()).statusCode(409).body("allowed", empty());
        }
        own.act(round, "reopen", REASON).statusCode(409);
        own.act(round, "withdraw", REASON).statusCode(409);
        own.act(round, "assignments", Map.of("seed", 1)).statusCode(409);
    }

    @Test
    void roundsAreListedByYearStatusAssesseeAndEvaluator() {
        RoundBureau own = new RoundBureau("rnd-list");
        String draft = own.create(own.round()).statusCode(201).extract().path("id");
        Map<String, Object> one = own.round();
        one.put("assessees", List.of(Map.of("assesseeClass", "幼儿园", "units", List.of(own.sun))));
        one.put("panels", List.of(panel("第一组", own.bai)));
        String open = own.open(one);
        list(own, "").body("items.id", contains(open, draft));
        list(own, "?status=draft").body("items.id", contains(draft));
        list(own, "?year=2025").body("items", empty());
        list(own, "?assessee=" + own.moon).body("items.id", contains(draft));
        list(own, "?evaluator=" + own.bai).body("items.id", contains(open));
        list(own, "?evaluator=" + own.gu).body("items", empty());
        list(own, "?schemeVersion=" + own.schemeVersion + "&limit=1").body("items.id", contains(open));
        own.evaluator("bai").get(ROUNDS).then().body("items.id", contains(open));
        own.evaluator("gu").get(ROUNDS).then().body("items", empty());
        own.school("sun").get(ROUNDS).then().body("items.id", contains(open)).body("items[0].panels", empty());
    }

    private static ValidatableResponse list(RoundBureau own, String query) {
        return planner(own.id).get(ROUNDS + query).then().statusCode(200);
    }

    @Test
    void anotherBureausRoundIsAsOneThatDoesNotExist() {
        RoundBureau own = new RoundBureau("rnd-mine");
        String round = own.create(own.round()).statusCode(201).extract().path("id");
        planner("rnd-other").get(ROUNDS + "/" + round).then().statusCode(404);
        patch(planner("rnd-other"), "\"0\"", Map.of("title", "x"))
                .patch(ROUNDS + "/" + round)
                .then()
                .statusCode(404);
        own.evaluator("bai").get(ROUNDS + "/" + round).then().statusCode(404);
        json(own.evaluator("bai"), own.round()).post(ROUNDS).then().statusCode(403);
    }

    @Test
    void assesseesAreChosenByKindBelowAUnit() {
        RoundBureau own = new RoundBureau("rnd-kind");
        unit(own.id, "第一小学", "school");
        Map<String, Object> request = own.round();
        request.put(
                "assessees",
                List.of(
                        Map.of("assesseeClass", "幼儿园", "kind", "kindergarten"),
                        Map.of("assesseeClass", "小学", "kind", "school")));
        String round = own.create(request)
                .statusCode(201)
                .body("assesseeCount", equalTo(4))
                .extract()
                .path("id");
        planner(own.id).get(ROUNDS + "/" + round + "/assessees?class=小学").then().body("items.name", contains("第一小学"));
        request.put("assessees", List.of(Map.of("assesseeClass", "x", "kind", "school", "under", own.office)));
        own.create(request).statusCode(422).body("errors.pointer", contains("/assessees"));
    }

    @Test
    void whatARoundNamesMustExistAndFitTheScheme() {
        RoundBureau own = new RoundBureau("rnd-check");
        Map<String, Object> request = own.round();
        request.put("schemeVersionId", UUID.randomUUID());
        own.create(request).statusCode(422).body("errors.pointer", contains("/schemeVersionId"));
        request = own.round();
        request.put("phases", List.of(phase("review", 0, -1), phase("self-assessment", -5, -3)));
        own.create(request).statusCode(422).body("errors.pointer", hasItem("/phases/0/to"));
        request = own.round();
        Map<String, Object> panel = panel("第一组", own.bai, own.bai);
        panel.put("indicators", List.of("1.1", "9.9"));
        panel.put("assessees", List.of(own.office));
        request.put("panels", List.of(panel));
        own.create(request)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/panels/0/evaluators/1", "/panels/0/indicators/1", "/panels/0/assessees/0"));
        request.put("panels", List.of(panel("第一组", UUID.randomUUID())));
        own.create(request).statusCode(422).body("errors.pointer", contains("/panels/0/evaluators/0"));
        request.put("bureauId", "rnd-other");
        own.create(request).statusCode(422);
    }

    @Test
    void noRoundGoesByASchemeThatIsNotIssued() {
        RoundBureau own = new RoundBureau("rnd-scheme");
        json(planner(own.id), Map.of("from", 1))
                .post("/api/v1/schemes/" + own.scheme + "/versions")
                .then()
                .statusCode(201);
        Map<String, Object> request = own.round();
        request.put("schemeVersionId", planner(own.id).get(own.version(2)).path("id"));
        own.create(request).statusCode(409);
    }

    @Test
    void bureauStatusScoreAndVersionCannotBePatched() {
        RoundBureau own = new RoundBureau("rnd-patch");
        String round = own.create(own.round()).statusCode(201).extract().path("id");
        for (String property : List.of("bureauId", "status", "finalScore", "version", "createdBy", "seed")) {
            patch(planner(own.id), own.get(round).extract().header("ETag"), Map.of(property, 1))
                    .patch(ROUNDS + "/" + round)
                    .then()
                    .statusCode(422);
        }
        patch(planner(own.id), "\"77\"", Map.of("title", "x"))
                .patch(ROUNDS + "/" + round)
                .then()
                .statusCode(412);
        json(planner(own.id), Map.of("seed", 1))
                .post(ROUNDS + "/" + round + "/assignments")
                .then()
                .statusCode(428);
    }

    @Test
    void otherAssesseesAreDrawnForAgain() {
        RoundBureau own = new RoundBureau("rnd-redraw");
        String round = own.create(own.round()).statusCode(201).extract().path("id");
        own.act(round, "assignments", Map.of("seed", 42)).statusCode(200);
        patch(
                        planner(own.id),
                        own.get(round).extract().header("ETag"),
                        Map.of("assessees", List.of(Map.of("assesseeClass", "园", "units", List.of(own.sun)))))
                .patch(ROUNDS + "/" + round)
                .then()
                .statusCode(200)
                .body("assesseeCount", equalTo(1))
                .body("seed", nullValue());
        planner(own.id).get(ROUNDS + "/" + round + "/assignments").then().body("items", empty());
    }

    @Test
    void panelsOfAnotherRoundAreTakenOverAsFarAsTheyFit() {
        RoundBureau own = new RoundBureau("rnd-copy");
        Map<String, Object> first = own.round();
        Map<String, Object> panel = panel("专家组", own.bai, own.gu);
        panel.put("assessees", List.of(own.sun, own.moon));
        panel.put("each", 1);
        first.put("panels", List.of(panel));
        String from = own.create(first).statusCode(201).extract().path("id");
        Map<String, Object> second = own.round();
        second.remove("panels");
        second.put("assessees", List.of(Map.of("assesseeClass", "幼儿园", "units", List.of(own.sun, own.star))));
        String to = own.create(second).statusCode(201).extract().path("id");
        own.act(to, "panels/copy", Map.of("fromRoundId", from))
                .statusCode(200)
                .body("panels.name", contains("专家组"))
                .body("panels[0].each", equalTo(1))
                .body("panels[0].assessees", contains(own.sun.toString()));
    }

    @Test
    void aPhaseIsExtendedForAClassWithAReason() {
        RoundBureau own = new RoundBureau("rnd-extend");
        String round = own.open(own.round());
        own.act(round, "extend", extension("幼儿园", 5))
                .statusCode(200)
                .body("extensions[0].to", equalTo(today().plusDays(5).toString()))
                .body("extensions[0].reason", equalTo("停电"));
        own.act(round, "extend", extension("幼儿园", 4)).statusCode(422).body("errors.pointer", contains("/to"));
        own.act(round, "extend", extension("高中", 9)).statusCode(422).body("errors.pointer", contains("/assesseeClass"));
    }

    private static Map<String, Object> extension(String assesseeClass, int days) {
        return Map.of(
                "phase",
                "review",
                "assesseeClass",
                assesseeClass,
                "to",
                today().plusDays(days).toString(),
                "reason",
                "停电");
    }
}

package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.round.RoundBureau.ROUNDS;
import static dev.zeren.assessment.round.RoundBureau.items;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.zeren.assessment.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From sheets that people submitted to results that are published. */
@QuarkusTest
@OnPostgres
class RoundResultsTest {

    @Test
    void whatEvaluatorsSubmittedIsCountedRankedProvedAndPublished() {
        RoundBureau own = new RoundBureau("rr-whole");
        String round = scored(own);
        own.act(round, "confirm", null).statusCode(200);
        computed(own, round).body("state", equalTo("done")).body("result.assessees", equalTo(3));
        ValidatableResponse list = planner(own.id)
                .get("/api/v1/results?round=" + round)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.place", equalTo(List.of(1, 2, 2)))
                .body("items[0].assesseeName", equalTo("朝阳幼儿园"));
        String first = list.extract().path("items[0].id");
        planner(own.id)
                .get("/api/v1/results/" + first + "/proof")
                .then()
                .statusCode(200)
                .body(containsString("rr-whole-bai"));
        publish(own, round).statusCode(201).body("number", equalTo(1));
        own.get(round).body("status", equalTo("published"));
        own.begin("bai", round, own.sun, items()).statusCode(409);
    }

    @Test
    void aSheetThatComesBackAfterTheCountingKeepsTheResultsFromBeingPublished() {
        RoundBureau own = new RoundBureau("rr-stale");
        String round = scored(own);
        computed(own, round).body("state", equalTo("done"));
        String sheet = planner(own.id)
                .get(ROUNDS + "/" + round + "/sheets?assessee=" + own.sun)
                .path("items[0].id");
        own.giveBack(planner(own.id), round, sheet, 1).statusCode(200);
        own.act(round, "confirm", null).statusCode(200);
        publish(own, round).statusCode(409).body("type", endsWith("results-not-current"));
        computed(own, round).body("state", equalTo("failed")).body("problem.type", endsWith("round-incomplete"));
    }

    @Test
    void whatAnEvaluatorGaveWhoThenLeftIsCountedNoMoreAndThePublicationWaitsForThat() {
        RoundBureau own = new RoundBureau("rr-left");
        String round = scored(own);
        computed(own, round).body("state", equalTo("done"));
        json(planner(own.id), Map.of("evaluatorId", own.bai, "reason", "调离"))
                .header("If-Match", own.get(round).extract().header("ETag"))
                .post(ROUNDS + "/" + round + "/evaluator-removals")
                .then()
                .statusCode(200);
        own.act(round, "confirm", null).statusCode(200);
        publish(own, round).statusCode(409).body("type", endsWith("results-not-current"));
        computed(own, round).body("state", equalTo("done"));
        publish(own, round).statusCode(201);
        planner(own.id)
                .get("/api/v1/feeds/assessment?limit=1000")
                .then()
                .body("type", hasItem("dev.zeren.assessment.results.published"));
    }

    @Test
    void aRoundThatIsNotConfirmedIsNotPublished() {
        RoundBureau own = new RoundBureau("rr-open");
        String round = scored(own);
        computed(own, round).body("state", equalTo("done"));
        publish(own, round).statusCode(409).body("allowed", hasItem("confirm"));
    }

    /** A round in which everybody has scored everyone: the first kindergarten best, the others alike. */
    private static String scored(RoundBureau own) {
        String round = own.open(own.round());
        for (String who : List.of("bai", "gu", "xia")) {
            for (UUID unit : List.of(own.sun, own.moon, own.star)) {
                Map<String, Object> items = items();
                items.put("1.1", Map.of("value", unit.equals(own.sun) ? 40 : 38.5));
                String sheet = own.begin(who, round, unit, items)
                        .statusCode(201)
                        .extract()
                        .path("id");
                own.submit(own.evaluator(who), round, sheet, 0).statusCode(200);
            }
        }
        return round;
    }

    private static ValidatableResponse computed(RoundBureau own, String round) {
        String job = json(planner(own.id), Map.of())
                .post(ROUNDS + "/" + round + "/computations")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        ValidatableResponse response = planner(own.id).get(job).then().statusCode(200);
        for (int i = 0; i < 120 && response.extract().header("Retry-After") != null; i++) {
            pause();
            response = planner(own.id).get(job).then().statusCode(200);
        }
        return response;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static ValidatableResponse publish(RoundBureau own, String round) {
        return json(planner(own.id), Map.of())
                .post(ROUNDS + "/" + round + "/publications")
                .then();
    }
}

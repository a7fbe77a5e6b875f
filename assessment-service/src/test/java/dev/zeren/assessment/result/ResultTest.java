package dev.zeren.assessment.result;

import static dev.zeren.assessment.Bureaus.LINHE;
import static dev.zeren.assessment.Bureaus.WANGXI;
import static dev.zeren.assessment.Bureaus.assessee;
import static dev.zeren.assessment.Bureaus.assessor;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.result.ScoredBureau.computed;
import static dev.zeren.assessment.result.ScoredBureau.list;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.assessment.Bureaus;
import dev.zeren.assessment.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Results of rounds: computed in the background, ranked, read, proved. */
@QuarkusTest
@OnPostgres
class ResultTest {

    @Test
    void aRoundIsComputedAndRankedWithinItsClasses() {
        ScoredBureau round =
                new ScoredBureau(LINHE).score("甲", "90").score("乙", "80.555").score("丙", "90");
        computed(round)
                .body("state", equalTo("done"))
                .body("result.computation", equalTo(1))
                .body("result.counted", equalTo(3));
        list(planner(LINHE), round)
                .body("items.assesseeName.sort()", equalTo(List.of("丙", "乙", "甲")))
                .body("items.place", equalTo(List.of(1, 1, 3)))
                .body("items[2].score", equalTo(80.56f))
                .body("items.of", everyItem(equalTo(3)));
        list(planner(LINHE).queryParam("sort", "place-desc").queryParam("limit", 1), round)
                .body("items.assesseeName", equalTo(List.of("乙")))
                .body("next", notNullValue());
        list(planner(LINHE).queryParam("class", "office"), round).body("items", empty());
    }

    @Test
    void allPagesTogetherAreTheRankList() {
        ScoredBureau round = new ScoredBureau(LINHE);
        for (int i = 0; i < 25; i++) {
            round.score("幼儿园" + i, String.valueOf(50 + i % 7));
        }
        computed(round);
        List<String> whole = list(planner(LINHE), round).extract().path("items.id");
        List<String> read = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var asking = planner(LINHE).queryParam("limit", 4);
            var page = list(cursor == null ? asking : asking.queryParam("cursor", cursor), round);
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertEquals(whole, read);
        assertEquals(25, read.size());
    }

    @Test
    void aChangedSheetTouchesItsAssesseeAndThePlacesThatMove() {
        ScoredBureau round = new ScoredBureau(LINHE)
                .score("一", "90")
                .score("二", "80")
                .score("三", "70")
                .score("四", "60");
        computed(round);
        round.score("三", "85");
        computed(round, "三").body("result.counted", equalTo(1)).body("result.changed", equalTo(2));
        list(planner(LINHE), round)
                .body("items.assesseeName", equalTo(List.of("一", "三", "二", "四")))
                .body("items.place", equalTo(List.of(1, 2, 3, 4)))
                .body("items.computation", equalTo(List.of(1, 2, 1, 1)));
    }

    @Test
    void whoIsNoLongerAssessedHasNoResultAnyMore() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90").score("二", "80");
        computed(round);
        round.leave("一");
        computed(round);
        list(planner(LINHE), round)
                .body("items.assesseeName", equalTo(List.of("二")))
                .body("items.place", equalTo(List.of(1)));
    }

    @Test
    void aComputationThatIsRefusedSaysWhyAndChangesNothing() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90");
        computed(round);
        round.score("二", "101");
        computed(round).body("state", equalTo("failed")).body("problem.type", equalTo("/problems/score-out-of-range"));
        list(planner(LINHE), round).body("items.assesseeName", equalTo(List.of("一")));
    }

    @Test
    void aResultIsProvedToItsSheets() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90").score("二", "80");
        computed(round);
        String id = list(planner(LINHE), round).extract().path("items[0].id");
        var proof = planner(LINHE)
                .get("/api/v1/results/" + id + "/proof")
                .then()
                .statusCode(200)
                .body("format", equalTo("zeren-score-proof/1"))
                .body("total.rule", equalTo("rounded"))
                .body("total.points", equalTo("90"))
                .body("standing.place", equalTo(1));
        String result =
                planner(LINHE).get("/api/v1/results/" + id).then().extract().path("proofSha256");
        proof.body("sha256", equalTo(result));
        assertTrue(proof.extract().asString().contains("评分人"));
    }

    @Test
    void anotherBureausResultIsNotThere() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90");
        computed(round);
        String id = list(planner(LINHE), round).extract().path("items[0].id");
        for (String path : List.of("", "/proof")) {
            planner(WANGXI)
                    .get("/api/v1/results/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        list(planner(WANGXI), round).body("items", empty());
        json(planner(WANGXI), Map.of()).post(round.path("/computations")).then().statusCode(404);
    }

    @Test
    void whoScoresSeesNoResultsAndWhoIsAssessedNoneThatAreNotPublished() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90");
        computed(round);
        Bureaus.person(LINHE, "园长", "result-head", round.id("一"));
        String id = list(planner(LINHE), round).extract().path("items[0].id");
        list(assessee(LINHE, "result-head"), round).body("items", empty());
        assessee(LINHE, "result-head").get("/api/v1/results/" + id).then().statusCode(404);
        list(assessor(LINHE, "result-assessor"), round).body("items", empty());
        json(assessor(LINHE, "result-assessor"), Map.of())
                .post(round.path("/computations"))
                .then()
                .statusCode(403);
    }

    @Test
    void aListWantsItsRoundAndAKnownOrder() {
        planner(LINHE).get("/api/v1/results").then().statusCode(400);
        planner(LINHE)
                .queryParam("round", UUID.randomUUID())
                .queryParam("sort", "case when 1=1")
                .get("/api/v1/results")
                .then()
                .statusCode(400);
    }
}

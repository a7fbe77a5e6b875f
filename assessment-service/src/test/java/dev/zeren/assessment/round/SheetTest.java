package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.round.RoundBureau.ROUNDS;
import static dev.zeren.assessment.round.RoundBureau.items;
import static dev.zeren.assessment.round.RoundBureau.panel;
import static dev.zeren.assessment.round.RoundBureau.phase;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.round.application.RoundScores;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.kit.tenant.Bureau;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Score sheets against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SheetTest {

    @Inject
    RoundScores scores;

    @Inject
    Bureau bureau;

    @Test
    void aSheetIsBegunChangedSubmittedReturnedAndSubmittedAgain() {
        RoundBureau own = new RoundBureau("sht-life");
        String round = own.open(own.round());
        String sheet = own.begin("bai", round, own.sun, Map.of("1.1", Map.of("value", 38.50)))
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("panel", equalTo("第一组"))
                .body("scored", equalTo(1))
                .extract()
                .path("id");
        own.submit(own.evaluator("bai"), round, sheet, 0)
                .statusCode(422)
                .body("type", endsWith("sheet-incomplete"))
                .body("errors.pointer", contains("/items/1.2", "/items/2.1"));
        own.change(
                        own.evaluator("bai"),
                        round,
                        sheet,
                        0,
                        Map.of("items", Map.of("1.2", Map.of("value", 15), "2.1", Map.of("value", 33.333333))))
                .statusCode(200)
                .body("scored", equalTo(3));
        own.submit(own.evaluator("bai"), round, sheet, 1)
                .statusCode(200)
                .body("status", equalTo("submitted"))
                .body("allowed", contains("return"));
        own.change(own.evaluator("bai"), round, sheet, 2, Map.of("items", items()))
                .statusCode(409);
        own.giveBack(planner(own.id), round, sheet, 2)
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("returnedFor", equalTo("请核实扣分"));
        own.change(own.evaluator("bai"), round, sheet, 3, Map.of("items", Map.of("1.2", Map.of("value", 14))))
                .statusCode(200);
        own.submit(own.evaluator("bai"), round, sheet, 4).statusCode(200).body("returnedFor", nullValue());
        planner(own.id)
                .get("/api/v1/feeds/assessment?limit=1000")
                .then()
                .body("type", hasItem("dev.zeren.assessment.score-sheet.returned"));
    }

    @Test
    void anItemIsTakenOffASheetByNull() {
        RoundBureau own = new RoundBureau("sht-null");
        String round = own.open(own.round());
        String sheet = own.begin("bai", round, own.sun, items())
                .statusCode(201)
                .extract()
                .path("id");
        own.change(own.evaluator("bai"), round, sheet, 0, "{\"items\":{\"2.1\":null}}")
                .statusCode(200)
                .body("scored", equalTo(2))
                .body("items", not(hasItem("2.1")));
    }

    @Test
    void theAssesseeGivesItsSelfAssessmentAndNobodyElseDoes() {
        RoundBureau own = new RoundBureau("sht-self");
        String round = own.open(own.round());
        Map<String, Object> request = Map.of("assesseeId", own.sun, "selfAssessment", true, "items", items());
        json(own.school("moon"), request)
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(403);
        json(own.evaluator("bai"), request)
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(403);
        String sheet = json(own.school("sun"), request)
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(201)
                .body("selfAssessment", equalTo(true))
                .extract()
                .path("id");
        json(own.school("sun"), request)
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(409);
        own.evaluator("bai")
                .get(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then()
                .statusCode(403);
        own.submit(own.school("sun"), round, sheet, 0).statusCode(200);
        own.evaluator("bai")
                .get(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then()
                .statusCode(200);
        own.school("moon").get(ROUNDS + "/" + round + "/sheets/" + sheet).then().statusCode(404);
    }

    @Test
    void whoHasNotSubmittedIsToldBySheetAndPeriod() {
        RoundBureau own = new RoundBureau("sht-missing");
        Map<String, Object> request = own.round();
        request.put("periods", List.of("第一周", "第二周"));
        request.put("panels", List.of(panel("第一组", own.bai, own.gu)));
        String round = own.open(request);
        own.begin("bai", round, own.sun, items()).statusCode(422).body("errors.pointer", contains("/period"));
        String sheet = json(own.evaluator("bai"), Map.of("assesseeId", own.sun, "period", "第一周", "items", items()))
                .post(ROUNDS + "/" + round + "/sheets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        missing(own, round, "").body("items", hasSize(12)).body("items.status", hasItem("draft"));
        own.submit(own.evaluator("bai"), round, sheet, 0).statusCode(200);
        missing(own, round, "").body("items", hasSize(11)).body("items.evaluator", hasItem("谷雨"));
        String next = missing(own, round, "?limit=6").extract().path("next");
        missing(own, round, "?limit=6&cursor=" + next).body("items", hasSize(5)).body("next", nullValue());
        missing(own, round, "?selfAssessment=true").body("items", hasSize(3));
        own.evaluator("bai")
                .get(ROUNDS + "/" + round + "/missing-sheets")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse missing(RoundBureau own, String round, String query) {
        return planner(own.id)
                .get(ROUNDS + "/" + round + "/missing-sheets" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void fromReconciliationOnEvaluatorsOfTheSameAssesseeSeeEachOthersSubmittedSheets() {
        RoundBureau own = new RoundBureau("sht-open");
        Map<String, Object> request = own.round();
        request.put("phases", List.of(phase("review", -2, 1), phase("reconciliation", 0, 3)));
        String round = own.open(request);
        String sheet = own.submitted("bai", round, own.sun);
        own.evaluator("gu")
                .get(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then()
                .statusCode(200)
                .body("items.'1.1'.value", equalTo(38.5f));
        own.evaluator("gu").get(ROUNDS + "/" + round + "/sheets").then().body("items.id", contains(sheet));
        own.change(own.evaluator("gu"), round, sheet, 1, Map.of("items", items()))
                .statusCode(403);
    }

    @Test
    void whatIsScoredIsToldAsValuesWithWhatIsMissing() throws Exception {
        RoundBureau own = new RoundBureau("sht-scores");
        Map<String, Object> request = own.round();
        request.put("panels", List.of(panel("第一组", own.bai, own.gu), panel("第二组", own.xia)));
        String round = own.open(request);
        own.submitted("bai", round, own.sun);
        own.begin("gu", round, own.sun, items()).statusCode(201);
        own.submitted("xia", round, own.sun);
        own.act(round, "evaluator-removals", Map.of("evaluatorId", own.xia, "reason", "调离"))
                .statusCode(200);
        UUID id = UUID.fromString(round);
        List<ScoredAssessee> part =
                bureau.as(own.id, () -> scores.part(id, "幼儿园", -1, 2)).assessees();
        assertEquals(2, part.size());
        ScoredAssessee sun = part.get(0);
        assertEquals("朝阳幼儿园", sun.name());
        assertEquals(2, sun.sheets().size());
        var bai = sun.sheets().stream()
                .filter(sheet -> own.bai.equals(sheet.evaluator()))
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("38.5"), bai.items().get("1.1").value());
        assertEquals(new BigDecimal("20"), bai.items().get("1.2").value());
        assertEquals(
                1,
                sun.sheets().stream()
                        .filter(sheet -> sheet.submittedAt() == null)
                        .count());
        assertNull(sun.selfAssessment());
        assertEquals(
                List.of(own.star),
                bureau.as(own.id, () -> scores.part(id, null, 1, 200)).assessees().stream()
                        .map(ScoredAssessee::id)
                        .toList());
        assertEquals(List.of(sun), bureau.as(own.id, () -> scores.some(id, List.of(own.sun, own.office))));
        assertEquals(List.of("幼儿园"), bureau.as(own.id, () -> scores.of(id)).classes());
    }

    @Test
    void aPanelScoresItsOwnIndicatorsOnly() {
        RoundBureau own = new RoundBureau("sht-panel");
        Map<String, Object> request = own.round();
        Map<String, Object> panel = panel("第一组", own.bai);
        panel.put("indicators", List.of("1.1"));
        request.put("panels", List.of(panel));
        String round = own.open(request);
        own.begin("bai", round, own.sun, items())
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/items/1.2", "/items/2.1"));
        String sheet = own.begin("bai", round, own.sun, Map.of("1.1", Map.of("value", 1)))
                .statusCode(201)
                .extract()
                .path("id");
        own.submit(own.evaluator("bai"), round, sheet, 0).statusCode(200);
        own.evaluator("gu").get(ROUNDS).then().body("items", empty());
    }
}

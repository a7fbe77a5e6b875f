package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.merged;
import static dev.zeren.assessment.Bureaus.person;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.Bureaus.unitBelow;
import static dev.zeren.assessment.round.RoundBureau.ROUNDS;
import static dev.zeren.assessment.round.RoundBureau.panel;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who scores whom, against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class AssignmentTest {

    @Test
    void theSameSeedDrawsTheSame() {
        RoundBureau own = new RoundBureau("asg-seed");
        Map<String, Object> request = own.round();
        Map<String, Object> panel = panel("第一组", own.bai, own.gu, own.xia);
        panel.put("each", 2);
        request.put("panels", List.of(panel));
        String first = own.open(request);
        panel.put("evaluators", List.of(own.xia, own.bai, own.gu));
        String second = own.open(request);
        assertEquals(drawn(own, first), drawn(own, second));
        assertEquals(6, drawn(own, first).size());
        own.evaluator("bai")
                .get(ROUNDS + "/" + first + "/assignments")
                .then()
                .body("items", hasSize(2))
                .body("items.evaluator", not(hasItem("谷雨")));
    }

    private static List<Object> drawn(RoundBureau own, String round) {
        return planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?limit=200")
                .path("items");
    }

    @Test
    void nobodyIsDrawnForAUnitInWhichHeHoldsASecondPost() {
        RoundBureau own = new RoundBureau("asg-second");
        UUID both = person(own.id, "兼任", own.id + "-both", own.office);
        own.post(both, own.sun, null, null);
        Map<String, Object> request = own.round();
        request.put("panels", List.of(panel("第一组", own.bai, both)));
        String round = own.open(request);
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?evaluator=" + both)
                .then()
                .body("items", hasSize(2))
                .body("items.assessee", not(hasItem("朝阳幼儿园")));
        own.act(round, "assignment-changes", Map.of("assesseeId", own.sun, "addEvaluatorId", both, "reason", "补"))
                .statusCode(422)
                .body("errors.code", contains("recused"));
    }

    @Test
    void aPostThatEndedWithinTheYearsRecusesAndAnOlderOneDoesNot() {
        RoundBureau own = new RoundBureau("asg-years");
        UUID lately = person(own.id, "新离任", null, own.office);
        own.post(lately, own.sun, 9, 2);
        UUID earlier = person(own.id, "早离任", null, own.office);
        own.post(earlier, own.sun, 9, 4);
        Map<String, Object> request = own.round();
        request.put("panels", List.of(panel("第一组", lately, earlier)));
        String round = own.open(request);
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?assessee=" + own.sun)
                .then()
                .body("items.evaluator", contains("早离任"));
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?assessee=" + own.moon)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void aPostInAUnitBelowAndOneOfAMergedEntryRecuseToo() {
        RoundBureau own = new RoundBureau("asg-below");
        UUID below = unitBelow(own.id, "分园", "kindergarten", own.sun);
        own.post(own.bai, below, null, null);
        UUID old = person(own.id, "谷 雨", null, own.moon);
        merged(own.id, old, own.gu);
        String round = own.open(own.round());
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?evaluator=" + own.bai)
                .then()
                .body("items.assessee", containsInAnyOrder("明月幼儿园", "星河幼儿园"));
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?evaluator=" + own.gu)
                .then()
                .body("items.assessee", containsInAnyOrder("朝阳幼儿园", "星河幼儿园"));
    }

    @Test
    void whatCannotBeDrawnNamesUnitsAndRecusedPeople() {
        RoundBureau own = new RoundBureau("asg-short");
        own.post(own.bai, own.sun, null, null);
        Map<String, Object> request = own.round();
        Map<String, Object> panel = panel("第一组", own.bai, own.gu);
        panel.put("each", 2);
        request.put("panels", List.of(panel));
        String round = own.create(request).statusCode(201).extract().path("id");
        own.act(round, "assignments", Map.of("seed", 1))
                .statusCode(409)
                .body("type", endsWith("assignment-infeasible"))
                .body("errors", hasSize(1))
                .body("errors[0].detail", containsString("朝阳幼儿园"))
                .body("errors[0].detail", containsString("白露"));
        planner(own.id).get(ROUNDS + "/" + round + "/assignments").then().body("items", empty());
    }

    @Test
    void anAssignmentIsChangedWithAReasonAndRaisesTheVersion() {
        RoundBureau own = new RoundBureau("asg-change");
        Map<String, Object> request = own.round();
        Map<String, Object> panel = panel("第一组", own.bai, own.gu);
        panel.put("each", 1);
        request.put("panels", List.of(panel));
        String round = own.open(request);
        int version = own.get(round).extract().path("version");
        String seated = planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?assessee=" + own.sun)
                .path("items[0].evaluatorId");
        UUID other = seated.equals(own.bai.toString()) ? own.gu : own.bai;
        own.act(
                        round,
                        "assignment-changes",
                        Map.of(
                                "assesseeId",
                                own.sun,
                                "removeEvaluatorId",
                                seated,
                                "addEvaluatorId",
                                other,
                                "reason",
                                "出差"))
                .statusCode(200)
                .body("version", equalTo(version + 1));
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?assessee=" + own.sun)
                .then()
                .body("items.evaluatorId", contains(other.toString()));
        own.act(round, "assignment-changes", Map.of("assesseeId", own.sun, "reason", "x"))
                .statusCode(422);
        own.act(round, "assignments", Map.of("seed", 2)).statusCode(409);
    }

    @Test
    void whoIsRemovedScoresNothingMore() {
        RoundBureau own = new RoundBureau("asg-remove");
        String round = own.open(own.round());
        own.act(round, "evaluator-removals", Map.of("evaluatorId", own.bai, "reason", "调离"))
                .statusCode(200)
                .body("panels[0].evaluators", hasSize(2));
        planner(own.id)
                .get(ROUNDS + "/" + round + "/assignments?evaluator=" + own.bai)
                .then()
                .body("items", empty());
        own.evaluator("bai").get(ROUNDS + "/" + round).then().statusCode(404);
    }
}

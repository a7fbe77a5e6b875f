package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.HEAD;
import static dev.zeren.plan.progress.ReportedPlan.LEADER;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static dev.zeren.plan.progress.ReportedPlan.underWay;
import static dev.zeren.plan.progress.ReportedPlan.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.progress.domain.ReportAct;
import dev.zeren.plan.progress.domain.ReportStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the draft of a report to the version that counts. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class ProgressReviewTest {

    @Test
    void withoutReviewersAReportCountsAsItIsSubmitted() {
        ReportedPlan plan = ReportedPlan.issued("review-none");
        plan.report(plan.staff(), underWay(40))
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("number", equalTo(1))
                .body("revision", equalTo(1))
                .body("version", equalTo(0))
                .body("reviewedAt", nullValue());
        percent(plan, 20);
        String draft = plan.reported(plan.staff(), with(underWay(60), "draft", true));
        percent(plan, 20);
        plan.act(plan.staff(), draft, "submit").statusCode(200).body("state", equalTo("accepted"));
        percent(plan, 30);
    }

    @Test
    void aDraftIsDeletedByWhoBeganItAndNothingElseIs() throws Exception {
        ReportedPlan plan = ReportedPlan.issued("review-delete");
        plan.reviewers("office-head");
        String evidence = json(plan.staff(), Map.of("kind", "link", "title", "照片", "url", "https://example.org/a"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String draft =
                plan.reported(plan.staff(), with(with(underWay(40), "draft", true), "evidence", List.of(evidence)));
        delete(plan, office(plan.bureau, OTHER), draft, 404);
        delete(plan, head(plan), draft, 403);
        plan.staff()
                .header("If-Match", "\"9\"")
                .delete(plan.reports() + "/" + draft)
                .then()
                .statusCode(412);
        delete(plan, plan.staff(), draft, 204);
        plan.staff().get(plan.reports() + "/" + draft).then().statusCode(404);
        plan.staff()
                .header(
                        "If-Match",
                        plan.staff().get("/api/v1/evidence/" + evidence).header("ETag"))
                .delete("/api/v1/evidence/" + evidence)
                .then()
                .statusCode(204);
        assertEquals(
                List.of("进展"),
                column("select before->>'narrative' from audit where action = 'progress.deleted' and object_id = '"
                        + draft + "'"));
        String report = plan.reported(plan.staff(), underWay(50));
        plan.staff()
                .header("If-Match", plan.tag(report))
                .delete(plan.reports() + "/" + report)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/report-not-draft"));
        plan.act(plan.staff(), report, "withdraw").statusCode(200);
        delete(plan, planner(plan.bureau), report, 204);
        plan.reported(plan.staff(), underWay(60));
    }

    private static void delete(ReportedPlan plan, RequestSpecification who, String report, int status) {
        who.header("If-Match", plan.tag(report))
                .delete(plan.reports() + "/" + report)
                .then()
                .statusCode(status);
    }

    @Test
    void aReportCountsOnceAReviewerAcceptsItAndComesBackWithAReason() {
        ReportedPlan plan = ReportedPlan.issued("review-head");
        plan.reviewers("office-head");
        String report = plan.reported(plan.staff(), underWay(40));
        percent(plan, 0);
        todo(plan, HEAD, "accept");
        todo(plan, STAFF);
        plan.act(plan.staff(), report, "accept").statusCode(403).body("type", equalTo("/problems/not-reviewer"));
        plan.act(planner(plan.bureau), report, "accept").statusCode(403);
        plan.giveBack(head(plan), report, "缺少佐证").statusCode(200).body("returnReason", equalTo("缺少佐证"));
        todo(plan, HEAD, "revise");
        todo(plan, STAFF, "revise");
        patch(plan.staff(), plan.tag(report), Map.of("percent", 50, "narrative", "已补"))
                .patch(plan.reports() + "/" + report)
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("percent", equalTo(50));
        plan.act(plan.staff(), report, "submit").statusCode(200).body("returnReason", nullValue());
        todo(plan, STAFF);
        todo(plan, HEAD, "accept");
        plan.act(head(plan), report, "accept")
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("reviewedByName", notNullValue());
        todo(plan, HEAD);
        percent(plan, 25);
        planner(plan.bureau)
                .get("/api/v1/tasks/" + plan.task(0) + "/history")
                .then()
                .body(
                        "items.action.findAll { it.startsWith('progress') }",
                        contains("progress.accepted", "progress.submitted", "progress.returned", "progress.submitted"));
    }

    @Test
    void theLeadLeaderReviewsWhatHeLeadsAndNobodyHisOwn() {
        ReportedPlan plan = ReportedPlan.issued("review-lead");
        plan.reviewers("lead-leader");
        String report = plan.reported(plan.staff(), underWay(40));
        plan.act(head(plan), report, "accept").statusCode(403);
        todo(plan, LEADER, "accept");
        plan.act(leader(plan), report, "accept").statusCode(200);
        plan.reviewers("office-head");
        String own = plan.reported(head(plan), underWay(50));
        plan.act(head(plan), own, "accept").statusCode(403);
    }

    @Test
    void aPlannerReviewsWhatHeReportedHimselfOnlyWhereTheRulesSaySo() {
        ReportedPlan plan = ReportedPlan.issued("review-self");
        plan.reviewers("planner");
        Map<String, Object> body = with(underWay(40), "unitId", plan.basic);
        String report = plan.reported(planner(plan.bureau), body);
        plan.act(planner(plan.bureau), report, "accept").statusCode(403);
        plan.rules(Map.of("reviewers", List.of("planner"), "selfReview", true));
        plan.act(planner(plan.bureau), report, "accept").statusCode(200);
        percent(plan, 20);
    }

    @Test
    void aDraftIsSeenByItsOfficeAndPlannersAndWhatIsSubmittedByReviewersToo() {
        ReportedPlan plan = ReportedPlan.issued("review-seen");
        plan.reviewers("lead-leader");
        String piece = json(plan.staff(), Map.of("kind", "link", "url", "https://a.example", "title", "照片"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> body = with(with(underWay(40), "draft", true), "evidence", List.of(piece));
        String report = plan.reported(plan.staff(), body);
        String path = plan.reports() + "/" + report;
        seen(path, 200, plan.staff(), head(plan), planner(plan.bureau));
        seen(path, 404, leader(plan), office(plan.bureau, OTHER), auditor(plan), office("review-else", STAFF));
        seen("/api/v1/evidence/" + piece, 404, leader(plan), office(plan.bureau, OTHER));
        leader(plan).get(plan.reports()).then().body("items", hasSize(0));
        plan.act(plan.staff(), report, "submit").statusCode(200);
        seen(path, 200, leader(plan), auditor(plan));
        seen(path, 404, office(plan.bureau, OTHER));
        seen("/api/v1/evidence/" + piece, 200, leader(plan));
        seen("/api/v1/evidence/" + piece, 404, office(plan.bureau, OTHER));
        office(plan.bureau, OTHER).get(plan.reports()).then().body("items", hasSize(0));
        plan.act(leader(plan), report, "accept").statusCode(200);
        seen(path, 200, office(plan.bureau, OTHER));
        seen("/api/v1/evidence/" + piece, 200, office(plan.bureau, OTHER));
    }

    @Test
    void aCorrectionIsANewVersionThatCountsOnceItIsAccepted() {
        ReportedPlan plan = ReportedPlan.issued("review-correct");
        String first = plan.reported(plan.staff(), underWay(40));
        plan.reported(plan.staff(), underWay(60));
        plan.reviewers("office-head");
        String corrected = correct(plan, first, Map.of("reason", "数字有误", "percent", 30))
                .statusCode(201)
                .body("state", equalTo("submitted"))
                .body("number", equalTo(1))
                .body("revision", equalTo(2))
                .body("narrative", equalTo("进展"))
                .body("correctionReason", equalTo("数字有误"))
                .extract()
                .path("id");
        correct(plan, first, Map.of("reason", "再改", "percent", 20))
                .statusCode(409)
                .body("type", equalTo("/problems/report-corrected"));
        plan.act(head(plan), corrected, "accept").statusCode(200);
        percent(plan, 30);
        plan.staff().get(plan.reports()).then().body("items.percent", contains(60, 30));
        plan.staff()
                .get(plan.reports() + "/" + first + "/versions")
                .then()
                .body("items.percent", contains(30, 40))
                .body("items[1].supersededBy", equalTo(corrected));
        plan.rules(Map.of("reviewers", List.of()));
        String last = plan.staff().get(plan.reports()).path("items[0].id");
        correct(plan, last, Map.of("reason", "漏报", "percent", 80))
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("number", equalTo(2));
        percent(plan, 40);
    }

    @Test
    void ofTwoReportsTheOneSubmittedLaterCountsWhicheverIsAcceptedFirst() {
        ReportedPlan plan = ReportedPlan.issued("review-order");
        plan.reviewers("office-head");
        String draft = plan.reported(plan.staff(), with(underWay(90), "draft", true));
        String early = plan.reported(plan.staff(), underWay(20));
        plan.act(plan.staff(), draft, "submit").statusCode(200).body("number", equalTo(3));
        plan.act(head(plan), draft, "accept").statusCode(200);
        plan.act(head(plan), early, "accept").statusCode(200);
        percent(plan, 45);
    }

    @Test
    void everyIllegalStepIsAnsweredWithWhatIsAllowed() {
        ReportedPlan plan = ReportedPlan.issued("review-illegal");
        plan.rules(Map.of("reviewers", List.of("planner"), "selfReview", true));
        Map<ReportStatus, List<ReportAct>> ways = LifecyclePages.ways(ReportStatus.LIFE);
        assertEquals(ReportStatus.values().length, ways.size());
        ways.forEach((state, way) -> {
            String report =
                    plan.reported(planner(plan.bureau), with(with(underWay(40), "unitId", plan.basic), "draft", true));
            way.forEach(act -> act(plan, report, act));
            LifecyclePages.illegal(ReportStatus.LIFE, ReportAct.class).stream()
                    .filter(step -> step.state() == state)
                    .forEach(step -> act(plan, report, step.act())
                            .statusCode(409)
                            .body("type", equalTo("/problems/step-not-allowed"))
                            .body("allowed", equalTo(step.allowed())));
        });
    }

    @Test
    void figuresNameTargetsOfTheTask() {
        ReportedPlan plan = ReportedPlan.issued("review-figures");
        plan.report(plan.staff(), with(underWay(40), "actuals", List.of(Map.of("target", 1, "value", 2))))
                .statusCode(201)
                .body("actuals[0].target", equalTo(1))
                .body("actuals[0].value", equalTo(2));
        plan.report(plan.staff(), with(underWay(40), "actuals", List.of(Map.of("target", 9, "value", 2))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/actuals/0/target"));
        plan.report(plan.staff(), with(underWay(40), "milestones", List.of(7)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/milestones/0"));
    }

    @Test
    void aStaleOrForeignActIsRefused() {
        ReportedPlan plan = ReportedPlan.issued("review-stale");
        plan.reviewers("office-head");
        String report = plan.reported(plan.staff(), underWay(40));
        String path = plan.reports() + "/" + report;
        head(plan).post(path + "/accept").then().statusCode(428);
        head(plan).header("If-Match", "\"7\"").post(path + "/accept").then().statusCode(412);
        office(plan.bureau, OTHER)
                .header("If-Match", "\"0\"")
                .post(path + "/withdraw")
                .then()
                .statusCode(404);
        planner("review-else")
                .header("If-Match", "\"0\"")
                .post(path + "/accept")
                .then()
                .statusCode(404);
        head(plan)
                .header("If-Match", "\"0\"")
                .post(plan.reports() + "/" + UUID.randomUUID() + "/accept")
                .then()
                .statusCode(404);
        plan.act(plan.staff(), report, "withdraw").statusCode(200).body("state", equalTo("draft"));
        todo(plan, HEAD);
    }

    @Test
    void aTaskThatNoOfficeIsResponsibleForAnyMoreTakesNoReport() throws Exception {
        ReportedPlan plan = ReportedPlan.issued("review-gone");
        String draft = plan.reported(plan.staff(), with(underWay(40), "draft", true));
        column("update assignment set unit_id = null where task_id = '" + plan.task(0) + "' returning task_id");
        plan.act(plan.staff(), draft, "submit")
                .statusCode(422)
                .body("type", equalTo("/problems/office-not-responsible"));
    }

    private static ValidatableResponse act(ReportedPlan plan, String report, ReportAct act) {
        RequestSpecification caller = planner(plan.bureau);
        return switch (act) {
            case CHANGE ->
                patch(caller, plan.tag(report), Map.of("percent", 41))
                        .patch(plan.reports() + "/" + report)
                        .then();
            case RETURN -> plan.giveBack(caller, report, "不够");
            case CORRECT ->
                json(caller, Map.of("reason", "有误"))
                        .post(plan.reports() + "/" + report + "/corrections")
                        .then();
            default -> plan.act(caller, report, act.toString());
        };
    }

    private static ValidatableResponse correct(ReportedPlan plan, String report, Map<String, Object> body) {
        return json(plan.staff(), body)
                .post(plan.reports() + "/" + report + "/corrections")
                .then();
    }

    private static void seen(String path, int status, RequestSpecification... callers) {
        for (RequestSpecification caller : callers) {
            caller.get(path).then().statusCode(status);
        }
    }

    private static void percent(ReportedPlan plan, int percent) {
        planner(plan.bureau).get("/api/v1/tasks/" + plan.task(0)).then().body("percent", equalTo(percent));
    }

    private static void todo(ReportedPlan plan, String subject, String... kinds) {
        office(plan.bureau, subject).get("/api/v1/me/todo").then().body("items.kind", equalTo(List.of(kinds)));
    }

    private static RequestSpecification head(ReportedPlan plan) {
        return office(plan.bureau, HEAD);
    }

    private static RequestSpecification leader(ReportedPlan plan) {
        return as(TestTokens.person(LEADER, plan.bureau, "leader"));
    }

    private static RequestSpecification auditor(ReportedPlan plan) {
        return as(TestTokens.person("watch", plan.bureau, "auditor"));
    }
}

package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.HEAD;
import static dev.zeren.plan.progress.ReportedPlan.LEADER;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.underWay;
import static dev.zeren.plan.progress.ReportedPlan.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reviews which reports across tasks. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class ReviewListTest {

    private static final String REPORTS = "/api/v1/progress-reports";

    @Test
    void aHeadHasWhatHisOfficeHandedInAndAcceptsItAllAsItStands() {
        ReportedPlan plan = ReportedPlan.issued("list-head");
        plan.reviewers("office-head");
        String one = plan.reported(plan.staff(), underWay(40));
        String two = plan.reported(plan.staff(), underWay(50));
        plan.reported(plan.staff(), with(underWay(60), "draft", true));
        plan.reported(office(plan.bureau, OTHER), underWay(70));
        List<Map<String, Object>> items = list(office(plan.bureau, HEAD))
                .body("items.report.id", contains(two, one))
                .body("items[0].planId", equalTo(plan.id))
                .body("items[0].task", equalTo("1.改善办学条件"))
                .body("items[0].report.narrative", equalTo("进展"))
                .extract()
                .path("items.report");
        json(
                        office(plan.bureau, HEAD),
                        Map.of(
                                "items",
                                items.stream()
                                        .map(report -> Map.of(
                                                "reportId",
                                                report.get("id"),
                                                "version",
                                                report.get("version"),
                                                "act",
                                                "accept"))
                                        .toList()))
                .post("/api/v1/tasks/progress-reviews")
                .then()
                .statusCode(207)
                .body("succeeded", equalTo(2));
        list(office(plan.bureau, HEAD)).body("items", empty());
        list(office(plan.bureau, OTHER)).body("items", empty());
        list(planner(plan.bureau)).body("items", empty());
        list(planner("list-elsewhere")).body("items", empty());
    }

    @Test
    void aLeadLeaderHasThoseOfHisTasksAndThePlannerThoseOfTasksWithoutOne() {
        ReportedPlan plan = ReportedPlan.issued("list-leader");
        plan.reviewers("lead-leader");
        String led = plan.reported(plan.staff(), underWay(40));
        String task = division(plan);
        String unled = json(office(plan.bureau, OTHER), underWay(30))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        list(as(TestTokens.person(LEADER, plan.bureau, "leader"))).body("items.report.id", contains(led));
        list(planner(plan.bureau)).body("items.report.id", contains(unled));
    }

    private static String division(ReportedPlan plan) {
        return new Division(plan, plan.task(1))
                .divide(planner(plan.bureau), Division.half("制度", plan.planning))
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    @Test
    void thePlannerHasAllButHisOwnUnlessHeMayReviewThemAndAsksByPlanUnitAndState() {
        ReportedPlan plan = ReportedPlan.issued("list-planner");
        plan.reviewers("planner");
        String basic = plan.reported(plan.staff(), underWay(40));
        String other = plan.reported(office(plan.bureau, OTHER), underWay(50));
        String own = plan.reported(planner(plan.bureau), with(underWay(60), "unitId", plan.basic));
        list(planner(plan.bureau)).body("items.report.id", contains(other, basic));
        list(planner(plan.bureau).queryParam("unit", plan.basic)).body("items.report.id", contains(basic));
        list(planner(plan.bureau).queryParam("plan", plan.id)).body("items", hasSize(2));
        list(planner(plan.bureau).queryParam("plan", UUID.randomUUID())).body("items", empty());
        list(planner(plan.bureau).queryParam("limit", 1)).body("items.report.id", contains(other));
        plan.giveBack(planner(plan.bureau), basic, "不具体").statusCode(200);
        list(planner(plan.bureau).queryParam("state", "returned")).body("items.report.id", contains(basic));
        planner(plan.bureau)
                .queryParam("state", "draft")
                .get(REPORTS)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-parameter"));
        plan.rules(Map.of("reviewers", List.of("planner"), "selfReview", true));
        list(planner(plan.bureau)).body("items.report.id", containsInAnyOrder(other, own));
    }

    @Test
    void aReportOfAPlanThatIsClosedWaitsForNobody() {
        ReportedPlan plan = ReportedPlan.issued("list-closed");
        plan.reviewers("planner");
        plan.reported(plan.staff(), underWay(40));
        String path = "/api/v1/plans/" + plan.id;
        planner(plan.bureau)
                .header("If-Match", planner(plan.bureau).get(path).header("ETag"))
                .post(path + "/close")
                .then()
                .statusCode(200);
        list(planner(plan.bureau)).body("items", empty());
    }

    private static ValidatableResponse list(RequestSpecification caller) {
        return caller.get(REPORTS).then().statusCode(200);
    }
}

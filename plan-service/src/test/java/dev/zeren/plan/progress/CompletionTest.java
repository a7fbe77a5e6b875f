package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.underWay;
import static dev.zeren.plan.progress.ReportedPlan.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a task is by what it is to reach. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class CompletionTest {

    @Test
    void actualValuesTakeTheTaskToWhatItsPartsSay() {
        ReportedPlan plan = ReportedPlan.issued("completion-parts");
        completion(plan, 0)
                .body("percent", equalTo(0))
                .body("parts.kind", contains("target", "target", "quota"))
                .body("parts.weight", contains(1, 1, 1));
        // The quota may have one slot or two left this year: it is left out.
        weigh(plan, "\"0\"", List.of(weight("quota", 1, 0))).statusCode(200);
        plan.reported(plan.staff(), with(underWay(10), "actuals", List.of(actual(1, 3), actual(2, 70))));
        completion(plan, 0)
                .body("percent", equalTo(75))
                .body("computed", equalTo(75))
                .body("parts[0].share", equalTo(100.0f))
                .body("parts[1].share", equalTo(50.0f))
                .body("parts[1].actual", equalTo(70));
        plan.reported(office(plan.bureau, OTHER), with(underWay(10), "actuals", List.of(actual(2, 80))));
        completion(plan, 0).body("percent", equalTo(100));
        planner(plan.bureau).get("/api/v1/tasks/" + plan.task(0)).then().body("status", equalTo("done"));
        plan.reported(plan.staff(), underWay(30));
        completion(plan, 0).body("percent", equalTo(20)).body("computed", equalTo(100));
    }

    @Test
    void withoutAnythingToReachTheAcceptedPercentCounts() {
        ReportedPlan plan = ReportedPlan.issued("completion-none");
        json(office(plan.bureau, OTHER), underWay(40))
                .post("/api/v1/tasks/" + plan.task(1) + "/progress-reports")
                .then()
                .statusCode(201);
        completion(plan, 1)
                .body("percent", equalTo(40))
                .body("computed", nullValue())
                .body("parts", hasSize(0));
    }

    @Test
    void thePlannerSetsWhatThePartsWeighAndTheTaskFollows() {
        ReportedPlan plan = ReportedPlan.issued("completion-weights");
        plan.reported(plan.staff(), with(underWay(10), "actuals", List.of(actual(1, 3), actual(2, 60))));
        weigh(plan, "\"0\"", List.of(weight("quota", 1, 0), weight("target", 1, 3)))
                .statusCode(200)
                .body("version", equalTo(1));
        completion(plan, 0).body("percent", equalTo(75));
        weigh(plan, "\"0\"", List.of()).statusCode(412);
        weigh(plan, "\"1\"", List.of(weight("target", 9, 1)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/parts/0/number"));
        json(plan.staff().header("If-Match", "\"1\""), Map.of("parts", List.of()))
                .put("/api/v1/tasks/" + plan.task(0) + "/completion-weights")
                .then()
                .statusCode(403);
        planner("completion-else")
                .get("/api/v1/tasks/" + plan.task(0) + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNotAcceptedChangesNothing() {
        ReportedPlan plan = ReportedPlan.issued("completion-review");
        plan.reviewers("office-head");
        String report =
                plan.reported(plan.staff(), with(underWay(10), "actuals", List.of(actual(1, 3), actual(2, 80))));
        completion(plan, 0).body("percent", equalTo(0)).body("computed", equalTo(0));
        plan.act(office(plan.bureau, ReportedPlan.HEAD), report, "accept").statusCode(200);
        completion(plan, 0).body("parts[0].share", equalTo(100.0f));
    }

    private static Map<String, Object> actual(int target, int value) {
        return Map.of("target", target, "value", value);
    }

    private static ValidatableResponse weigh(ReportedPlan plan, String tag, List<Map<String, Object>> parts) {
        return json(planner(plan.bureau).header("If-Match", tag), Map.of("parts", parts))
                .put("/api/v1/tasks/" + plan.task(0) + "/completion-weights")
                .then();
    }

    private static Map<String, Object> weight(String kind, int number, int weight) {
        return Map.of("kind", kind, "number", number, "weight", weight);
    }

    private static ValidatableResponse completion(ReportedPlan plan, int task) {
        return planner(plan.bureau)
                .get("/api/v1/tasks/" + plan.task(task) + "/completion")
                .then()
                .statusCode(200);
    }
}

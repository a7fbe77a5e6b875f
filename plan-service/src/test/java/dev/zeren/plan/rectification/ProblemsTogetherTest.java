package dev.zeren.plan.rectification;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits because of problems, and many of them done at once. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class ProblemsTogetherTest {

    @Test
    void itIsFoundByPlanAndTaskAndWaitsAlsoWhenThePlanIsClosed() {
        ProblemBureau own = new ProblemBureau("prob-plan");
        String problem = ofTask(own);
        found(own, "plan", own.plan, problem);
        found(own, "task", own.task, problem);
        found(own, "plan", UUID.randomUUID().toString());
        String path = "/api/v1/plans/" + own.plan;
        planner(own.id)
                .header("If-Match", planner(own.id).get(path).header("ETag"))
                .post(path + "/close")
                .then()
                .statusCode(200);
        found(own, "plan", own.plan, problem);
    }

    @Test
    void itWaitsAlsoWhenItsTaskIsWithdrawn() {
        ProblemBureau own = new ProblemBureau("prob-withdrawn");
        String problem = ofTask(own);
        String path = "/api/v1/plans/" + own.plan;
        json(
                        planner(own.id)
                                .header("If-Match", planner(own.id).get(path).header("ETag")),
                        Map.of(
                                "reason",
                                "不再开展",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(Map.of("operation", "withdraw", "taskId", own.task))))
                .post(path + "/amendments")
                .then()
                .statusCode(201);
        found(own, "task", own.task, problem);
    }

    @Test
    void severalAreSignedOffAtOnceEachAloneAndNoneByWhoMayNot() {
        ProblemBureau own = new ProblemBureau("prob-bulk");
        String one = rectified(own);
        String open = own.registered();
        List<Map<String, Object>> items = List.of(
                Map.of("problemId", one, "version", version(own, one)),
                Map.of("problemId", open, "version", version(own, open)),
                Map.of("problemId", one, "version", 0),
                Map.of("problemId", UUID.randomUUID(), "version", 0),
                Map.of("problemId", one));
        Map<String, Object> request = Map.of("opinion", "属实", "items", items);
        json(own.staff("staff"), request)
                .post(ProblemBureau.PROBLEMS + "/sign-offs")
                .then()
                .statusCode(403);
        json(own.lin(), request)
                .post(ProblemBureau.PROBLEMS + "/sign-offs")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 409, 412, 404, 428))
                .body("items[0].version", equalTo(version(own, one)));
        own.get(one).body("status", equalTo("signed-off"));
        own.get(open).body("status", equalTo("registered"));
    }

    private static String rectified(ProblemBureau own) {
        String problem = own.registered();
        own.act(own.staff("staff"), problem, "start", ProblemBureau.MEASURE).statusCode(200);
        own.act(own.staff("staff"), problem, "rectify", own.rectified()).statusCode(200);
        return problem;
    }

    private static int version(ProblemBureau own, String problem) {
        return own.get(problem).extract().path("version");
    }

    private static String ofTask(ProblemBureau own) {
        Map<String, Object> request = own.problem();
        request.put("taskId", own.task);
        return own.register(request).statusCode(201).extract().path("id");
    }

    private static void found(ProblemBureau own, String filter, String value, String... problems) {
        own.staff("staff")
                .queryParam(filter, value)
                .get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.subjectId", problems.length == 0 ? empty() : contains(problems));
    }
}

package dev.zeren.reporting.replica;

import static dev.zeren.reporting.testing.Bureaus.LINHE;
import static dev.zeren.reporting.testing.Bureaus.WANGXI;
import static dev.zeren.reporting.testing.Bureaus.anonymous;
import static dev.zeren.reporting.testing.Bureaus.as;
import static dev.zeren.reporting.testing.Bureaus.operations;
import static dev.zeren.reporting.testing.Bureaus.person;
import static dev.zeren.reporting.testing.Bureaus.planner;
import static dev.zeren.reporting.testing.Bureaus.portal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.kit.testing.TestTokens;
import dev.zeren.reporting.testing.FakePlanService;
import dev.zeren.reporting.testing.PlanFeed;
import dev.zeren.reporting.testing.SamplePlan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The replica is made again from nothing, and nobody gets half a report meanwhile. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlanService.class)
class RebuildTest {

    private static final int TASKS = 12;

    @Test
    void aRebuildAnswersReportsWith503UntilTheFeedIsReadToItsEndAndThenAsBefore() {
        SamplePlan ours = plan(LINHE);
        SamplePlan theirs = plan(WANGXI);
        PlanFeed.applied(List.of(ours.created(), theirs.created(), ours.reported(3, "done", 100)));
        Map<String, Object> before = totals(LINHE, ours);
        anonymous().get("/q/health/ready").then().statusCode(200);
        PlanFeed.away(true);
        try {
            operations().post("/api/v1/replica/rebuilds").then().statusCode(202).header("Location", notNullValue());
            planner(LINHE)
                    .get(path(ours))
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/replica-rebuilding"));
            planner(WANGXI).get(path(theirs)).then().statusCode(503);
            operations().get("/api/v1/replica").then().body("caughtUp", equalTo(false));
            // The callers of the rebuild's time shall hear why they wait, not that there is no service.
            anonymous().get("/q/health/ready").then().statusCode(200);
        } finally {
            PlanFeed.away(false);
        }
        // An event more shows that the end was reached with all before it.
        PlanFeed.applied(List.of(theirs.reported(0, "done", 100)));
        assertEquals(before, totals(LINHE, ours));
        planner(WANGXI).get(path(theirs)).then().body("totals.done", equalTo(1));
    }

    @Test
    void whileTheReplicaIsRebuiltAgainAndAgainEveryReportIsWholeOrRefused() throws Exception {
        SamplePlan plan = plan(LINHE);
        PlanFeed.applied(List.of(plan.created()));
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Response>> reader = () -> {
                List<Response> answers = new ArrayList<>();
                while (rebuilding.get()) {
                    answers.add(planner(LINHE).get(path(plan)));
                }
                return answers;
            };
            List<Future<List<Response>>> read = List.of(readers.submit(reader), readers.submit(reader));
            String last = "";
            for (int task = 0; task < TASKS; task++) {
                last = PlanFeed.published(List.of(plan.reported(task, "done", 100)));
                operations().post("/api/v1/replica/rebuilds").then().statusCode(202);
            }
            PlanFeed.awaitReplicaAt(last);
            rebuilding.set(false);
            int whole = 0;
            for (Future<List<Response>> answers : read) {
                for (Response answer : answers.get()) {
                    assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503, answer::asString);
                    if (answer.statusCode() == 200) {
                        whole++;
                        assertEquals(TASKS, answer.<Integer>path("totals.tasks"));
                    } else {
                        assertEquals("/problems/replica-rebuilding", answer.path("type"));
                    }
                }
            }
            assertTrue(whole > 0);
        } finally {
            rebuilding.set(false);
            readers.shutdownNow();
        }
        planner(LINHE).get(path(plan)).then().statusCode(200).body("totals.done", equalTo(TASKS));
    }

    @Test
    void onlyWhoRunsTheSuiteMayRebuild() {
        anonymous().post("/api/v1/replica/rebuilds").then().statusCode(401);
        person(LINHE, "bureau-admin").post("/api/v1/replica/rebuilds").then().statusCode(403);
        portal(LINHE, "reports:read").post("/api/v1/replica/rebuilds").then().statusCode(403);
        // A client of one bureau would take away the reports of all others.
        portal(LINHE, "operations").post("/api/v1/replica/rebuilds").then().statusCode(403);
        as(TestTokens.system("zeren-reporting", "feeds:read"))
                .post("/api/v1/replica/rebuilds")
                .then()
                .statusCode(403);
        person(LINHE, "planner").get("/api/v1/replica").then().statusCode(403);
    }

    private static SamplePlan plan(String bureau) {
        return new SamplePlan(bureau).section("一、", "党建").tasks(TASKS);
    }

    private static String path(SamplePlan plan) {
        return "/api/v1/reports/completion?plan=" + plan.id();
    }

    private static Map<String, Object> totals(String bureau, SamplePlan plan) {
        return planner(bureau).get(path(plan)).then().statusCode(200).extract().path("totals");
    }
}

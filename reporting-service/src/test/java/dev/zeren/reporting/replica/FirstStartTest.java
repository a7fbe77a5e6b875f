package dev.zeren.reporting.replica;

import static dev.zeren.reporting.testing.Bureaus.LINHE;
import static dev.zeren.reporting.testing.Bureaus.anonymous;
import static dev.zeren.reporting.testing.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.reporting.testing.FakePlanService;
import dev.zeren.reporting.testing.PlanFeed;
import dev.zeren.reporting.testing.SamplePlan;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A first start while plan-service is away. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = FakePlanService.class, initArgs = @ResourceArg(name = "away", value = "true"))
class FirstStartTest {

    @Test
    void untilTheFeedWasReadOnceTheServiceIsNotReadyAndReportsAreRefused() {
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").tasks(1);
        String path = "/api/v1/reports/completion?plan=" + plan.id();
        String last = PlanFeed.published(List.of(plan.created()));
        anonymous()
                .get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("replica"));
        anonymous().get("/q/health/live").then().statusCode(200);
        planner(LINHE).get(path).then().statusCode(503).body("type", equalTo("/problems/replica-rebuilding"));
        PlanFeed.away(false);
        PlanFeed.awaitReplicaAt(last);
        anonymous().get("/q/health/ready").then().statusCode(200);
        planner(LINHE).get(path).then().statusCode(200).body("totals.tasks", equalTo(1));
    }
}

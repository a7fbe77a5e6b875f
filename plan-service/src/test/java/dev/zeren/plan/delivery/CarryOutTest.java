package dev.zeren.plan.delivery;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static dev.zeren.plan.delivery.Neighbours.audience;
import static dev.zeren.plan.delivery.Neighbours.carryOut;
import static dev.zeren.plan.delivery.Neighbours.confirmed;
import static dev.zeren.plan.delivery.Neighbours.eventually;
import static dev.zeren.plan.delivery.Neighbours.issued;
import static dev.zeren.plan.delivery.Neighbours.planOf;
import static dev.zeren.plan.delivery.Neighbours.requested;
import static dev.zeren.plan.delivery.Neighbours.tag;
import static dev.zeren.plan.delivery.Neighbours.tasks;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** What waits to be carried out below, and for how long. Each test has bureaus of its own. */
@QuarkusTest
@OnPostgres
class CarryOutTest {

    /** Both tasks of a city's plan, and two of a district's draft that carry them out. */
    private record Carried(String city, String district, List<String> upper, String draft, List<String> lower) {

        static Carried of(String name) {
            String city = name + "-city";
            String district = name + "-district";
            confirmed(city, district);
            List<String> upper = issued(city, Neighbours.CITY);
            String plan = planOf(city, upper.get(0));
            audience(city, plan, Map.of("toAll", true)).statusCode(200);
            eventually(() ->
                    planner(district).get("/api/v1/upper-plans/" + plan).then().statusCode(200));
            String draft = importText(district, "计划.txt", Neighbours.DISTRICT, true)
                    .statusCode(201)
                    .extract()
                    .path("planId");
            List<String> lower = tasks(district, draft);
            Carried carried = new Carried(city, district, upper, draft, lower);
            carried.waits();
            carryOut(district, lower.get(0), upper.get(0)).statusCode(200);
            carryOut(district, lower.get(1), upper.get(1)).statusCode(200);
            carried.waitsNot();
            return carried;
        }

        void waits() {
            planner(district).get("/api/v1/me/todo").then().body("items.kind", hasItem("carry-out"));
        }

        void waitsNot() {
            planner(district).get("/api/v1/me/todo").then().body("items.kind", not(hasItem("carry-out")));
        }

        /** These tasks of the upper plan are open, and no others. */
        void isOpen(String... headings) {
            planner(district)
                    .get("/api/v1/upper-plans/" + planOf(city, upper.get(0)) + "/tasks?open=true")
                    .then()
                    .body("items.heading", contains(headings));
        }

        String path() {
            return "/api/v1/plans/" + draft;
        }
    }

    @Test
    void whoTakesALinkBackHasTheUpperPlanInHisListAgain() {
        Carried own = Carried.of("unlink");
        carryOut(own.district(), own.lower().get(1)).statusCode(200);
        own.waits();
        own.isOpen("加强教研");
    }

    @Test
    void whenADraftIsDeletedWhatItCarriedOutWaitsAgain() {
        Carried own = Carried.of("deleted");
        planner(own.district())
                .header("If-Match", tag(own.district(), own.path()))
                .delete(own.path())
                .then()
                .statusCode(204);
        own.waits();
        own.isOpen("建好校园", "加强教研");
    }

    @Test
    void whenATaskIsDroppedFromADraftWhatItCarriedOutWaitsAgain() {
        Carried own = Carried.of("dropped");
        json(
                        planner(own.district()).header("If-Match", tag(own.district(), own.path())),
                        Map.of("operation", "drop", "taskId", own.lower().get(1)))
                .post(own.path() + "/corrections")
                .then()
                .statusCode(201);
        own.waits();
        own.isOpen("加强教研");
    }

    @Test
    void aTaskThatAnAmendmentWithdrewCarriesNothingOut() {
        Carried own = Carried.of("withdrew");
        planner(own.district())
                .header("If-Match", tag(own.district(), own.path()))
                .post(own.path() + "/issue")
                .then()
                .statusCode(200);
        own.waitsNot();
        json(
                        planner(own.district()).header("If-Match", tag(own.district(), own.path())),
                        Map.of(
                                "reason",
                                "不再开展",
                                "approver",
                                Map.of("name", "局长办公会"),
                                "changes",
                                List.of(Map.of(
                                        "operation",
                                        "withdraw",
                                        "taskId",
                                        own.lower().get(1)))))
                .post(own.path() + "/amendments")
                .then()
                .statusCode(201);
        own.waits();
        own.isOpen("加强教研");
    }

    /** Whoever of the two comes first: the bureau that is confirmed is given the plan. */
    @Test
    void aBureauThatIsConfirmedWhileAPlanIsGivenToAllIsGivenIt() throws Exception {
        for (int round = 0; round < 8; round++) {
            String city = "moment-city-" + round;
            String district = "moment-district-" + round;
            List<String> upper = issued(city, Neighbours.CITY);
            String plan = planOf(city, upper.get(0));
            String request = requested(city, district);
            String below = unit(city, "望溪区教育局", "bureau");
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Void> given = together(
                    start, () -> audience(city, plan, Map.of("toAll", true)).statusCode(200));
            CompletableFuture<Void> agreed = together(
                    start,
                    () -> json(admin(city).header("If-Match", "\"0\""), Map.of("unitId", below, "ownName", "河套市教育局"))
                            .post("/api/v1/bureau-relations/" + request + "/confirm")
                            .then()
                            .statusCode(200));
            CompletableFuture.allOf(given, agreed).join();
            eventually(() ->
                    planner(district).get("/api/v1/upper-plans/" + plan).then().statusCode(200));
        }
    }

    private static CompletableFuture<Void> together(CyclicBarrier start, Runnable act) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            act.run();
        });
    }

    @Test
    void aLowerBureauWhoseUnitWasMergedIsTheUnitIntoWhichItWas() {
        confirmed("merged-city", "merged-district");
        Neighbours.districts("merged-city", "临禾区教育局", "望溪区教育局");
        List<String> upper = issued("merged-city", Neighbours.CITY);
        String plan = planOf("merged-city", upper.get(0));
        audience("merged-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("merged-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        List<String> lower = issued("merged-district", Neighbours.DISTRICT);
        carryOut("merged-district", lower.get(0), upper.get(0)).statusCode(200);
        eventually(() -> carries(plan, "临禾区教育局"));
        String survivor = unit("merged-city", "临禾区教育体育局", "bureau");
        String merged = admin("merged-city").get("/api/v1/units?name=临禾区教育局").path("items[0].id");
        json(admin("merged-city"), Map.of("kind", "unit", "survivorId", survivor, "mergedId", merged))
                .post("/api/v1/directory/merges")
                .then()
                .statusCode(201);
        carries(plan, "临禾区教育体育局");
    }

    private static void carries(String plan, String unit) {
        planner("merged-city")
                .get("/api/v1/plans/" + plan + "/coverage")
                .then()
                .body("items[0].carrying.name", contains(unit))
                .body("items[0].missing.name", contains("望溪区教育局"))
                .body("items[0].others", empty())
                .body("items[0].bureaus", hasSize(1));
    }
}

package dev.zeren.reporting.testing;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the tests let plan-service say. */
public final class PlanFeed {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private PlanFeed() {}

    /** An event as plan-service writes it; its id is given by the feed. */
    public static Map<String, Object> event(String bureau, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("source", "/plan-service");
        event.put("type", "dev.zeren.plan." + type);
        event.put("time", "2026-11-20T00:00:00Z");
        event.put("datacontenttype", "application/json");
        event.put("bureau", bureau);
        event.put("data", data);
        return event;
    }

    /** Publishes events and waits until the replica has them and all before. */
    public static void applied(List<Map<String, Object>> events) {
        awaitReplicaAt(published(events));
    }

    /** Publishes events and says the id of the last. */
    public static String published(List<Map<String, Object>> events) {
        return control()
                .contentType("application/json")
                .body(events)
                .post("/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Makes the feed answer 503, or serve again. */
    public static void away(boolean away) {
        control()
                .contentType("text/plain")
                .body(String.valueOf(away))
                .post("/away")
                .then()
                .statusCode(200);
    }

    /** Waits until the replica is complete up to an event. */
    public static void awaitReplicaAt(String lastEventId) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Map<String, Object> replica;
        do {
            replica = Bureaus.operations()
                    .get("/api/v1/replica")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(new io.restassured.common.mapper.TypeRef<>() {});
            if (replica.equals(Map.of("lastEventId", lastEventId, "caughtUp", true))) {
                return;
            }
            pause();
        } while (System.nanoTime() < deadline);
        throw new AssertionError("the replica is at " + replica + ", not at " + lastEventId);
    }

    private static io.restassured.specification.RequestSpecification control() {
        return given().baseUri(System.getProperty(FakePlanService.ADDRESS_PROPERTY));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AssertionError(end);
        }
    }
}

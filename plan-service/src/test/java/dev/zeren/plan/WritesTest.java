package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writing: with the version one has read, once for a key, and only what is mentioned. */
@QuarkusTest
@OnPostgres
class WritesTest {

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String path = "/api/v1/units/" + unit(LINHE, "版本科", "office");
        String tag = admin(LINHE).get(path).header("ETag");
        admin(LINHE)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("name", "版本二科"))
                .patch(path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        String second = patch(admin(LINHE), tag, Map.of("name", "版本二科"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .header("ETag", not(equalTo(tag)))
                .extract()
                .header("ETag");
        patch(admin(LINHE), tag, Map.of("name", "版本三科")).patch(path).then().statusCode(412);
        admin(LINHE).get(path).then().body("name", equalTo("版本二科")).header("ETag", equalTo(second));
        admin(LINHE)
                .header("If-None-Match", second)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(second));
    }

    @Test
    void ofTwoChangesFromTheSameVersionOneIsStale() throws Exception {
        String path = "/api/v1/units/" + unit(LINHE, "并发科", "office");
        String tag = admin(LINHE).get(path).header("ETag");
        List<Integer> statuses = together(Stream.of("甲", "乙")
                .<Callable<Integer>>map(name -> () -> patch(admin(LINHE), tag, Map.of("name", "并发" + name))
                        .patch(path)
                        .statusCode())
                .toList());
        assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
    }

    @Test
    void aMergePatchChangesWhatItMentionsAndNullRemoves() {
        String parent = unit(LINHE, "上级局", "bureau");
        Map<String, Object> child =
                Map.of("name", "下级科", "kind", "office", "parentId", parent, "aliases", List.of("下科"));
        String path = "/api/v1/units/"
                + json(admin(LINHE), child)
                        .post("/api/v1/units")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Map<String, Object> top = new HashMap<>();
        top.put("parentId", null);
        patch(admin(LINHE), "\"0\"", top)
                .patch(path)
                .then()
                .statusCode(200)
                .body("parentId", nullValue())
                .body("name", equalTo("下级科"))
                .body("aliases", contains("下科"));
        patch(admin(LINHE), "\"1\"", Map.of("version", 7)).patch(path).then().statusCode(422);
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("name", null);
        patch(admin(LINHE), "\"1\"", nameless)
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void aUnitCannotBeMovedUnderItself() {
        String top = unit(LINHE, "树根局", "bureau");
        String child = json(admin(LINHE), Map.of("name", "树叶科", "kind", "office", "parentId", top))
                .post("/api/v1/units")
                .path("id");
        patch(admin(LINHE), "\"0\"", Map.of("parentId", child))
                .patch("/api/v1/units/" + top)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unit-in-itself"));
    }

    @Test
    void theSameKeyGivesTheFirstResponseAndOneRow() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "幂等科", "kind", "office");
        String tag = json(admin(LINHE), Map.of("name", "带标签科", "kind", "office"))
                .post("/api/v1/units")
                .header("ETag");
        assertTrue(tag.startsWith("\"0-"), tag);
        String first = keyed(LINHE, key, body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        keyed(LINHE, key, body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Location", not(nullValue()))
                .header("Idempotency-Replayed", "true")
                .header("ETag", not(nullValue()))
                .body(equalTo(first));
        admin(LINHE).queryParam("name", "幂等科").get("/api/v1/units").then().body("items", hasSize(1));
        keyed(LINHE, key, Map.of("name", "另一科", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        keyed(WANGXI, key, body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aFailedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        keyed(LINHE, key, Map.of("name", "重试科", "kind", "office", "parentId", UUID.randomUUID()))
                .post("/api/v1/units")
                .then()
                .statusCode(422);
        keyed(LINHE, key, Map.of("name", "重试科", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
    }

    @Test
    void aKeySentByEightAtOnceHasOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "齐发科", "kind", "office");
        List<Integer> statuses = together(java.util.Collections.nCopies(
                8, () -> keyed(LINHE, key, body).post("/api/v1/units").statusCode()));
        assertEquals(
                8,
                statuses.stream()
                        .filter(status -> status == 201 || status == 409)
                        .count());
        admin(LINHE).queryParam("name", "齐发科").get("/api/v1/units").then().body("items", hasSize(1));
    }

    private static io.restassured.specification.RequestSpecification keyed(String bureau, String key, Object body) {
        return json(admin(bureau).header("Idempotency-Key", key), body);
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> results = new java.util.ArrayList<>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

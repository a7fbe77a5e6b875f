package dev.zeren.plan.delivery;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.Bureaus;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bureaus above and below each other, and what they do again and again. */
final class Neighbours {

    static final String CITY = """
            河套市教育局2026年工作要点
            1．建好校园。扩建学校。（责任单位：各县区）
            2．加强教研。（责任科室：教研室）
            """;
    static final String DISTRICT = """
            临禾区教育局2026年工作要点
            1．扩建一中。（责任科室：教研室）
            2．办好幼儿园。（责任科室：教研室）
            """;

    private static final long PATIENCE = 20_000;

    private Neighbours() {}

    /** The lower bureau named its upper one, and that agreed. */
    static void confirmed(String upper, String lower) {
        confirm(upper, requested(upper, lower));
        eventually(() -> admin(lower)
                .get("/api/v1/bureau-relations?status=active&level=upper")
                .then()
                .body("items.size()", equalTo(1)));
    }

    /** The lower bureau names its upper one; the id of the request as the upper one has it. */
    static String requested(String upper, String lower) {
        json(admin(lower), Map.of("bureau", upper, "ownName", "临禾区教育局"))
                .post("/api/v1/bureau-relations")
                .then()
                .statusCode(201)
                .body("status", equalTo("requested"));
        eventually(() -> admin(upper)
                .get("/api/v1/bureau-relations?status=requested&level=lower")
                .then()
                .body("items[0].bureau", equalTo(lower)));
        return admin(upper)
                .get("/api/v1/bureau-relations?status=requested&level=lower")
                .then()
                .extract()
                .path("items[0].id");
    }

    static void confirm(String upper, String request) {
        List<String> units =
                admin(upper).get("/api/v1/units?name=临禾区教育局").then().extract().path("items.id");
        String unit = units.isEmpty() ? unit(upper, "临禾区教育局", "bureau") : units.get(0);
        json(admin(upper).header("If-Match", "\"0\""), Map.of("unitId", unit, "ownName", "河套市教育局"))
                .post("/api/v1/bureau-relations/" + request + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
    }

    /** 各县区 stands for these. */
    static void districts(String bureau, String... names) {
        List<String> ids = Stream.of(names)
                .map(name -> {
                    String known = admin(bureau)
                            .get("/api/v1/units?name=" + name)
                            .then()
                            .extract()
                            .path("items[0].id");
                    return known == null ? unit(bureau, name, "bureau") : known;
                })
                .toList();
        String group = "/api/v1/units/" + unit(bureau, "各县区", "group");
        json(admin(bureau).header("If-Match", tag(bureau, group)), Map.of("units", ids))
                .put(group + "/membership")
                .then()
                .statusCode(200);
    }

    /** The one relation of a bureau. */
    static String relation(String bureau) {
        return admin(bureau).get("/api/v1/bureau-relations").then().extract().path("items[0].id");
    }

    static ValidatableResponse end(String bureau) {
        String path = "/api/v1/bureau-relations/" + relation(bureau);
        return json(admin(bureau).header("If-Match", tag(bureau, path)), Map.of("reason", "划归别市"))
                .post(path + "/end")
                .then();
    }

    static List<String> issued(String bureau, String text) {
        String plan = importText(bureau, "计划.txt", text, true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        return tasks(bureau, plan);
    }

    static List<String> tasks(String bureau, String plan) {
        return planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static String planOf(String bureau, String task) {
        return planner(bureau).get("/api/v1/tasks/" + task).then().extract().path("planId");
    }

    static String tag(String bureau, String path) {
        return admin(bureau).get(path).header("ETag");
    }

    static ValidatableResponse audience(String bureau, String plan, Map<String, Object> body) {
        String path = "/api/v1/plans/" + plan + "/audience";
        String tag = tag(bureau, path);
        return json(planner(bureau).header("If-Match", tag == null ? "\"0\"" : tag), body)
                .put(path)
                .then();
    }

    static ValidatableResponse carryOut(String bureau, String task, String... uppers) {
        return json(planner(bureau), Map.of("taskIds", List.of(uppers)))
                .put("/api/v1/tasks/" + task + "/upper-tasks")
                .then();
    }

    /** Waits until it holds: news is on its way for a moment. */
    static void eventually(Runnable check) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.currentTimeMillis() > end) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    /** Waits until no news of the bureaus is on its way. */
    static void settled(String... bureaus) {
        String some = "'" + String.join("','", bureaus) + "'";
        eventually(() -> {
            try {
                assertEquals(
                        List.of("0"),
                        Bureaus.column("select count(*) from timer where bureau_id in (" + some
                                + ") and kind in ('relation-news', 'plan-delivery', 'task-standings')"));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

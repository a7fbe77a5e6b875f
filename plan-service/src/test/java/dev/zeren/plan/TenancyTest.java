package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What another bureau has does not exist: not by id, not by filter, not by a name that is taken, not by raw SQL. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyTest {

    private static final String PLAN = """
            2031年教育工作要点
            一、办好教育
            1.改善办学条件。建好学校。（牵头领导：唐一；责任科室：唐科）
            """;

    private String plan;
    private String task;
    private String unit;
    private String person;

    @BeforeAll
    void linheHasAPlan() {
        plan = importText(LINHE, "p.txt", PLAN, true).statusCode(201).extract().path("planId");
        task = planner(LINHE).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
        unit = planner(LINHE).queryParam("name", "唐科").get("/api/v1/units").path("items[0].id");
        person = planner(LINHE).queryParam("name", "唐一").get("/api/v1/people").path("items[0].id");
    }

    @Test
    void anotherBureausObjectIsRefusedByteForByteLikeAnUnknownOne() {
        Map<String, String> objects = Map.of(
                "/api/v1/plans/%s", plan,
                "/api/v1/plans/%s/tasks", plan,
                "/api/v1/plans/%s/source", plan,
                "/api/v1/plans/%s/corrections", plan,
                "/api/v1/tasks/%s", task,
                "/api/v1/tasks/%s/progress-reports", task,
                "/api/v1/units/%s", unit,
                "/api/v1/people/%s", person,
                "/api/v1/people/%s/posts", person);
        objects.forEach((path, id) -> sameRefusal(
                path,
                id,
                path1 -> planner(WANGXI).header("X-Request-Id", "the-same").get(path1)));
    }

    @Test
    void anotherBureausObjectCannotBeChanged() {
        sameRefusal(
                "/api/v1/plans/%s",
                plan, path -> as("\"0\"", Map.of("title", "x")).patch(path));
        sameRefusal(
                "/api/v1/tasks/%s",
                task, path -> as("\"0\"", Map.of("dueOn", "2031-01-01")).patch(path));
        sameRefusal(
                "/api/v1/units/%s",
                unit, path -> as("\"0\"", Map.of("name", "x")).patch(path));
        sameRefusal(
                "/api/v1/plans/%s/issue",
                plan,
                path -> as("\"0\"", Map.of()).contentType("application/json").post(path));
        sameRefusal(
                "/api/v1/plans/%s/corrections",
                plan,
                path -> as("\"0\"", Map.of("operation", "drop", "taskId", task))
                        .contentType("application/json")
                        .post(path));
        sameRefusal(
                "/api/v1/plans/%s/corrections/undo",
                plan,
                path -> as("\"0\"", Map.of()).contentType("application/json").post(path));
        sameRefusal(
                "/api/v1/tasks/%s/progress-reports",
                task,
                path -> json(
                                planner(WANGXI).header("X-Request-Id", "the-same"),
                                Map.of("status", "done", "percent", 100, "narrative", ""))
                        .post(path));
        planner(LINHE).get("/api/v1/plans/" + plan).then().body("version", equalTo(0));
    }

    private static RequestSpecification as(String tag, Object body) {
        return patch(planner(WANGXI).header("X-Request-Id", "the-same"), tag, body);
    }

    private static void sameRefusal(String path, String id, Function<String, Response> call) {
        String unknown = UUID.randomUUID().toString();
        Response foreign = call.apply(path.formatted(id));
        Response missing = call.apply(path.formatted(unknown));
        assertEquals(404, foreign.statusCode(), path);
        assertEquals(
                missing.asString().replace(unknown, "ID"), foreign.asString().replace(id, "ID"), path);
        assertEquals(
                missing.headers().asList().size(), foreign.headers().asList().size(), path);
    }

    @Test
    void anotherBureausIdInAFilterFindsNothing() {
        String own = importText(WANGXI, "p.txt", PLAN, true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(WANGXI)
                .queryParam("unit", unit)
                .get("/api/v1/plans/" + own + "/tasks")
                .then()
                .body("items", hasSize(0));
        planner(WANGXI)
                .queryParam("leader", person)
                .get("/api/v1/plans/" + own + "/tasks")
                .then()
                .body("items", hasSize(0));
        planner(WANGXI).queryParam("unit", unit).get("/api/v1/people").then().body("items", hasSize(0));
    }

    @Test
    void anotherBureausUnitCannotBeReferredTo() {
        json(admin(WANGXI), Map.of("name", "下属科", "kind", "office", "parentId", unit))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
    }

    @Test
    void aNameThatAnotherBureauHasIsFree() {
        unit(LINHE, "两局同名科", "office");
        unit(WANGXI, "两局同名科", "office");
    }

    /** The trap of a remembered setting: a rollback must not leave a pooled connection to another bureau. */
    @Test
    void aPooledConnectionIsNeverLeftToAnotherBureauNotEvenAfterARollback() {
        unit("first", "甲局科", "office");
        unit("second", "乙局科", "office");
        for (int round = 0; round < 20; round++) {
            for (String bureau : List.of("first", "second")) {
                String own = bureau.equals("first") ? "甲局科" : "乙局科";
                json(admin(bureau), Map.of("name", own, "kind", "office"))
                        .post("/api/v1/units")
                        .then()
                        .statusCode(409);
                admin(bureau).get("/api/v1/units").then().body("items.name", equalTo(List.of(own)));
                admin("NOBODY").get("/api/v1/units").then().body("items", hasSize(0));
            }
        }
    }

    @Test
    void theDatabaseItselfShowsTheApplicationNothingWithoutABureau() throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("plan", "task", "unit", "person", "assignment", "correction", "feed", "idempotency_key")) {
                assertEquals(0, count(statement, table), table);
            }
            statement.execute("set app.bureau = 'wangxi'");
            assertEquals(0, countOf(statement, "select count(*) from plan where bureau_id = 'linhe'"));
            assertThrows(SQLException.class, () -> statement.execute("""
                            insert into unit (bureau_id, id, version, name, name_key, kind, position)
                            values ('linhe', gen_random_uuid(), 0, 'x', 'x', 'OFFICE', 1)
                            """));
        }
    }

    @Test
    void theApplicationCanNeitherReadNorChangeTheAudit() throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.bureau = 'linhe'");
            for (String sql : List.of(
                    "select * from audit",
                    "update audit set action = 'x'",
                    "delete from audit",
                    "truncate audit",
                    "delete from feed",
                    "update feed set type = 'x'")) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState(), sql);
            }
        }
    }

    @Test
    void theApplicationCannotDeleteAReportThatWasSubmitted() throws SQLException {
        String bureau = "tenancy-reports";
        String plan = importText(bureau, "p.txt", PLAN, true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        String task = planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
        json(planner(bureau), Map.of("status", "under-way", "percent", 30, "narrative", "进行中"))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201);
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.bureau = '" + bureau + "'");
            assertEquals(0, statement.executeUpdate("delete from progress_report"));
            try (ResultSet reports = statement.executeQuery("select count(*) from progress_report")) {
                reports.next();
                assertEquals(1, reports.getInt(1));
            }
        }
    }

    @Test
    void everyChangeIsInTheAuditWithItsRequest() throws SQLException {
        json(admin(LINHE).header("X-Request-Id", "audited-request"), Map.of("name", "审计科", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        try (Connection connection = connect(PostgresResource.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select actor, action, after ->> 'name' from audit where request_id = 'audited-request'")) {
            row.next();
            assertEquals("linhe-admin", row.getString(1));
            assertEquals("unit.added", row.getString(2));
            assertEquals("审计科", row.getString(3));
        }
    }

    private static Connection application() throws SQLException {
        return connect(PostgresResource.APP);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(PostgresResource.URL_PROPERTY), role, PostgresResource.PASSWORD);
    }

    private static int count(Statement statement, String table) throws SQLException {
        return countOf(statement, "select count(*) from " + table);
    }

    private static int countOf(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}

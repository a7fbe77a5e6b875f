package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What one bureau has does not exist for another. */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyIT {

    private static final String REQUEST_ID = "tenancy-it-0001";

    private RunningSuite running;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void aPlanOfLinhe(RunningSuite suite) {
        running = suite;
        Api admin = suite.as("linhe-admin");
        String office = Directory.unit(admin, "隔离试验科");
        String person = Directory.staff(admin, "linhe-assessee", office);
        Api planner = suite.as("linhe-planner");
        String plan = Plans.issued(planner, Plans.text("临禾区隔离试验计划2026年", 2, "甲某", "隔离试验科"));
        ids.put("plan", plan);
        ids.put("task", Plans.tasks(planner, plan).get(0).path("id").asText());
        ids.put("unit", office);
        ids.put("person", person);
    }

    @TestFactory
    List<DynamicTest> theOtherBureausAnswerIsByteForByteThatForAnUnknownId() {
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("/api/v1/plans/{plan}", "wangxi-planner");
        reads.put("/api/v1/plans/{plan}/tasks", "wangxi-planner");
        reads.put("/api/v1/plans/{plan}/source", "wangxi-planner");
        reads.put("/api/v1/tasks/{task}", "wangxi-planner");
        reads.put("/api/v1/tasks/{task}/progress-reports", "wangxi-planner");
        reads.put("/api/v1/units/{unit}", "wangxi-admin");
        reads.put("/api/v1/people/{person}", "wangxi-admin");
        reads.put("/api/v1/people/{person}/posts", "wangxi-admin");
        reads.put("/api/v1/reports/completion?plan={plan}", "wangxi-leader");
        List<DynamicTest> tests = new ArrayList<>();
        reads.forEach((path, user) -> tests.add(DynamicTest.dynamicTest(
                "GET " + path, () -> assertIndistinguishable(user, path, (api, p) -> api.get(p, headers())))));
        var title = Directory.object("title", "x");
        Map<String, String> patches =
                Map.of("/api/v1/plans/{plan}", "wangxi-planner", "/api/v1/tasks/{task}", "wangxi-planner");
        patches.forEach((path, user) -> tests.add(DynamicTest.dynamicTest(
                "PATCH " + path,
                () -> assertIndistinguishable(
                        user,
                        path,
                        (api, p) -> patch(
                                api, p, p.contains("tasks") ? Directory.object("dueOn", "2026-12-31") : title)))));
        Map<String, String> directory =
                Map.of("/api/v1/units/{unit}", "wangxi-admin", "/api/v1/people/{person}", "wangxi-admin");
        directory.forEach((path, user) -> tests.add(DynamicTest.dynamicTest(
                "PATCH " + path,
                () -> assertIndistinguishable(user, path, (api, p) -> patch(api, p, Directory.object("name", "改名"))))));
        return tests;
    }

    @Test
    void theOtherBureausListsAndFiltersHoldNothingOfIt() {
        Api planner = running.as("wangxi-planner");
        assertFalse(planner.all("/api/v1/plans").toString().contains(ids.get("plan")));
        assertFalse(planner.all("/api/v1/units").toString().contains("隔离试验科"));
        assertEquals(0, planner.all("/api/v1/people?unit=" + ids.get("unit")).size());
    }

    @Test
    void theOtherBureauMayUseTheSameNames() {
        Directory.unit(running.as("wangxi-admin"), "隔离试验科");
    }

    @Test
    void aConnectionOfTheApplicationWithoutABureauSeesNoRow() throws Exception {
        assertNoRowWithoutBureau("plan");
        assertNoRowWithoutBureau("assessment");
        assertNoRowWithoutBureau("reporting");
    }

    @Test
    void theApplicationRoleIsNeitherOwnerNorAboveRowLevelSecurity() throws Exception {
        for (String database : List.of("plan", "assessment", "reporting")) {
            try (Connection connection = running.suite().postgres().connect(database)) {
                String role = database + "_app";
                assertEquals(
                        0, count(connection, "pg_tables where schemaname = 'public' and tableowner = '" + role + "'"));
                assertEquals(
                        0, count(connection, "pg_roles where rolname = '" + role + "' and (rolbypassrls or rolsuper)"));
            }
        }
    }

    private void assertNoRowWithoutBureau(String database) throws SQLException {
        try (Connection owner = running.suite().postgres().connect(database);
                Connection application = DriverManager.getConnection(
                        running.suite().postgres().url(database),
                        database + "_app",
                        running.suite().secret("postgres." + database + "_app"))) {
            List<String> filled = new ArrayList<>();
            for (String table : tablesOfBureaus(owner)) {
                // Timers are found whosever they are, and hold nothing but ids: docs/adr/0015.
                if (!List.of("timer", "job_queue").contains(table) && count(owner, table) > 0) {
                    filled.add(table);
                    assertEquals(0, visible(application, table), database + "." + table);
                }
            }
            assertTrue(filled.size() >= 3, "the rule was tried on " + filled);
        }
    }

    private static List<String> tablesOfBureaus(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'bureau_id'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long visible(Connection application, String table) throws SQLException {
        try {
            return count(application, table);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                return 0; // no privilege at all: the audit, which may only be inserted into
            }
            throw e;
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Call {
        Answer on(Api api, String path);
    }

    private void assertIndistinguishable(String user, String template, Call call) {
        String kind = template.replaceAll(".*\\{(.*)}.*", "$1");
        String known = ids.get(kind);
        String unknown = UUID.randomUUID().toString();
        Api api = running.as(user);
        Answer foreign = call.on(api, template.replace("{" + kind + "}", known));
        Answer missing = call.on(api, template.replace("{" + kind + "}", unknown));
        assertEquals(404, foreign.status(), foreign.text());
        assertEquals(missing.text().replace(unknown, known), foreign.text());
        assertEquals(comparable(missing), comparable(foreign));
    }

    private static Map<String, List<String>> comparable(Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return headers;
    }

    private static Answer patch(Api api, String path, com.fasterxml.jackson.databind.JsonNode change) {
        return api.send(
                "PATCH",
                path,
                Map.of(
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "\"0-x\"",
                        "X-Request-Id",
                        REQUEST_ID),
                java.net.http.HttpRequest.BodyPublishers.ofString(change.toString()));
    }

    private static Map<String, String> headers() {
        return Map.of("X-Request-Id", REQUEST_ID);
    }
}

package dev.zeren.plan.delivery;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.delivery.Neighbours.audience;
import static dev.zeren.plan.delivery.Neighbours.carryOut;
import static dev.zeren.plan.delivery.Neighbours.confirmed;
import static dev.zeren.plan.delivery.Neighbours.eventually;
import static dev.zeren.plan.delivery.Neighbours.issued;
import static dev.zeren.plan.delivery.Neighbours.planOf;
import static dev.zeren.plan.delivery.Neighbours.settled;
import static dev.zeren.plan.delivery.Neighbours.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** News between bureaus has one effect, whatever comes between; and a bureau that lies tells nothing of others. */
@QuarkusTest
@OnPostgres
class NewsFaultsTest {

    private static final String WAITS =
            "wait_event_type = 'Lock' and datname = current_database()" + " and query like '%update plan_delivery%'";

    @Test
    void aCrashBetweenTheTwoTransactionsDeliversAgainAndHasOneEffect() throws SQLException {
        confirmed("crash-city", "crash-district");
        String plan = importText("crash-city", "计划.txt", Neighbours.CITY, true)
                .statusCode(201)
                .extract()
                .path("planId");
        audience("crash-city", plan, Map.of("toAll", true)).statusCode(200);
        settled("crash-city");
        try (Connection holder = connect(PostgresResource.OWNER)) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .executeQuery("select 1 from plan_delivery where plan_id = '" + plan + "' for update");
            planner("crash-city")
                    .header("If-Match", tag("crash-city", "/api/v1/plans/" + plan))
                    .post("/api/v1/plans/" + plan + "/issue")
                    .then()
                    .statusCode(200);
            // The lower bureau has it; the upper one does not know yet, and dies.
            eventually(() -> planner("crash-district")
                    .get("/api/v1/upper-plans/" + plan)
                    .then()
                    .statusCode(200));
            eventually(() -> assertEquals(1, asService("select count(*) from pg_stat_activity where " + WAITS)));
            asService("select count(pg_terminate_backend(pid)) from pg_stat_activity where " + WAITS);
            holder.rollback();
        }
        assertEquals(
                List.of("t"), column("select delivered_at is null from plan_delivery where plan_id = '" + plan + "'"));
        settled("crash-city", "crash-district");
        assertEquals(
                List.of("f"), column("select delivered_at is null from plan_delivery where plan_id = '" + plan + "'"));
        for (String table : List.of("audit where object_id", "feed where subject")) {
            assertEquals(
                    List.of("1"),
                    column("select count(*) from " + table + " = '" + plan + "' and bureau_id = 'crash-district'"));
        }
    }

    @Test
    void whatIsNotLaterThanWhatWasHeardIsLeft() throws SQLException {
        confirmed("late-city", "late-district");
        List<String> upper = issued("late-city", Neighbours.CITY);
        String plan = planOf("late-city", upper.get(0));
        audience("late-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("late-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        column("update upper_plan set number = number + 1000000 where id = '" + plan + "' returning number");
        patch(
                        planner("late-city"),
                        tag("late-city", "/api/v1/tasks/" + upper.get(0)),
                        Map.of("dueOn", "2026-12-20", "reason", "延期"))
                .patch("/api/v1/tasks/" + upper.get(0))
                .then()
                .statusCode(200);
        settled("late-city", "late-district");
        planner("late-district")
                .get("/api/v1/upper-plans/" + plan + "/tasks")
                .then()
                .body("items.dueOn", contains("2026-12-31", "2026-12-31"));
    }

    @Test
    void aLowerBureauTellsNothingOfTasksThatItWasNotGiven() throws SQLException {
        confirmed("lie-city", "lie-district");
        List<String> upper = issued("lie-city", Neighbours.CITY);
        String plan = planOf("lie-city", upper.get(0));
        audience("lie-city", plan, Map.of("toAll", true, "taskIds", List.of(upper.get(0))))
                .statusCode(200);
        eventually(() -> planner("lie-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        List<String> lower = issued("lie-district", Neighbours.DISTRICT);
        carryOut("lie-district", lower.get(0), upper.get(1)).statusCode(422);
        // Even rows that nobody could write by the API are not believed.
        column("insert into upper_task (bureau_id, id, plan_id, position, label, heading, text, due_on) values ("
                + "'lie-district', '" + upper.get(1) + "', '" + plan + "', 2, '', '', '', '2026-12-31') returning 1");
        column(
                "insert into carried_upper_task (bureau_id, lower_id, upper_id, since, linked_by) values ('lie-district', '"
                        + lower.get(1) + "', '" + upper.get(1) + "', now(), 'x') returning 1");
        carryOut("lie-district", lower.get(0), upper.get(0)).statusCode(200);
        eventually(() -> planner("lie-city")
                .get("/api/v1/tasks/" + upper.get(0) + "/lower-tasks")
                .then()
                .body("items.taskId", contains(lower.get(0))));
        planner("lie-city")
                .get("/api/v1/tasks/" + upper.get(1) + "/lower-tasks")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aConnectionOfOneBureauSeesNoRowOfTheOther() throws SQLException {
        confirmed("rows-city", "rows-district");
        List<String> upper = issued("rows-city", Neighbours.CITY);
        String plan = planOf("rows-city", upper.get(0));
        audience("rows-city", plan, Map.of("toAll", true)).statusCode(200);
        eventually(() -> planner("rows-district")
                .get("/api/v1/upper-plans/" + plan)
                .then()
                .statusCode(200));
        List<String> lower = issued("rows-district", Neighbours.DISTRICT);
        carryOut("rows-district", lower.get(0), upper.get(0)).statusCode(200);
        settled("rows-city", "rows-district");
        try (Connection district = connect(PostgresResource.APP)) {
            for (String table : List.of(
                    "bureau_relation",
                    "plan_audience",
                    "plan_delivery",
                    "lower_standing",
                    "upper_plan",
                    "upper_task",
                    "carried_upper_task")) {
                assertNotEquals(List.of("0"), column("select count(*) from " + table), table);
                assertEquals(0, seen(district, "", table, "true"), table);
                assertEquals(0, seen(district, "rows-district", table, "bureau_id <> 'rows-district'"), table);
                assertEquals(0, seen(district, "rows-city", table, "bureau_id <> 'rows-city'"), table);
            }
        }
    }

    private static int seen(Connection connection, String bureau, String table, String which) throws SQLException {
        connection.createStatement().execute("select set_config('app.bureau', '" + bureau + "', false)");
        try (var row = connection.createStatement().executeQuery("select count(*) from " + table + " where " + which)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int asService(String count) {
        try (Connection connection = connect(PostgresResource.APP);
                var row = connection.createStatement().executeQuery(count)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(PostgresResource.URL_PROPERTY), role, PostgresResource.PASSWORD);
    }
}

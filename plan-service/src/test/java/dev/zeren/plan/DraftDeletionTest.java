package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft that is not wanted goes with all that is in it; an issued plan never does. */
@QuarkusTest
@OnPostgres
class DraftDeletionTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、办好教育
            1.建好学校。（牵头领导：白露；责任科室：基建科）
            2.办好食堂。（牵头领导：白露；责任科室：后勤科）
            """;

    @Test
    void aDeletedDraftLeavesNoRowButItsAuditAndTellsTheFeed() throws SQLException {
        String bureau = "d-gone";
        String plan = draft(bureau);
        String task = planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
        json(planner(bureau).header("If-Match", "\"0\""), Map.of("operation", "drop", "taskId", task))
                .post("/api/v1/plans/" + plan + "/corrections")
                .then()
                .statusCode(201);
        delete(bureau, plan, 1).statusCode(204);
        for (String path : List.of("", "/tasks", "/source", "/corrections", "/document")) {
            planner(bureau).get("/api/v1/plans/" + plan + path).then().statusCode(404);
        }
        planner(bureau).get("/api/v1/plans").then().body("items", hasSize(0));
        for (String table : List.of("plan", "section", "task", "assignment", "correction", "source", "source_chunk")) {
            assertEquals("0", value("select count(*) from " + table + " where bureau_id = '" + bureau + "'"), table);
        }
        assertEquals(
                "plan.deleted",
                value("select action from audit where object_id = '" + plan + "' order by id desc limit 1"));
        assertEquals(
                plan,
                value("select data #>> '{plan,id}' from feed where subject = '" + plan
                        + "' and type = 'dev.zeren.plan.plan.deleted'"));
        delete(bureau, plan, 1).statusCode(404);
    }

    @Test
    void anotherDraftOfTheSameFileStays() {
        String bureau = "d-other";
        String plan = draft(bureau);
        String other = draft(bureau);
        delete(bureau, plan, 0).statusCode(204);
        planner(bureau).get("/api/v1/plans/" + other + "/tasks").then().body("items", hasSize(2));
        planner(bureau).get("/api/v1/plans/" + other + "/source").then().statusCode(200);
    }

    @Test
    void anIssuedPlanAStaleVersionAndAStrangersPlanAreNotDeleted() {
        String bureau = "d-issued";
        String plan = draft(bureau);
        planner(bureau).delete("/api/v1/plans/" + plan).then().statusCode(428);
        delete(bureau, plan, 7).statusCode(412);
        delete("d-stranger", plan, 0).statusCode(404);
        leader(bureau)
                .header("If-Match", "\"0\"")
                .delete("/api/v1/plans/" + plan)
                .then()
                .statusCode(403);
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        delete(bureau, plan, 1).statusCode(409).body("type", equalTo("/problems/plan-not-draft"));
        planner(bureau).get("/api/v1/plans/" + plan + "/tasks").then().body("items", hasSize(2));
    }

    private static String draft(String bureau) {
        return importText(bureau, "p.txt", TEXT, false)
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private static ValidatableResponse delete(String bureau, String plan, int version) {
        return planner(bureau)
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1/plans/" + plan)
                .then();
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}

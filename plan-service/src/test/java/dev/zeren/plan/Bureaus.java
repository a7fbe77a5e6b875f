package dev.zeren.plan;

import static io.restassured.RestAssured.given;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The people of the tests, and what they do again and again. */
public final class Bureaus {

    public static final String LINHE = "linhe";
    public static final String WANGXI = "wangxi";

    private Bureaus() {}

    public static RequestSpecification admin(String bureau) {
        return as(TestTokens.person(bureau + "-admin", bureau, "bureau-admin"));
    }

    public static RequestSpecification planner(String bureau) {
        return as(TestTokens.person(bureau + "-planner", bureau, "planner"));
    }

    public static RequestSpecification leader(String bureau) {
        return as(TestTokens.person(bureau + "-leader", bureau, "leader"));
    }

    public static RequestSpecification office(String bureau, String subject) {
        return as(TestTokens.person(subject, bureau, "office-staff"));
    }

    public static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification anonymous() {
        // Quarkus tells rest-assured the port before each test; the fixtures of a class come earlier.
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    public static RequestSpecification json(RequestSpecification caller, Object body) {
        return caller.contentType(ContentType.JSON).body(body);
    }

    public static RequestSpecification patch(RequestSpecification caller, String tag, Object body) {
        return caller.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(body);
    }

    public static ValidatableResponse importText(String bureau, String name, String text, boolean createMissing) {
        return planner(bureau)
                .multiPart("file", name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .queryParam("createMissing", createMissing)
                .post("/api/v1/plans/imports")
                .then();
    }

    public static String unit(String bureau, String name, String kind) {
        return json(admin(bureau), Map.of("name", name, "kind", kind))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A person who signs in under a subject and holds a post in a unit. */
    public static String member(String bureau, String name, String subject, String unit) {
        String person = json(admin(bureau), Map.of("name", name, "subject", subject))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(admin(bureau), Map.of("unitId", unit, "title", "科员"))
                .post("/api/v1/people/" + person + "/posts")
                .then()
                .statusCode(201);
        return person;
    }

    /** The first column of a query, as the owner of the tables. */
    public static List<String> column(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}

package dev.zeren.assessment;

import static io.restassured.RestAssured.given;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
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

    public static RequestSpecification assessor(String bureau, String subject) {
        return as(TestTokens.person(subject, bureau, "assessor"));
    }

    public static RequestSpecification assessee(String bureau, String subject) {
        return as(TestTokens.person(subject, bureau, "assessee"));
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

    /** A unit, as the feed of plan-service would have told of it. */
    public static UUID unit(String bureau, String name, String kind) {
        UUID id = UUID.randomUUID();
        write("insert into unit (bureau_id, id, name, kind, position) values (?, ?, ?, ?, 0)", bureau, id, name, kind);
        return id;
    }

    /** A unit below another. */
    public static UUID unitBelow(String bureau, String name, String kind, UUID parent) {
        UUID id = unit(bureau, name, kind);
        write("update unit set parent_id = ? where bureau_id = ? and id = ?", parent, bureau, id);
        return id;
    }

    /** An entry of a person that was merged into another. */
    public static void merged(String bureau, UUID entry, UUID into) {
        write("update person set merged_into = ? where bureau_id = ? and id = ?", into, bureau, entry);
    }

    /**
     * A person who holds a post in a unit and signs in under a subject.
     *
     * @param subject null for who does not sign in
     */
    public static UUID person(String bureau, String name, String subject, UUID unit) {
        UUID id = UUID.randomUUID();
        write("insert into person (bureau_id, id, name) values (?, ?, ?)", bureau, id, name);
        if (unit != null) {
            write(
                    "insert into post (bureau_id, id, person_id, unit_id) values (?, ?, ?, ?)",
                    bureau,
                    UUID.randomUUID(),
                    id,
                    unit);
        }
        if (subject != null) {
            KnownMembers.put(bureau, subject, id, unit);
        }
        return id;
    }

    /**
     * Another post of somebody.
     *
     * @param from how many years ago it began; null for ever
     * @param to how many years ago it ended; null when it has not
     */
    public static void post(String bureau, UUID person, UUID unit, Integer from, Integer to) {
        write(
                "insert into post (bureau_id, id, person_id, unit_id, from_on, to_on) values (?, ?, ?, ?, ?, ?)",
                bureau,
                UUID.randomUUID(),
                person,
                unit,
                from == null ? null : LocalDate.now().minusYears(from),
                to == null ? null : LocalDate.now().minusYears(to));
    }

    private static void write(String statement, Object... values) {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package dev.zeren.reporting.testing;

import static io.restassured.RestAssured.given;

import dev.zeren.kit.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** The people of the tests. */
public final class Bureaus {

    public static final String LINHE = "linhe";
    public static final String WANGXI = "wangxi";

    private Bureaus() {}

    /** Somebody of a bureau in a role. */
    public static RequestSpecification person(String bureau, String role) {
        return as(TestTokens.person(bureau + "-" + role, bureau, role));
    }

    public static RequestSpecification planner(String bureau) {
        return person(bureau, "planner");
    }

    /** A bureau's portal with scopes. */
    public static RequestSpecification portal(String bureau, String... scopes) {
        return as(TestTokens.client("portal-" + bureau, bureau, scopes));
    }

    /** Who runs the suite. */
    public static RequestSpecification operations() {
        return as(TestTokens.system("zeren-operations", "operations"));
    }

    public static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification anonymous() {
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class));
    }
}

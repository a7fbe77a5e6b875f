package dev.zeren.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.gateway.testing.RawHttp;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line 7 of security.md, over the wire. */
@GatewayTest
class PathTricksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin;x",
                "/api/v1/plans;x",
                "/api/v1/plans%3Bx",
                "/api/v1/..;/q/metrics",
                "//api/v1/plans",
                "/api//v1/plans",
                "/api/v1/plans%2F..%2Freplica",
                "/api/v1/../../q/metrics",
                "/api/v1/plans%5C..",
                "/api/v1/plans%00",
                "/api/v1/%2e%2e/replica/rebuilds",
                "http://elsewhere/api/v1/plans",
                "/api/v1/plans/.",
                "/q/health/..;/metrics"
            })
    void aTrickIsRefusedWithAndWithoutAToken(String target) throws IOException {
        int reached = GatewayResource.plan().requests.get();
        String token =
                "Authorization: Bearer " + GatewayResource.provider().tokens().good();
        int withToken = RawHttp.statusOf(RestAssured.port, target, token);
        int without = RawHttp.statusOf(RestAssured.port, target);
        assertTrue(withToken == 400 || withToken == 404, target + " gave " + withToken);
        assertTrue(without == 400 || without == 401 || without == 404, target + " gave " + without);
        assertEquals(reached, GatewayResource.plan().requests.get());
    }

    @Test
    void theRefusalIsAProblem() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/plans;x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unsafe-address"));
    }

    @Test
    void anUnknownSegmentIsAProblemWithStatus404() {
        given().header(
                        "Authorization",
                        "Bearer " + GatewayResource.provider().tokens().good())
                .get("/api/v1/replica/rebuilds")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/q/metrics", "/q/openapi", "/q/dev-ui", "/q/arc", "/problems"})
    void whatIsNotPublicDoesNotExist(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}

package dev.zeren.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.EchoUpstream;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.gateway.testing.RawHttp;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ForwardingTest {

    private static String bearer() {
        return "Bearer " + GatewayResource.provider().tokens().good();
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", bearer());
    }

    @Test
    void aRequestReachesTheServiceThatItsFirstSegmentNames() {
        int plan = GatewayResource.plan().requests.get();
        int reporting = GatewayResource.reporting().requests.get();
        caller().get("/api/v1/reports/completion?plan=7").then().statusCode(200);
        caller().get("/api/v1/feeds/plan").then().statusCode(200);
        assertEquals(plan + 1, GatewayResource.plan().requests.get());
        assertEquals(reporting + 1, GatewayResource.reporting().requests.get());
    }

    @Test
    void addressMethodAndBodyArriveAsTheyWereSent() {
        String query = "/api/v1/people?name=%E5%BC%A0%20a+b&x=%2F";
        caller().urlEncodingEnabled(false)
                .get(query)
                .then()
                .body("method", equalTo("GET"))
                .body("uri", equalTo(query));
        caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"3-x\"")
                .body("{\"title\":\"重点工作\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/plans/7")
                .then()
                .body("method", equalTo("PATCH"))
                .body("bodyLength", equalTo(24))
                .body("headers.'content-type'", containsString("application/merge-patch+json"))
                .body("headers.'if-match'", equalTo("\"3-x\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "x-tenant-id",
                "X-Bureau",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Zeren-CSRF",
                "Cookie",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
                "Keep-Alive"
            })
    void aForgedHeaderIsStripped(String name) {
        caller().header(name, "forged")
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey(name.toLowerCase())));
    }

    @Test
    void theTrueForwardedHeadersReplaceForgedOnes() {
        caller().header("X-Forwarded-For", "8.8.8.8")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .get("/api/v1/plans")
                .then()
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-host'", equalTo("localhost:" + RestAssured.port))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body(
                        "headers.host",
                        equalTo("127.0.0.1:" + GatewayResource.plan().port()));
    }

    @Test
    void aHeaderThatConnectionNamesIsForThisHopOnly() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("GET /api/v1/plans HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nConnection: close, X-Mine, Authorization, X-Request-Id\r\nX-Mine: 1\r\n\r\n");
            String body = http.answer();
            assertFalse(body.contains("x-mine"));
            assertTrue(body.contains("authorization") && body.contains("x-request-id"), "the door's own stay");
        }
    }

    @Test
    void aWebSocketUpgradeBecomesAnOrdinaryRequest() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("GET /api/v1/plans HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            String head = http.head();
            assertTrue(head.startsWith("HTTP/1.1 200"), head);
            assertFalse(head.toLowerCase().contains("upgrade"), head);
        }
    }

    @Test
    void aRequestIdIsTakenWhenDecentAndMadeOtherwise() {
        caller().header("X-Request-Id", "portal-2026.11_20")
                .get("/api/v1/plans")
                .then()
                .header("X-Request-Id", "portal-2026.11_20")
                .body("headers.'x-request-id'", equalTo("portal-2026.11_20"));
        caller().header("X-Request-Id", "short")
                .get("/api/v1/plans")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("headers.'x-request-id'", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void theTraceGoesThrough() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        caller().header("traceparent", trace).get("/api/v1/plans").then().body("headers.traceparent", equalTo(trace));
    }

    @Test
    void anAnswerComesBackAsItWasGivenWithoutTheAddressOfTheService() {
        caller().post("/api/v1/plans/created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/plans/7")
                .header("ETag", "\"1-abc\"")
                .header("X-Hop", nullValue());
        caller().get("/api/v1/plans/unchanged").then().statusCode(304).header("ETag", "\"1-abc\"");
        caller().head("/api/v1/plans").then().statusCode(200);
    }

    @Test
    void gzipIsNotTouched() {
        byte[] body = given().config(RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Authorization", bearer())
                .get("/api/v1/plans/gzip")
                .then()
                .header("Content-Encoding", "gzip")
                .extract()
                .asByteArray();
        assertEquals(4, body.length);
    }

    @Test
    void aStreamArrivesPieceByPiece() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("GET /api/v1/plans/stream HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer() + "\r\n\r\n");
            http.head();
            long headAt = System.nanoTime();
            StringBuilder text = new StringBuilder();
            while (!text.toString().endsWith("0\r\n\r\n")) {
                text.append(http.next());
                if (text.toString().endsWith("data: 1\n\n")) {
                    assertTrue(
                            System.nanoTime() - headAt < 700_000_000L, "the first event did not wait for the second");
                }
            }
            assertTrue(text.toString().contains("data: 2"));
        }
    }

    @Test
    void aLongPollIsWaitedFor() {
        caller().get("/api/v1/feeds/plan/slow").then().statusCode(200);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIs504WithoutItsName() {
        caller().get("/api/v1/plans/never")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/gateway-timeout"))
                .body(not(containsString("127.0.0.1")))
                .body(not(containsString(String.valueOf(GatewayResource.plan().port()))));
    }

    @Test
    void aServiceThatIsAwayIs503WithRetryAfterAndWithoutItsName() {
        caller().get("/api/v1/absent")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("type", equalTo("/problems/service-unavailable"))
                .body(not(containsString("127.0.0.1")));
    }

    @Test
    void aServiceThatHangsUpIs503() {
        caller().get("/api/v1/plans/hangs-up").then().statusCode(503);
    }

    @Test
    void anAnswerThatBreaksOffBreaksOffForTheClientToo() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("GET /api/v1/plans/breaks HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer() + "\r\n\r\n");
            assertTrue(http.head().contains("1000"));
            assertEquals("half", http.rest(), "a short body, and the connection closed");
        }
    }

    @Test
    void aClientThatLeavesCancelsTheRequestAtTheService() throws Exception {
        EchoUpstream plan = GatewayResource.plan();
        int before = plan.cancelled.get();
        int requests = plan.requests.get();
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("GET /api/v1/plans/never HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer() + "\r\n\r\n");
            for (int i = 0; i < 100 && plan.requests.get() == requests; i++) {
                Thread.sleep(10);
            }
        }
        for (int i = 0; i < 100 && plan.cancelled.get() == before; i++) {
            Thread.sleep(10);
        }
        assertEquals(before + 1, plan.cancelled.get());
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            for (String path :
                    List.of("/api/v1/plans/unchanged", "/api/v1/no", "/api/v1/absent", "/api/v1/plans/unchanged")) {
                http.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer() + "\r\n\r\n");
                http.answer();
            }
            http.send("GET /api/v1/plans HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(401, http.status());
        }
    }

    @Test
    void aHeaderOfMoreThanTwentyKilobytesIsRefused() throws IOException {
        assertEquals(431, RawHttp.statusOf(RestAssured.port, "/api/v1/plans", "X-Long: " + "x".repeat(21_000)));
    }
}

package dev.zeren.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.EchoUpstream;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.gateway.testing.RawHttp;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@GatewayTest
class BodyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 25 * MEGABYTE;

    private static String bearer() {
        return "Bearer " + GatewayResource.provider().tokens().good();
    }

    @Test
    void aBodyOfTheLargestSizePassesWhole() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/plans/imports"))
                .header("Authorization", bearer())
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT]))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("\"bodyLength\":" + LIMIT), response.body());
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedBeforeItIsSent() throws IOException {
        int reached = GatewayResource.plan().requests.get();
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans/imports HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n");
            assertEquals(413, http.status());
        }
        assertEquals(reached, GatewayResource.plan().requests.get());
    }

    @Test
    void aBodyWithoutLengthIsCountedAsItFlowsAndTheServiceIsCutOff() throws Exception {
        EchoUpstream plan = GatewayResource.plan();
        int cancelled = plan.cancelled.get();
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans/imports/never HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i <= LIMIT / 65_536; i++) {
                http.send(chunk);
            }
            String head = http.head();
            assertTrue(head.startsWith("HTTP/1.1 413"), head);
            assertTrue(head.contains("application/problem+json"), head);
        }
        for (int i = 0; i < 100 && plan.cancelled.get() == cancelled; i++) {
            Thread.sleep(10);
        }
        assertEquals(cancelled + 1, plan.cancelled.get());
    }

    @Test
    void anUnauthenticatedBodyIsRefusedUnreadAndTheConnectionIsClosed() throws IOException {
        int reached = GatewayResource.plan().requests.get();
        for (String refused : new String[] {
            "/api/v1/plans/imports HTTP/1.1\r\nContent-Length: 500000000",
            "/api/v1/plans/imports HTTP/1.1\r\nTransfer-Encoding: chunked",
            "/nothing HTTP/1.1\r\nTransfer-Encoding: chunked",
            "/docs/ HTTP/1.1\r\nContent-Length: 500000000",
            "/login HTTP/1.1\r\nContent-Length: 500000000"
        }) {
            try (RawHttp http = new RawHttp(RestAssured.port)) {
                long begun = System.nanoTime();
                http.send("POST " + refused + "\r\nHost: a\r\n\r\n");
                String head = http.head();
                assertTrue(head.startsWith("HTTP/1.1 4"), head);
                assertTrue(head.toLowerCase().contains("connection: close"), head);
                http.rest();
                long tookMillis = (System.nanoTime() - begun) / 1_000_000;
                assertTrue(tookMillis < 2_000, "closed after " + tookMillis + " ms");
            }
        }
        assertEquals(reached, GatewayResource.plan().requests.get());
    }

    @Test
    void aClientThatKeepsSendingAfterItsRefusalIsHungUpOn() throws IOException {
        long most = 10L * 1024 * MEGABYTE;
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans/imports HTTP/1.1\r\nHost: a\r\nContent-Length: " + most + "\r\n\r\n");
            assertTrue(http.sendUntilClosed(most) < most, "the connection was closed long before the end");
        }
    }

    @Test
    void twoFramingsOfOneBodySmuggleNothingToTheService() throws IOException {
        int reached = GatewayResource.plan().requests.get();
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + "GET /api/v1/plans/smuggled HTTP/1.1\r\nHost: b\r\n\r\n");
            int status = http.status();
            assertTrue(status == 400 || status == 200, "got " + status);
        }
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: 3\r\nContent-Length: 60\r\n\r\nabc");
            assertEquals(400, http.status());
        }
        assertTrue(GatewayResource.plan().requests.get() <= reached + 1, "the second request had no token of its own");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOnOnlyWithAToken() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertEquals(401, http.status());
        }
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertEquals(100, http.status());
            http.send("body");
            assertEquals(200, http.status());
        }
    }

    @Test
    void aServiceThatAnswersBeforeTheBodyIsThereIsHeard() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans/refuses HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: 20000000\r\n\r\nfirst bytes");
            assertEquals(415, http.status());
            assertTrue(http.rest().contains("no"));
        }
    }

    @Test
    void aSlowServiceSlowsTheSenderDown() throws Exception {
        long before = usedMemory();
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/plans/slow HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer()
                    + "\r\nContent-Length: " + 20 * MEGABYTE + "\r\n\r\n");
            http.sendUntilClosed(20L * MEGABYTE);
            assertEquals(200, http.status());
        }
        assertTrue(usedMemory() - before < 200L * MEGABYTE);
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

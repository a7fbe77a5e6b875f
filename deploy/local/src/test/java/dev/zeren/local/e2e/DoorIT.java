package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.Part;
import dev.zeren.local.Port;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in: the gateway and, behind it, every service for itself. */
@WithSuite
class DoorIT {

    private static final String PLANS = "/api/v1/plans";

    private RunningSuite running;

    @BeforeEach
    void keep(RunningSuite suite) {
        running = suite;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans",
                "/api/v1/units",
                "/api/v1/people",
                "/api/v1/feeds/plan",
                "/api/v1/reports/completion",
                "/api/v1/me"
            })
    void withoutATokenTheAnswerIs401AndNeverARedirect(String path) {
        WritesIT.assertProblem(running.with(null).get(path), 401, "unauthenticated");
    }

    @Test
    void aServiceVerifiesTheTokenItself() {
        for (Part part : new Part[] {Part.PLAN, Part.REPORTING}) {
            String path = part == Part.PLAN ? PLANS : "/api/v1/reports/completion?plan=" + UUID.randomUUID();
            String base = running.suite().service(part).url();
            assertEquals(401, new Api(base, () -> null).get(path).status(), part.label());
            assertEquals(401, new Api(base, () -> "not.a.token").get(path).status(), part.label());
            assertEquals(401, new Api(base, this::unsigned).get(path).status(), part.label());
        }
    }

    @Test
    void anUnsignedTokenIsRefused() {
        WritesIT.assertProblem(running.with(unsigned()).get(PLANS), 401, "unauthenticated");
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() {
        String[] parts = running.tokens().ofPerson("linhe-planner").split("\\.");
        String claims = decode(parts[1]).replace("\"linhe\"", "\"wangxi\"");

        assertEquals(
                401,
                running.with(parts[0] + "." + encode(claims) + "." + parts[2])
                        .get(PLANS)
                        .status());
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() throws Exception {
        String token = KeycloakCalls.adminToken(running);

        assertEquals(401, running.with(token).get(PLANS).status());
    }

    @Test
    void aRefreshTokenIsNoAccessToken() throws Exception {
        JsonNode tokens = KeycloakCalls.passwordGrant(running, "linhe-planner", "openid");

        assertEquals(
                200,
                running.with(tokens.path("access_token").asText()).get(PLANS).status());
        assertEquals(
                401,
                running.with(tokens.path("refresh_token").asText()).get(PLANS).status());
        assertEquals(
                401, running.with(tokens.path("id_token").asText()).get(PLANS).status());
    }

    @Test
    void aForgedIdentityHeaderChangesNothing() {
        Answer answer = running.as("wangxi-planner")
                .get("/api/v1/me", Map.of("X-User", "linhe-admin", "X-Tenant-Id", "linhe", "X-Bureau", "linhe"));

        assertEquals("wangxi", answer.expect(200).json().path("bureau").asText());
    }

    @Test
    void aRoleDecidesWhichActsAreAllowed() {
        assertEquals(
                403,
                running.as("linhe-office")
                        .post("/api/v1/units", Directory.object("name", "x", "kind", "office"))
                        .status());
        assertEquals(
                403,
                running.as("linhe-office")
                        .upload(Plans.IMPORTS, "a.txt", Plans.TEXT, new byte[] {'x'})
                        .status());
        assertEquals(
                403,
                running.as("linhe-assessee")
                        .get("/api/v1/reports/completion?plan=" + UUID.randomUUID())
                        .status());
    }

    @Test
    void aPersonCannotObtainAClientsScope() throws Exception {
        assertEquals(
                "invalid_scope",
                KeycloakCalls.passwordGrant(running, "linhe-office", "plans:write")
                        .path("error")
                        .asText());
        assertEquals(
                "invalid_scope",
                KeycloakCalls.passwordGrant(running, "linhe-office", "operations")
                        .path("error")
                        .asText());
    }

    @Test
    void aPortalReadsItsBureausFeedAndNoOther() {
        Answer feed = running.asClient("portal-linhe")
                .get("/api/v1/feeds/plan?limit=200")
                .expect(200);

        assertTrue(feed.header("Content-Type").startsWith("application/cloudevents-batch+json"));
        feed.json().forEach(event -> assertEquals("linhe", event.path("bureau").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans;x=1",
                "//api/v1/plans",
                "/api/v1/..;/plans",
                "/api/v1%2Fplans",
                "/api/v1/plans%5C..",
                "/api/v1/replica/rebuilds"
            })
    void aTrickInThePathNeverSucceeds(String path) throws Exception {
        int status = rawStatus(path, running.tokens().ofPerson("linhe-planner"));

        assertTrue(status >= 400 && status < 500, path + ": " + status);
    }

    @Test
    void theHealthOfTheSuiteIsPublicAndItsMetricsAreNot() {
        assertEquals(200, running.with(null).get("/q/health/ready").status());
        assertNotEquals(200, running.with(null).get("/q/metrics").status());
    }

    @Test
    void oneOpenApiDocumentDescribesTheWholeSuite() {
        JsonNode paths =
                running.with(null).get("/openapi.json").expect(200).json().path("paths");

        assertTrue(
                paths.has("/api/v1/plans") && paths.has("/api/v1/reports/completion") && paths.has("/api/v1/me"),
                paths.toString());
    }

    private String unsigned() {
        String[] parts = running.tokens().ofPerson("linhe-planner").split("\\.");
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** java.net.http would tidy up the path first. */
    private int rawStatus(String path, String token) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", running.suite().options().port(Port.GATEWAY))) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String first = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(first.substring(9));
        }
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

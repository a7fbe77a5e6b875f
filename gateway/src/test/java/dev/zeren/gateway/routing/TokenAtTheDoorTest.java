package dev.zeren.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.FakeProvider;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.gateway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines 1 to 5 and 9 of security.md. */
@GatewayTest
class TokenAtTheDoorTest {

    private static Tokens tokens() {
        return GatewayResource.provider().tokens();
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/plans")
                .then();
    }

    private static void isRefused(String token) {
        int reached = GatewayResource.plan().requests.get();
        call(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
        assertEquals(reached, GatewayResource.plan().requests.get(), "nothing reaches the service");
    }

    @Test
    void aGoodTokenPassesTheFirstTimeAndTheSecond() {
        String token = tokens().good();
        for (int i = 0; i < 3; i++) {
            call(token).statusCode(200).body("headers.authorization", equalTo("Bearer " + token));
        }
    }

    @Test
    void withoutATokenTheAnswerIsAProblemAndNeverARedirect() {
        for (String path : List.of("/api/v1/plans", "/api/v1/me", "/api/v1/no-such-thing", "/api/")) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("/problems/unauthenticated"))
                    .body("instance", equalTo(path))
                    .body("requestId", matchesPattern("[A-Za-z0-9._-]{8,64}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XMLHttpRequest", "JavaScript"})
    void aScriptWithoutATokenGets401AndNotQuarkusOwn499(String value) {
        given().header("X-Requested-With", value)
                .get("/api/v1/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void theRefusalSpeaksEnglishWhenAsked() {
        given().header("Accept-Language", "en")
                .get("/api/v1/plans")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body("title", containsString("Not signed in"));
    }

    @Test
    void anotherSchemeIsNoToken() {
        given().header("Authorization", "Basic YTpi")
                .get("/api/v1/plans")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer").get("/api/v1/plans").then().statusCode(401);
        given().header("Authorization", "Bearer ").get("/api/v1/plans").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.c",
                "a..c",
                "a.b.c.d.e",
                "eyJhbGciOiJSUzI1NiJ9.e30.x",
                "e30.e30.e30",
                "bnVsbA.bnVsbA.x",
                "a b",
                "a,b",
                "null",
                "undefined",
                "eyJhbGciOiJSUzI1NiJ9..x",
                "%00",
                "\u00e9.\u00e9.\u00e9"
            })
    void garbageIsRefused(String garbage) {
        isRefused(garbage);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        isRefused(tokens().unsigned());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() {
        isRefused(tokens().signedWithPublicKey());
    }

    @Test
    void aTokenThatBringsTheAddressOfItsKeyIsRefusedAndTheAddressIsNotVisited() {
        FakeProvider stranger = new FakeProvider();
        try {
            isRefused(
                    stranger.tokens().withHeader(Map.of("jku", stranger.issuer() + "/protocol/openid-connect/certs")));
            assertTrue(stranger.asked().isEmpty(), "no outbound fetch");
        } finally {
            stranger.close();
        }
    }

    @Test
    void unknownKeysMakeTheProviderBeAskedOnceAtMost() {
        FakeProvider stranger = new FakeProvider();
        try {
            int before = GatewayResource.provider().asked().size();
            for (int i = 0; i < 20; i++) {
                isRefused(stranger.tokens()
                        .of(Map.of("iss", GatewayResource.provider().issuer())));
            }
            assertTrue(GatewayResource.provider().asked().size() <= before + 1);
        } finally {
            stranger.close();
        }
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        isRefused(tokens().of(Map.of("iss", GatewayResource.provider().issuer() + "2")));
        isRefused(tokens().of(Map.of("iss", "https://elsewhere.example/realms/zeren")));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        isRefused(tokens().of(Map.of("aud", "account")));
        isRefused(tokens().of(Map.of("aud", List.of("zeren2", "zeren-gateway"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout"})
    void aTokenOfAnotherTypeIsRefused(String type) {
        isRefused(tokens().of(Map.of("typ", type)));
    }

    @Test
    void anExpiredTokenIsRefused() {
        long now = Instant.now().getEpochSecond();
        isRefused(tokens().of(Map.of("iat", now - 400, "exp", now - 100)));
    }

    @Test
    void aTokenWithoutExpiryIsRefused() {
        Map<String, Object> withoutExpiry = new HashMap<>();
        withoutExpiry.put("exp", null);
        isRefused(tokens().of(withoutExpiry));
    }

    @Test
    void aTokenThatIsNotYetValidIsRefused() {
        isRefused(tokens().of(Map.of("nbf", Instant.now().getEpochSecond() + 300)));
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() throws InterruptedException {
        String token = tokens().lasting(2, Map.of());
        call(token).statusCode(200);
        call(token).statusCode(200);
        Thread.sleep(3_000);
        isRefused(token);
    }

    @Test
    void aTokenOverEightKilobytesIsRefusedUnread() {
        isRefused(tokens().of(Map.of("padding", "x".repeat(8_000))));
    }

    @Test
    void aTokenJustBelowEightKilobytesPasses() {
        call(tokens().of(Map.of("padding", "x".repeat(4_000)))).statusCode(200);
    }

    @Test
    void aTokenWithATamperedSignatureIsRefusedAlsoWhenTheGoodOneIsKnown() {
        String token = tokens().good();
        call(token).statusCode(200);
        char last = token.charAt(token.length() - 20);
        isRefused(token.substring(0, token.length() - 20)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 19));
    }

    @Test
    void aCookieBesideATokenSaysNothing() {
        given().header("Authorization", "Bearer " + tokens().good())
                .cookie("q_session_browser", "garbage")
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("cookie")));
    }

    @Test
    void meTellsWhoCalls() {
        long exp = Instant.now().getEpochSecond() + 200;
        given().header("Authorization", "Bearer " + tokens().of(Map.of("exp", exp)))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("subject", equalTo("user-1"))
                .body("name", equalTo("沈书言"))
                .body("bureau", equalTo("linhe"))
                .body("roles", equalTo(List.of("planner")))
                .body("scopes", equalTo(List.of()))
                .body("expiresAt", equalTo(Instant.ofEpochSecond(exp).toString()));
    }

    @Test
    void meTellsAClientItsScopes() {
        String token = tokens().of(Map.of(
                "client_id",
                "portal-linhe",
                "realm_access",
                Map.of("roles", List.of()),
                "scope",
                "plans:read feeds:read"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of()))
                .body("scopes", equalTo(List.of("feeds:read", "plans:read")));
    }

    @Test
    void meOfASystemClientHasNoBureau() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("bureau", null);
        given().header("Authorization", "Bearer " + tokens().of(claims))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("bureau", nullValue());
    }

    @Test
    void meCannotBeWritten() {
        given().header("Authorization", "Bearer " + tokens().good())
                .post("/api/v1/me")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}

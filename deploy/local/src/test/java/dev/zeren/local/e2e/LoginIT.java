package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.demo.Api;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Login by authorization code and PKCE with the real Keycloak, as a browser does it. */
@WithSuite
class LoginIT {

    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private RunningSuite running;
    private Browser browser;

    @BeforeEach
    void aNewBrowser(RunningSuite suite) {
        running = suite;
        browser = new Browser();
    }

    @Test
    void aPersonLogsInWithTheBrowserAndIsKnownByTheSession() throws Exception {
        logIn("linhe-leader");

        HttpResponse<String> me = me();

        assertEquals(200, me.statusCode(), me.body());
        JsonNode person = new ObjectMapper().readTree(me.body());
        assertEquals("linhe", person.path("bureau").asText(), me.body());
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        logIn("linhe-leader");

        boolean session = false;
        for (Browser.Cookie cookie : browser.cookies()) {
            if (!cookie.path().startsWith("/realms")) {
                session = true;
                assertTrue(cookie.attributes().contains("httponly"), cookie.toString());
                assertTrue(cookie.attributes().contains("samesite=lax"), cookie.toString());
            }
        }
        assertTrue(session);
    }

    @Test
    void aWrongPasswordGivesNoSession() throws Exception {
        HttpResponse<String> form = browser.follow(browser.get(running.gateway() + "/login"));
        HttpResponse<String> again = browser.logIn(form, "linhe-auditor", "wrong");

        assertEquals(200, again.statusCode());
        assertEquals(401, me().statusCode());
    }

    @Test
    void anotherSiteCannotWriteWithThePersonsCookie() throws Exception {
        logIn("linhe-admin");

        HttpResponse<String> forged = browser.post(
                running.gateway() + "/api/v1/units",
                "application/json",
                "{\"name\":\"跨站科\",\"kind\":\"office\"}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));

        assertEquals(403, forged.statusCode(), forged.body());
        assertTrue(forged.body().contains("csrf-header-missing"), forged.body());
    }

    @Test
    void aSessionEndedInKeycloakIsOverAtTheGatewayAtOnce() throws Exception {
        logIn("linhe-assessor");
        assertEquals(200, me().statusCode());
        // Nobody else logs in as the assessor, so he has one session.
        String session = KeycloakCalls.sessionsOf(running, "linhe-assessor")
                .get(0)
                .path("id")
                .asText();
        KeycloakCalls.endSession(running, session);

        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (me().statusCode() == 200 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertEquals(401, me().statusCode());
    }

    @Test
    void afterLoggingOutTheCookieIsWorthNothing() throws Exception {
        logIn("linhe-auditor");
        assertEquals(200, me().statusCode());

        browser.follow(browser.get(running.gateway() + "/logout"));

        assertEquals(401, me().statusCode());
    }

    @Test
    void aLoginDoesNotReturnToAnotherSite() throws Exception {
        for (String target : new String[] {"https://evil.example/", "//evil.example", "javascript:alert(1)"}) {
            HttpResponse<String> answer = browser.get(running.gateway() + "/login?return=" + Api.encode(target));

            assertEquals(400, answer.statusCode(), target);
        }
    }

    @Test
    void swaggerUiObtainsATokenWithPkceAndNoSecret() throws Exception {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String callback = running.gateway() + "/docs/oauth2-redirect.html";
        String issuer = running.suite().keycloak().issuer();
        HttpResponse<String> form = browser.get(issuer + "/protocol/openid-connect/auth?"
                + KeycloakCalls.form(Map.of(
                        "client_id", "zeren-docs",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", callback,
                        "code_challenge_method", "S256",
                        "code_challenge", challenge)));
        HttpResponse<String> back = browser.logIn(form, "linhe-planner", "zeren");
        String location = Browser.location(back);
        assertTrue(location.startsWith(callback), location);
        String code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");

        JsonNode tokens = KeycloakCalls.token(
                issuer,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "zeren-docs",
                        "redirect_uri", callback,
                        "code", code,
                        "code_verifier", verifier));

        assertEquals(
                200,
                running.with(tokens.path("access_token").asText())
                        .get("/api/v1/plans")
                        .status(),
                tokens.toString());
    }

    private void logIn(String user) throws Exception {
        HttpResponse<String> form = browser.follow(browser.get(running.gateway() + "/login"));
        browser.follow(browser.logIn(form, user, "zeren"));
    }

    private HttpResponse<String> me() throws Exception {
        return browser.get(running.gateway() + "/api/v1/me", JSON);
    }
}

package dev.zeren.gateway.login;

import static dev.zeren.gateway.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.Browser;
import dev.zeren.gateway.testing.FakeProvider;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.gateway.testing.Tokens;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class LogoutTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Browser browser = new Browser();

    @Inject
    RevocationTable table;

    private static Tokens tokens() {
        return GatewayResource.provider().tokens();
    }

    private static Map<String, Object> logoutClaims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("aud", FakeProvider.CLIENT);
        claims.put("typ", "Logout");
        claims.put("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private int backChannel(String token) {
        return browser.post("/logout/backchannel", "logout_token=" + token, "Content-Type", FORM)
                .statusCode();
    }

    private int statusWith(String token) {
        return new Browser()
                .get("/api/v1/plans", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private static boolean isStored(String name) throws SQLException {
        try (Connection connection = GatewayResource.database().getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from revocation where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Test
    void logoutEndsTheSessionHereAndLeadsToTheProvider() {
        browser.login();
        Browser thief = browser.thief();
        assertEquals(200, thief.get("/api/v1/me").statusCode());
        HttpResponse<String> answer = browser.get("/logout");
        assertEquals(302, answer.statusCode());
        String target = location(answer).toString();
        assertTrue(target.startsWith(GatewayResource.provider().issuer() + "/protocol/openid-connect/logout?"), target);
        assertTrue(target.contains("id_token_hint=") && target.contains("post_logout_redirect_uri="), target);
        assertEquals(401, browser.get("/api/v1/me").statusCode());
        assertEquals(401, thief.get("/api/v1/me").statusCode(), "the old cookie is worth nothing any more");
    }

    @Test
    void logoutWithoutASessionIsNoError() {
        assertEquals(
                "/docs", browser.get("/logout").headers().firstValue("Location").orElseThrow());
    }

    @Test
    void anotherSiteCannotLogSomebodyOut() {
        browser.login();
        assertEquals(403, browser.get("/logout", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                browser.post("/logout", "", "Origin", "https://evil.example").statusCode());
        assertEquals(200, browser.get("/api/v1/me").statusCode());
        assertEquals(
                302,
                browser.post("/logout", "", "Origin", Browser.at("").toString()).statusCode());
        assertEquals(401, browser.get("/api/v1/me").statusCode());
    }

    @Test
    void aBackChannelLogoutEndsTheSessionAtOnceForItsCookieAndItsToken() throws SQLException {
        browser.login();
        String session = sessionOf(browser);
        String token = tokens().of(Map.of("sid", session));
        assertEquals(200, statusWith(token));
        Map<String, Object> claims = logoutClaims();
        claims.put("sid", session);
        assertEquals(200, backChannel(tokens().of(claims)));
        assertEquals(401, browser.get("/api/v1/me").statusCode());
        assertEquals(401, browser.get("/api/v1/me").statusCode(), "and stays ended");
        assertEquals(401, statusWith(token), "a remembered token");
        assertEquals(401, statusWith(tokens().of(Map.of("sid", session))), "a token not seen before");
        assertTrue(isStored(session));
    }

    @Test
    void afterABackChannelLogoutTheBrowserCanLogInAgain() {
        browser.login();
        Map<String, Object> claims = logoutClaims();
        claims.put("sid", sessionOf(browser));
        assertEquals(200, backChannel(tokens().of(claims)));
        assertEquals(200, browser.login().get("/api/v1/me").statusCode());
    }

    @Test
    void otherSessionsLiveOn() {
        Browser other = new Browser().login();
        Map<String, Object> claims = logoutClaims();
        claims.put("sid", sessionOf(browser.login()));
        assertEquals(200, backChannel(tokens().of(claims)));
        assertEquals(200, other.get("/api/v1/me").statusCode());
    }

    @Test
    void aLogoutOfASubjectEndsAllItsTokensUpToNowAndNoLaterOnes() {
        String subject = "user-" + UUID.randomUUID();
        String token = tokens().of(Map.of("sub", subject));
        assertEquals(200, statusWith(token));
        Map<String, Object> claims = logoutClaims();
        claims.put("sub", subject);
        claims.put("sid", null);
        assertEquals(200, backChannel(tokens().of(claims)));
        assertEquals(401, statusWith(token));
        long later = Instant.now().getEpochSecond() + 1;
        assertEquals(200, statusWith(tokens().of(Map.of("sub", subject, "iat", later))));
        assertEquals(200, statusWith(tokens().good()), "others are not touched");
    }

    @Test
    void aLogoutAtAnotherReplicaIsHonouredWithinASecond() throws Exception {
        String session = UUID.randomUUID().toString();
        String token = tokens().of(Map.of("sid", session));
        assertEquals(200, statusWith(token));
        try (Connection connection = GatewayResource.database().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into revocation (kind, name, not_before) values ('SESSION', ?, now())")) {
            insert.setString(1, session);
            insert.executeUpdate();
        }
        Thread.sleep(1_000);
        assertEquals(401, statusWith(token));
    }

    @Test
    void aForgottenLogoutIsPruned() throws Exception {
        String session = UUID.randomUUID().toString();
        try (Connection connection = GatewayResource.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into revocation "
                        + "values ('SESSION', ?, now() - interval '2 days', now() - interval '2 days')")) {
            insert.setString(1, session);
            insert.executeUpdate();
        }
        table.prune(Duration.ofHours(24));
        assertEquals(false, isStored(session));
    }

    @Test
    void whatIsNoLogoutTokenLogsNobodyOut() {
        browser.login();
        String session = sessionOf(browser);
        Map<String, Object> good = logoutClaims();
        good.put("sid", session);
        FakeProvider stranger = new FakeProvider();
        try {
            assertEquals(400, backChannel(stranger.tokens().of(good)), "signed by somebody else");
        } finally {
            stranger.close();
        }
        assertEquals(400, backChannel(tokens().of(with(good, "aud", "zeren-docs"))), "for another client");
        assertEquals(400, backChannel(tokens().of(with(good, "aud", "zeren"))), "for the API");
        assertEquals(400, backChannel(tokens().of(with(good, "events", null))), "without the event");
        assertEquals(400, backChannel(tokens().of(with(good, "events", Map.of("other", Map.of())))), "another event");
        assertEquals(400, backChannel(tokens().of(with(good, "nonce", "n"))), "an ID token in disguise");
        assertEquals(
                400, backChannel(tokens().of(with(good, "iat", Instant.now().getEpochSecond() - 900))), "stale");
        assertEquals(
                400, backChannel(tokens().of(with(good, "exp", Instant.now().getEpochSecond() - 10))), "expired");
        assertEquals(400, backChannel(tokens().unsigned()), "unsigned");
        assertEquals(400, backChannel("garbage"));
        assertEquals(400, backChannel("a.b.c"));
        assertEquals(400, backChannel("e30.e30.e30"));
        assertEquals(400, backChannel(""));
        assertEquals(
                400,
                browser.post("/logout/backchannel", "", "Content-Type", FORM).statusCode());
        assertEquals(413, backChannel("x".repeat(20_000)));
        assertEquals(405, browser.get("/logout/backchannel").statusCode());
        assertEquals(200, browser.get("/api/v1/me").statusCode());
    }

    @Test
    void aLogoutTokenIsNoAccessToken() {
        Map<String, Object> claims = logoutClaims();
        claims.put("aud", "zeren");
        assertEquals(401, statusWith(tokens().of(claims)));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> copy = new HashMap<>(claims);
        copy.put(name, value);
        return copy;
    }

    /** The session of a logged-in browser, as its token says it to the service. */
    private static String sessionOf(Browser browser) {
        String body = browser.get("/api/v1/plans").body();
        String token = body.replaceAll(".*\"authorization\":\"Bearer ([^\"]+)\".*", "$1");
        assertNotEquals(body, token);
        String payload = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return payload.replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
    }
}

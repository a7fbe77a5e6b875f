package dev.zeren.gateway.login;

import static dev.zeren.gateway.testing.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.testing.Browser;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class LoginTest {

    private final Browser browser = new Browser();

    @AfterEach
    void restore() {
        GatewayResource.provider().life = 300;
    }

    @Test
    void loginSendsTheBrowserToTheProviderWithPkceStateAndNonce() {
        HttpResponse<String> answer = browser.get("/login?return=/docs");
        assertEquals(302, answer.statusCode());
        String target = location(answer).toString();
        assertTrue(target.startsWith(GatewayResource.provider().issuer() + "/protocol/openid-connect/auth?"), target);
        for (String parameter : List.of(
                "response_type=code",
                "client_id=zeren-gateway",
                "code_challenge=",
                "code_challenge_method=S256",
                "state=",
                "nonce=",
                "login%2Fcallback")) {
            assertTrue(target.contains(parameter), target + " lacks " + parameter);
        }
    }

    @Test
    void afterTheLoginTheBrowserIsBackWhereItWantedToGo() {
        HttpResponse<String> end =
                browser.follow(browser.get("/login?return=/api/v1/plans%3Fyear=2022"), "/api/v1/plans");
        assertEquals(
                "/api/v1/plans?year=2022", end.headers().firstValue("Location").orElseThrow());
        assertEquals("/login", end.uri().getPath());
    }

    @Test
    void aLoggedInBrowserIsNotAskedAgain() {
        HttpResponse<String> answer = browser.login().get("/login?return=/docs");
        assertEquals("/docs", answer.headers().firstValue("Location").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https:%2F%2Fevil.example",
                "javascript:alert(1)",
                "%5Cevil.example",
                "/@@evil.example",
                "/%40%40evil.example",
                "*",
                "/docs&return=//evil.example"
            })
    void aReturnToElsewhereIsRefusedAndNobodyIsSentToTheProvider(String target) {
        HttpResponse<String> answer = browser.get("/login?return=" + target);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("/problems/invalid-return"));
    }

    @Test
    void theSessionCookieIsClosedToScriptsAndOtherSitesAndDoesNotShowTheTokens() {
        HttpResponse<String> answer = browser.follow(browser.get("/login?return=/docs"), "/login");
        List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertFalse(cookies.isEmpty());
        for (String cookie : cookies) {
            String lower = cookie.toLowerCase();
            assertTrue(
                    lower.contains("httponly") && lower.contains("samesite=lax") && lower.contains("path=/"), cookie);
            assertFalse(cookie.contains("=eyJhbGciOiJSUzI1NiI"), "a token in the open: " + cookie);
            String protectedHeader = cookie.substring(cookie.indexOf('=') + 1).split("\\.")[0];
            assertTrue(new String(java.util.Base64.getUrlDecoder().decode(protectedHeader)).contains("A256GCM"));
        }
    }

    @Test
    void aSessionCallsTheApiWithItsTokenAndWithoutItsCookie() {
        browser.login();
        HttpResponse<String> answer = browser.get("/api/v1/plans");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"authorization\":\"Bearer eyJ"), answer.body());
        assertFalse(answer.body().contains("\"cookie\""), answer.body());
    }

    @Test
    void meWorksWithASessionAsWithAToken() {
        HttpResponse<String> answer = browser.login().get("/api/v1/me");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"subject\":\"user-1\""), answer.body());
        assertTrue(answer.body().contains("沈书言") && answer.body().contains("\"bureau\":\"linhe\""), answer.body());
        assertTrue(answer.body().contains("\"roles\":[\"planner\"]"), answer.body());
    }

    @Test
    void aChangeByCookieNeedsTheHeaderThatAnotherSiteCannotSet() {
        browser.login();
        int reached = GatewayResource.plan().requests.get();
        HttpResponse<String> without = browser.post("/api/v1/plans", "{}");
        assertEquals(403, without.statusCode());
        assertTrue(without.body().contains("/problems/csrf-header-missing"));
        assertEquals(
                403, browser.post("/api/v1/plans", "{}", "X-Zeren-CSRF", "0").statusCode());
        assertEquals(reached, GatewayResource.plan().requests.get());
        assertEquals(
                200, browser.post("/api/v1/plans", "{}", "X-Zeren-CSRF", "1").statusCode());
    }

    @Test
    void aChangeByTokenNeedsNoSuchHeader() {
        String token = GatewayResource.provider().tokens().good();
        assertEquals(
                200,
                browser.post("/api/v1/plans", "{}", "Authorization", "Bearer " + token)
                        .statusCode());
    }

    @Test
    void aBodyOfASessionArrivesWhole() {
        browser.login();
        HttpResponse<String> answer = browser.post("/api/v1/plans", "x".repeat(300_000), "X-Zeren-CSRF", "1");
        assertTrue(answer.body().contains("\"bodyLength\":300000"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session_browser=garbage",
                "q_session_browser_at=x; q_session_browser=a|b|c",
                "q_session_browser="
            })
    void anInventedCookieIsARefusalAndNotARedirect(String cookie) {
        HttpResponse<String> answer = new Browser().get("/api/v1/plans", "Cookie", cookie);
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("/problems/unauthenticated"));
    }

    @Test
    void aCallbackWithoutAStateOfOursIsRefused() {
        assertEquals(401, browser.get("/login/callback?code=a&state=b").statusCode());
        assertEquals(401, browser.get("/login/callback").statusCode());
    }

    @Test
    void aCallbackOfAnotherBrowserIsRefused() {
        HttpResponse<String> atProvider = browser.get("/login");
        HttpResponse<String> callback = new Browser().follow(atProvider, "/login/callback");
        Browser other = new Browser();
        other.get("/login");
        HttpResponse<String> answer = other.get(
                location(callback).getPath() + "?" + location(callback).getRawQuery());
        assertEquals(401, answer.statusCode());
    }

    @Test
    void aCodeServesOnce() {
        HttpResponse<String> callback = browser.follow(browser.get("/login"), "/login/callback");
        String path = location(callback).getPath() + "?" + location(callback).getRawQuery();
        Browser second = browser.thief();
        assertEquals(302, browser.get(path).statusCode());
        assertEquals(401, second.get(path).statusCode());
    }

    @Test
    void anExpiredSessionIsRefreshed() throws InterruptedException {
        GatewayResource.provider().life = 2;
        browser.login();
        List<String> before = browser.cookies().stream().map(Object::toString).toList();
        Thread.sleep(3_000);
        GatewayResource.provider().life = 300;
        assertEquals(200, browser.get("/api/v1/plans").statusCode());
        assertNotEquals(before, browser.cookies().stream().map(Object::toString).toList());
    }

    @Test
    void aLoginThatOnlyAFormCouldSendIsRefused() {
        assertEquals(405, browser.post("/login", "").statusCode());
    }

    @Test
    void theRootLeadsToTheDocumentation() {
        assertEquals("/docs", browser.get("/").headers().firstValue("Location").orElseThrow());
    }
}

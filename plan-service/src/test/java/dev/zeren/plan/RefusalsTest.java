package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.anonymous;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that goes wrong is a problem with a code, in the client's language, and shows nothing of the inside. */
@QuarkusTest
@OnPostgres
class RefusalsTest {

    @Test
    void aRequestWithoutTokenIsUnauthenticated() {
        anonymous()
                .header("X-Request-Id", "test-request-1")
                .get("/api/v1/units")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("X-Request-Id", "test-request-1")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("title", equalTo("未登录或令牌无效"))
                .body("status", equalTo(401))
                .body("instance", equalTo("/api/v1/units"))
                .body("requestId", equalTo("test-request-1"));
    }

    @Test
    void aTokenOfAnotherIssuerAudienceKindOrTimeIsUnauthenticated() {
        expect401(TestTokens.sign(
                TestTokens.claims("x").issuer("https://elsewhere.test").claim("bureau", LINHE)));
        expect401(TestTokens.sign(TestTokens.claims("x").audience("other").claim("bureau", LINHE)));
        expect401(TestTokens.sign(TestTokens.claims("x").expiresAt(Instant.now().minusSeconds(600))));
        expect401(TestTokens.sign(TestTokens.claims("x").claim("typ", "ID").claim("bureau", LINHE)));
        expect401(TestTokens.sign(TestTokens.claims("x").claim("typ", "Refresh").claim("bureau", LINHE)));
        expect401("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        expect401("garbage");
    }

    private static void expect401(String token) {
        as(token).get("/api/v1/units").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aScopeIsWorthNothingInAPersonsToken() {
        String token = TestTokens.sign(TestTokens.claims("someone")
                .claim("bureau", LINHE)
                .claim("scope", "plans:write")
                .claim("realm_access", Map.of("roles", java.util.List.of("leader"))));
        json(as(token), Map.of("name", "甲", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(403);
    }

    @Test
    void aCallerWithoutBureauSeesNothing() {
        as(TestTokens.person("lost", "NOT A BUREAU", "bureau-admin"))
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        json(as(TestTokens.person("lost", "NOT A BUREAU", "bureau-admin")), Map.of("name", "甲", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(403);
    }

    @Test
    void aRoleThatMayReadMayNotWrite() {
        json(leader(LINHE), Map.of("name", "甲科", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void malformedJsonSaysWhere() {
        admin(LINHE)
                .contentType(ContentType.JSON)
                .body("{\n \"name\": \"甲\",, }")
                .post("/api/v1/units")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("第 2 行"));
    }

    @Test
    void anUnknownPropertyIsRefusedAndNamed() {
        json(admin(LINHE), Map.of("name", "甲", "kind", "office", "bureauId", "wangxi"))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-property"))
                .body("errors[0].pointer", equalTo("/bureauId"));
    }

    @Test
    void aBrokenRuleOfTheBodyPointsAtTheProperty() {
        json(admin(LINHE), Map.of("name", " ", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("not-blank"));
    }

    @Test
    void aWrongWordInTheBodyPointsAtTheProperty() {
        json(admin(LINHE), Map.of("name", "甲", "kind", "castle"))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesNamed() {
        admin(LINHE)
                .queryParam("knid", "office")
                .get("/api/v1/units")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("errors[0].detail", containsString("kind"));
    }

    @Test
    void aParameterOutOfRangeOrOfTheWrongFormIsRefused() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "limit", 1_000_000, "cursor", "bm90LW91cnM", "kind", "castle", "parent", "17")
                .entrySet()) {
            admin(LINHE)
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get("/api/v1/units")
                    .then()
                    .statusCode(400);
        }
        admin(LINHE).queryParam("limit", "abc").get("/api/v1/units").then().statusCode(400);
        admin(LINHE)
                .queryParam("limit", 0)
                .get("/api/v1/units")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].pointer", equalTo("limit"));
    }

    @Test
    void aMethodMediaTypeOrFormatThatIsNotThereIsAProblem() {
        admin(LINHE)
                .delete("/api/v1/units")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        admin(LINHE)
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/v1/units")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        admin(LINHE).get("/api/v1/nothing").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        admin(LINHE).accept("image/png").get("/api/v1/units").then().statusCode(406);
    }

    @Test
    void jsonNestedAThousandDeepIsRefused() {
        admin(LINHE)
                .contentType(ContentType.JSON)
                .body("{\"name\":" + "[".repeat(1000) + "]".repeat(1000) + "}")
                .post("/api/v1/units")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void aSiblingWithTheSameNameIsAlreadyThereAndNoSqlShows() {
        unit(LINHE, "同名科", "office");
        json(admin(LINHE), Map.of("name", "同 名科", "kind", "office"))
                .post("/api/v1/units")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", not(containsString("unit_sibling_name")));
    }

    @Test
    void aProblemSpeaksEnglishOnRequest() {
        anonymous()
                .header("Accept-Language", "en-GB, zh;q=0.5")
                .get("/api/v1/units")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body("title", equalTo("Not signed in, or the token is not valid"));
    }

    @Test
    void aFailureThatNobodyHasForeseenShowsNothingButTheRequestId() {
        anonymous()
                .header("X-Request-Id", "broken-request")
                .get("/api/v1/broken")
                .then()
                .statusCode(500)
                .body("type", equalTo("/problems/internal-error"))
                .body("requestId", equalTo("broken-request"))
                .body(not(containsString("secret")))
                .body(not(containsString("dev.zeren")));
    }

    @Test
    void anIndecentRequestIdIsReplaced() {
        anonymous()
                .header("X-Request-Id", "a b")
                .get("/api/v1/units")
                .then()
                .header("X-Request-Id", not(equalTo("a b")));
    }

    @Test
    void listsArePagedAndTheNextLinkLeadsOn() {
        for (String name : new String[] {"页一", "页二", "页三"}) {
            unit("paging", name, "office");
        }
        String link = admin("paging")
                .queryParam("limit", 2)
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items.name", org.hamcrest.Matchers.contains("页一", "页二"))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .header("Link");
        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        admin("paging")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.name", org.hamcrest.Matchers.contains("页三"))
                .body("next", org.hamcrest.Matchers.nullValue());
    }
}

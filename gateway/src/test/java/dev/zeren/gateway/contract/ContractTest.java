package dev.zeren.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.testing.GatewayResource;
import dev.zeren.gateway.testing.GatewayTest;
import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.problem.CommonProblem;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ContractTest {

    @Test
    void theContractIsGivenAsJsonAndAsYamlAndTheyAreTheSame() throws IOException {
        String json = given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        String yaml = given().get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertEquals(new ObjectMapper().readTree(json), new ObjectMapper(new YAMLFactory()).readTree(yaml));
    }

    @Test
    void acceptDecidesAtTheAddressWithoutEnding() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .contentType("application/json")
                .header("Vary", containsString("ccept"));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
    }

    @Test
    void theContractHoldsTheDoorsOwnPathsAndTheSuitesSecurity() {
        given().get("/openapi.json")
                .then()
                .body("openapi", startsWith("3."))
                .body("servers[0].url", equalTo("/"))
                .body("paths", hasKey("/api/v1/me"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body(
                        "components.securitySchemes.login.flows.authorizationCode.authorizationUrl",
                        equalTo(GatewayResource.provider().issuer() + "/protocol/openid-connect/auth"))
                .body(
                        "components.securitySchemes.login.flows.authorizationCode.tokenUrl",
                        equalTo(GatewayResource.provider().issuer() + "/protocol/openid-connect/token"));
    }

    @Test
    void theContractHoldsTheServicesPathsAndNotWhatTheDoorDoesNotPass() {
        given().get("/openapi.json")
                .then()
                .body("paths", hasKey("/api/v1/plans/imports"))
                .body("paths", hasKey("/api/v1/reports/completion"))
                .body("paths", not(hasKey("/api/v1/replica/rebuilds")));
    }

    @Test
    void everyProblemThatTheDoorCanAnswerHasAPage() {
        Stream.<RejectionType>concat(Stream.of(CommonProblem.values()), Stream.of(GatewayProblem.values()))
                .forEach(type -> given().get("/problems/" + type.code())
                        .then()
                        .statusCode(200)
                        .body(containsString(type.title().zh())));
    }

    @Test
    void everyReferenceOfTheContractLeadsSomewhere() throws IOException {
        JsonNode contract =
                new ObjectMapper().readTree(given().get("/openapi.json").asString());
        for (String reference : ContractPart.references(contract)) {
            assertFalse(contract.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void swaggerUiIsThereAndReadsTheSuitesContractAndLogsInWithPkce() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("/openapi.json"))
                .body(containsString("zeren-docs"))
                .body(containsString("usePkceWithAuthorizationCodeGrant"));
        given().get("/docs/oauth2-redirect.html").then().statusCode(200);
    }

    @Test
    void aProblemHasAPage() {
        given().get("/problems/example")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<h1>示例"))
                .body(not(containsString("<script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-problem", "Example", "..", "example.md", "%C3%A9"})
    void anInventedProblemHasNone(String code) {
        int status = given().urlEncodingEnabled(false).get("/problems/" + code).statusCode();
        assertEquals(code.equals("..") ? 400 : 404, status);
    }
}

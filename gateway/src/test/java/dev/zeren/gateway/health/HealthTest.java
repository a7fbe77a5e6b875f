package dev.zeren.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.zeren.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class HealthTest {

    @Test
    void livenessIsTheDoorsAlone() {
        given().get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }

    @Test
    void readinessTellsOfDatabaseKeysAndServicesAndNotWhereTheyAre() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'oidc-keys' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.plan", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.reporting", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.absent", equalTo("DOWN"))
                .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
                .body("checks.size()", equalTo(3))
                .body(not(containsString("127.0.0.1")));
    }

    @Test
    void metricsAreNotPublic() {
        given().get("/q/metrics").then().statusCode(404);
    }
}

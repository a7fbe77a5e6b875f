package dev.zeren.kit.bulk;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnPostgres
class BulkPatienceTest {

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(4).toList();

    @Test
    void whatTheRequestDoesNotReachIsUnavailableAndTheSameKeyDoesOnlyThat() {
        send(true)
                .body("items.status", contains(200, 200, 503, 503))
                .body("items.version", contains(1, 2, null, null))
                .body("items[3].problem.type", equalTo("/problems/service-unavailable"))
                .body("succeeded", equalTo(2))
                .body("failed", equalTo(2))
                .header("Idempotency-Replayed", nullValue());
        send(false)
                .body("items.status", contains(200, 200, 200, 200))
                .body("items.version", contains(1, 2, 3, 4))
                .header("Idempotency-Replayed", nullValue());
        send(false).body("items.version", contains(1, 2, 3, 4)).header("Idempotency-Replayed", equalTo("true"));
    }

    private ValidatableResponse send(boolean slow) {
        return json(
                        planner("bulk-patience")
                                .header("Idempotency-Key", "patience-0001")
                                .header("X-Slow", slow),
                        ids)
                .post("/api/v1/slow-bulk")
                .then()
                .statusCode(207);
    }
}

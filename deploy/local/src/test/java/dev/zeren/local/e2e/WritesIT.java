package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of writing that hold everywhere, tried on the directory through the gateway. */
@WithSuite
class WritesIT {

    private static final String UNITS = "/api/v1/units";

    private Api admin;

    @BeforeEach
    void anAdmin(RunningSuite suite) {
        admin = suite.as("wangxi-admin");
    }

    @Test
    void aStaleVersionIsRefusedAndTheObjectUnchanged() {
        Answer created = create("过期试验科");
        String path = UNITS + "/" + created.json().path("id").asText();
        String first = admin.get(path).expect(200).etag();
        admin.patch(path, Directory.object("name", "过期试验科（改）"), first).expect(200);

        Answer stale = admin.patch(path, Directory.object("name", "过期试验科（再改）"), first);

        assertProblem(stale, 412, "stale-version");
        assertEquals("过期试验科（改）", admin.get(path).json().path("name").asText());
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        String path = UNITS + "/" + create("无条件试验科").json().path("id").asText();

        assertProblem(admin.patch(path, Directory.object("name", "x"), null), 428, "precondition-required");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String path = UNITS + "/" + create("未变试验科").json().path("id").asText();
        String etag = admin.get(path).expect(200).etag();

        assertEquals(304, admin.get(path, Map.of("If-None-Match", etag)).status());
    }

    @Test
    void theSameKeyWithTheSameBodyGivesTheFirstResponseAgainAndOneObject() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        ObjectNode body = unit("幂等试验科");

        Answer first = admin.post(UNITS, body, key).expect(201);
        Answer second = admin.post(UNITS, body, key).expect(201);

        assertEquals(first.text(), second.text());
        assertEquals(
                1,
                admin.all(UNITS).stream()
                        .filter(unit -> unit.path("name").asText().equals("幂等试验科"))
                        .count());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        admin.post(UNITS, unit("幂等试验二科"), key).expect(201);

        assertProblem(admin.post(UNITS, unit("幂等试验三科"), key), 422, "idempotency-key-reused");
    }

    @Test
    void anUnknownPropertyIsNamed() {
        Answer refused = admin.post(UNITS, unit("未知属性科").put("bureauId", "linhe"));

        assertProblem(refused, 422, "unknown-property");
        assertTrue(refused.json().path("errors").toString().contains("/bureauId"), refused.text());
    }

    @Test
    void problemsAreInChineseUnlessEnglishIsAskedFor() {
        String path = UNITS + "/" + UUID.randomUUID();
        JsonNode chinese = admin.get(path).json();
        JsonNode english = admin.get(path, Map.of("Accept-Language", "en")).json();

        assertTrue(chinese.path("title").asText().codePoints().anyMatch(Character::isIdeographic), chinese.toString());
        assertTrue(english.path("title").asText().codePoints().noneMatch(Character::isIdeographic), english.toString());
    }

    @Test
    void theRequestIdComesBackAndStandsInTheProblem() {
        Answer answer = admin.get(UNITS + "/" + UUID.randomUUID(), Map.of("X-Request-Id", "writes-it-42"));

        assertEquals("writes-it-42", answer.header("X-Request-Id"));
        assertEquals("writes-it-42", answer.json().path("requestId").asText());
    }

    private Answer create(String name) {
        return admin.post(UNITS, unit(name + " " + UUID.randomUUID().toString().substring(0, 8)))
                .expect(201);
    }

    private static ObjectNode unit(String name) {
        return Directory.object("name", name, "kind", "office");
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type").replaceAll(";.*", ""));
        assertEquals("/problems/" + code, answer.json().path("type").asText(), answer.text());
    }
}

package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.demo.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real work points of Yanzhou district, 2022, as published; counted by hand. */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YanzhouImportIT {

    private static final Path SEED = RunningSuite.ROOT.resolve("../shared/seeds/yanzhou-work-points-2022.txt");

    private Api planner;
    private JsonNode imported;

    @BeforeAll
    void importIt(RunningSuite suite) throws Exception {
        assumeTrue(Files.exists(SEED), "the seed documents lie beside the repository or not at all");
        planner = suite.as("wangxi-planner");
        imported = planner.upload(
                        Plans.IMPORTS + "?createMissing=true",
                        "yanzhou-work-points-2022.txt",
                        Plans.TEXT,
                        Files.readAllBytes(SEED))
                .expect(201)
                .json();
    }

    @Test
    void theCountsAreThoseOfTheDocument() {
        JsonNode counts = imported.path("counts");
        assertEquals(5, counts.path("sections").asInt());
        assertEquals(20, counts.path("tasks").asInt());
        assertEquals(20, counts.path("clauses").asInt());
        assertEquals(9, counts.path("leaders").asInt());
        assertEquals(22, counts.path("units").asInt());
        assertEquals("2022-03-07", imported.path("issuedOn").asText());
        assertEquals(2022, imported.path("year").asInt());
    }

    @Test
    void aLeadersTasksAreFoundHoweverHisNameIsPrinted() {
        assertEquals(12, tasksOf("张培屹").size());
        assertEquals(7, tasksOf("安平").size());
    }

    @Test
    void theDoubleNameOfTask13IsAFindingAndCountsOnce() {
        assertTrue(findings().contains("name-repeated"), findings().toString());
        JsonNode task = tasksOf("张培屹").stream()
                .filter(candidate -> candidate.path("number").asInt() == 13)
                .findFirst()
                .orElseThrow();
        // Kept as printed, twice; but one person.
        JsonNode printed = task.path("clauses").get(0).path("roles").get(0).path("names");
        assertEquals(2, printed.size(), printed.toString());
        assertEquals(printed.get(0).path("person"), printed.get(1).path("person"));
    }

    @Test
    void thePageMarksAreReportedAsUnread() {
        String unread = imported.path("unread").toString();
        assertTrue(unread.contains("— 6 —") && unread.contains("— 7 —"), unread);
    }

    @Test
    void theSourceComesBackByteForByte() throws Exception {
        byte[] source =
                planner.get("/api/v1/plans/" + planId() + "/source").expect(200).body();
        assertArrayEquals(Files.readAllBytes(SEED), source);
    }

    private String planId() {
        return imported.path("planId").asText();
    }

    private List<String> findings() {
        return StreamSupport.stream(imported.path("findings").spliterator(), false)
                .map(finding -> finding.path("code").asText())
                .toList();
    }

    private List<JsonNode> tasksOf(String leader) {
        String id = planner.all("/api/v1/people?name=" + Api.encode(leader)).stream()
                .filter(person -> person.path("name").asText().equals(leader))
                .map(person -> person.path("id").asText())
                .findFirst()
                .orElseThrow();
        return planner.all("/api/v1/plans/" + planId() + "/tasks?leader=" + id);
    }
}

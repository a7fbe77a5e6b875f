package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.Progress;
import dev.zeren.local.demo.Api;
import dev.zeren.local.demo.CompletionReport;
import dev.zeren.local.demo.MainJob;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private RunningSuite running;
    private MainJob.Outcome outcome;

    @BeforeAll
    void runTheMainJob(RunningSuite suite) {
        running = suite;
        outcome = mainJob().run();
    }

    @Test
    void everyStatusOccursAndTheCountsAddUp() {
        JsonNode totals = outcome.report().path("totals");
        int sum = 0;
        for (String status : Set.of("notStarted", "underWay", "done", "overdue")) {
            int count = totals.path(status).asInt();
            assertTrue(count > 0, status + ": " + totals);
            sum += count;
        }
        assertEquals(totals.path("tasks").asInt(), sum);
    }

    @Test
    void everyoneWhoMayReadTheReportReadsTheSameTotals() {
        String path = "/api/v1/reports/completion?plan=" + outcome.planId();
        for (Api reader :
                Set.of(running.as("linhe-planner"), running.as("linhe-auditor"), running.asClient("portal-linhe"))) {
            JsonNode totals = reader.get(path).expect(200).json().path("totals");
            assertTrue(CompletionReport.same(outcome.report().path("totals"), totals), totals.toString());
        }
    }

    @Test
    void exactlyOneNameOfThePlanIsNotInTheDirectory() {
        Set<String> unresolved = new TreeSet<>();
        for (JsonNode task : Plans.tasks(running.as("linhe-planner"), outcome.planId())) {
            for (JsonNode names : task.findValues("names")) {
                for (JsonNode name : names) {
                    if (!name.hasNonNull("person") && !name.hasNonNull("unit")) {
                        unresolved.add(name.path("name").asText());
                    }
                }
            }
        }
        assertEquals(1, unresolved.size(), unresolved.toString());
    }

    @Test
    void theWordDocumentNamesEverySectionLeaderAndOffice() throws Exception {
        try (ZipFile word = new ZipFile(outcome.document().toFile())) {
            String text = new String(
                    word.getInputStream(word.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            // Word may cut a text into runs: compare the letters alone.
            String letters = text.replaceAll("<[^>]*>", "");
            assertTrue(letters.contains("2026年教育工作要点"), letters);
            outcome.report().path("sections").forEach(row -> assertNamed(row.path("heading"), letters));
            outcome.report().path("leaders").forEach(row -> assertNamed(row.path("name"), letters));
            outcome.report().path("offices").forEach(row -> assertNamed(row.path("name"), letters));
        }
    }

    @Test
    void runningItAgainOnKeptDataAddsNothing() throws Exception {
        Api planner = running.as("linhe-planner");
        long plans = Plans.count(planner);

        MainJob.Outcome again = mainJob().run();

        assertEquals(outcome.planId(), again.planId());
        assertEquals(plans, Plans.count(planner));
        assertEquals(outcome.report().path("totals"), again.report().path("totals"));
        assertTrue(Files.size(again.document()) > 0);
    }

    private static void assertNamed(JsonNode name, String letters) {
        assertTrue(!name.asText().isBlank() && letters.contains(name.asText()), name.asText());
    }

    private MainJob mainJob() {
        Path reports = running.suite().data().reports();
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        return new MainJob(running.gateway(), running.tokens(), reports, Clock.systemDefaultZone(), progress);
    }
}

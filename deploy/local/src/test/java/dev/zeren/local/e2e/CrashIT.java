package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.Part;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import dev.zeren.local.demo.CompletionReport;
import dev.zeren.local.suite.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing acknowledged is lost and nothing counts twice, whoever dies. */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final int REPORTS = 1000;
    private static final int CLIENTS = 8;
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final String OFFICE = "抗毁试验科";

    private RunningSuite running;
    private Api planner;
    private Api office;

    @BeforeAll
    void anOffice(RunningSuite suite) {
        running = suite;
        Api admin = suite.as("linhe-admin");
        Directory.staff(admin, "linhe-office", Directory.unit(admin, OFFICE));
        planner = suite.as("linhe-planner");
        office = suite.as("linhe-office");
    }

    @Test
    void everyAcknowledgedReportOutlivesThePlanServiceAndCountsOnce() throws Exception {
        survive(Part.PLAN, "计划服务抗毁计划2026年");
    }

    @Test
    void everyAcknowledgedReportIsInTheReportAfterReportingServiceIsBack() throws Exception {
        survive(Part.REPORTING, "报表服务抗毁计划2026年");
    }

    @Test
    void totalsAreThoseOfThePlanAfterARebuildFromZero() throws Exception {
        String plan = Plans.issued(planner, Plans.text("重建试验计划2026年", 6, "甲某", OFFICE));
        List<JsonNode> tasks = Plans.tasks(planner, plan);
        for (int i = 0; i < 3; i++) {
            office.post(
                            "/api/v1/tasks/" + tasks.get(i).path("id").asText() + "/progress-reports",
                            Directory.object(
                                    "status",
                                    i == 0 ? "done" : "under-way",
                                    "percent",
                                    i == 0 ? 100 : 40,
                                    "narrative",
                                    "x"))
                    .expect(201);
        }
        JsonNode before = new CompletionReport(planner, planner, plan).awaitSameAsPlan();

        String token = running.clientToken("zeren-operations");
        Api operations = new Api(running.suite().service(Part.REPORTING).url(), () -> token);
        Answer accepted = operations.post("/api/v1/replica/rebuilds", Directory.object());
        assertTrue(accepted.status() / 100 == 2, accepted.status() + " " + accepted.text());

        JsonNode after = new CompletionReport(planner, planner, plan).awaitSameAsPlan();
        for (String part : List.of("totals", "sections", "leaders", "offices")) {
            assertEquals(before.path(part), after.path(part));
        }
    }

    private void survive(Part victim, String title) throws Exception {
        String plan = Plans.issued(planner, Plans.text(title, REPORTS, "甲某", OFFICE));
        List<String> tasks = Plans.tasks(planner, plan).stream()
                .map(task -> task.path("id").asText())
                .toList();
        assertEquals(REPORTS, tasks.size());
        ServiceProcess service = running.suite().service(victim);

        ReportingUnderFire fire = new ReportingUnderFire(office, tasks, CLIENTS);
        fire.awaitAcknowledged(REPORTS / 4);
        service.kill();
        TimeUnit.MILLISECONDS.sleep(300);
        service.start();
        service.awaitReady();
        long back = System.nanoTime();
        if (victim == Part.REPORTING) {
            int acknowledged = fire.acknowledged();
            awaitDone(plan, acknowledged, back);
        }
        fire.awaitAll();
        long last = System.nanoTime();

        assertEquals(List.of(), fire.surprises());
        assertEquals(REPORTS, fire.acknowledged());
        assertEquals(REPORTS, awaitDone(plan, REPORTS, last));
        assertEquals(Map.of(1, REPORTS), tasksByNumberOfReports(tasks));
    }

    /** @return tasks done in the completion report, within the time allowed for catching up */
    private int awaitDone(String plan, int atLeast, long since) throws InterruptedException {
        String path = "/api/v1/reports/completion?plan=" + plan;
        while (true) {
            Answer answer = planner.get(path);
            int done = answer.status() == 200
                    ? answer.json().path("totals").path("done").asInt()
                    : -1;
            if (done >= atLeast) {
                return done;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - since);
            assertTrue(
                    waited.compareTo(CATCH_UP) < 0,
                    done + " of " + atLeast + " after " + waited + ": " + answer.text());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Map<Integer, Integer> tasksByNumberOfReports(List<String> tasks) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (String task : tasks) {
            found.merge(
                    planner.all("/api/v1/tasks/" + task + "/progress-reports").size(), 1, Integer::sum);
        }
        return found;
    }
}

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
import java.util.ArrayList;
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

    private static final int PLANS = 2;
    private static final int TASKS_OF_A_PLAN = 500;
    private static final int REPORTS = PLANS * TASKS_OF_A_PLAN;
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
        List<String> plans = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 1; i <= PLANS; i++) {
            String plan = Plans.issued(planner, Plans.text(title + "（" + i + "）", TASKS_OF_A_PLAN, "甲某", OFFICE));
            Plans.tasks(planner, plan).forEach(task -> tasks.add(task.path("id").asText()));
            plans.add(plan);
        }
        assertEquals(REPORTS, tasks.size());
        ServiceProcess service = running.suite().service(victim);

        ReportingUnderFire fire = new ReportingUnderFire(office, tasks, CLIENTS);
        fire.awaitAcknowledged(REPORTS / 4);
        service.kill();
        int acknowledgedAtTheKill = fire.acknowledged();
        assertTrue(acknowledgedAtTheKill < REPORTS, "killed too late to prove anything: " + acknowledgedAtTheKill);
        TimeUnit.MILLISECONDS.sleep(300);
        service.start();
        service.awaitReady();
        awaitDone(plans, fire.acknowledged(), System.nanoTime());
        fire.awaitAll();

        if (victim == Part.PLAN) {
            assertTrue(fire.repeated() > 0, "nobody felt the crash");
        }
        assertEquals(List.of(), fire.surprises());
        assertEquals(REPORTS, fire.acknowledged());
        assertEquals(REPORTS, awaitDone(plans, REPORTS, System.nanoTime()));
        assertEquals(Map.of(1, REPORTS), tasksByNumberOfReports(tasks));
    }

    /** @return tasks done in the completion reports, within the time allowed for catching up */
    private int awaitDone(List<String> plans, int atLeast, long since) throws InterruptedException {
        while (true) {
            int done = plans.stream().mapToInt(this::done).sum();
            if (done >= atLeast) {
                return done;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - since);
            assertTrue(waited.compareTo(CATCH_UP) < 0, done + " of " + atLeast + " after " + waited);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private int done(String plan) {
        Answer answer = planner.get("/api/v1/reports/completion?plan=" + plan);
        return answer.status() == 200
                ? answer.json().path("totals").path("done").asInt()
                : 0;
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

package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.Part;
import dev.zeren.local.demo.Api;
import dev.zeren.local.demo.CompletionReport;
import dev.zeren.local.e2e.WritingUnderFire.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * plan-service and PostgreSQL are killed in the middle of writes, by turns and by chance, and after each fault all that
 * was acknowledged is there with its content, once, and nothing beside it. How often: {@code zeren.faults.cycles}; a run
 * is repeated by {@code zeren.faults.seed}.
 */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final int TASKS = 40;
    private static final int CLIENTS = 6;
    private static final int LONGEST_BEFORE = 900;
    private static final int LONGEST_DOWN = 300;
    private static final int AFTER = 200;
    private static final Duration FEED = Duration.ofSeconds(15);
    /** Files that did not come whole go after 4 s here (pom.xml), by a timer that is looked at each second. */
    private static final Duration REMOVAL = Duration.ofSeconds(30);

    /** Within which services that did nothing meanwhile have noticed that their connections are gone, and made new ones. */
    private static final Duration HEALTHY = Duration.ofSeconds(10);

    private final int cycles = Integer.getInteger("zeren.faults.cycles", 3);
    private final long seed = Long.getLong("zeren.faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Written> all = new ArrayList<>();

    private RunningSuite running;
    private Stored stored;
    private Api planner;
    private Api office;
    private String plan;
    private List<String> tasks;
    private int repeated;
    private int cutOff;
    private int refused;

    @BeforeAll
    void aPlan(RunningSuite suite) {
        running = suite;
        stored = new Stored(suite.suite(), "linhe");
        Api admin = suite.as("linhe-admin");
        Directory.staff(admin, "linhe-office", Directory.unit(admin, "故障试验科"));
        // At the service itself: what breaks is seen by who writes, and not mended by the gateway.
        String service = suite.suite().service(Part.PLAN).url();
        planner = new Api(service, () -> suite.tokens().ofPerson("linhe-planner"));
        office = new Api(service, () -> suite.tokens().ofPerson("linhe-office"));
        plan = Plans.issued(planner, Plans.text("故障试验计划2026年", TASKS, "甲某", "故障试验科"));
        tasks = Plans.tasks(planner, plan).stream()
                .map(task -> task.path("id").asText())
                .toList();
    }

    @Test
    void whateverDiesUnderWritesAllThatWasAcknowledgedIsThereOnceAndNothingElse() throws Exception {
        System.out.println("faults: " + cycles + " cycles, -Dzeren.faults.seed=" + seed);
        List<Fault> faults = Fault.series(cycles, random);
        try (FeedWatch feed = new FeedWatch(planner)) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                String prefix = "f" + Long.toHexString(seed) + "-" + (100 + cycle) + "-";
                List<Written> written = survive(faults.get(cycle), prefix);
                assertNothingLostOrDoubled(prefix, written);
                assertEveryEventServedOnceInOrder(feed);
                assertFilesAreThoseOfTheRows();
                assertContentIsAsItWasGiven(written);
                all.addAll(written);
            }
            assertTrue(feed.failures() >= cycles, "the reader of the feed felt only " + feed.failures());
        }
        assertContentIsAsItWasGiven(all);
        new CompletionReport(running.as("linhe-planner"), planner, plan).awaitSameAsPlan();
        await(
                HEALTHY,
                () -> 200,
                () -> running.with(null).get("/q/health/ready").status());
        System.out.printf(
                "faults: %d struck, %d requests cut off and %d refused by them, %d reports with a file acknowledged,"
                        + " %d requests repeated, 0 lost, 0 doubled%n",
                cycles, cutOff, refused, all.size(), repeated);
    }

    private List<Written> survive(Fault fault, String prefix) throws InterruptedException {
        WritingUnderFire fire = new WritingUnderFire(office, tasks, CLIENTS, prefix, random.nextLong());
        fire.awaitUnderWay();
        Thread.sleep(random.nextInt(LONGEST_BEFORE));
        fire.awaitUnderWay();
        fire.strikes();
        fault.strike(running.suite());
        Thread.sleep(random.nextInt(LONGEST_DOWN));
        fault.recover(running.suite());
        Thread.sleep(AFTER);
        List<Written> written = fire.finish();

        assertEquals(List.of(), fire.surprises());
        // The connection that PostgreSQL's death breaks is the service's, which says 503.
        int hit = fire.cutOff() + (fault == Fault.POSTGRES ? fire.refused() : 0);
        assertTrue(hit > 0, fault + " struck when nobody wrote");
        System.out.printf("faults: %s%s: %d hit, %d acknowledged%n", prefix, fault, hit, written.size());
        repeated += fire.repeated();
        cutOff += fire.cutOff();
        refused += fire.refused();
        return written;
    }

    private void assertNothingLostOrDoubled(String prefix, List<Written> written) {
        assertEquals(written, stored.reports(prefix));
        assertEquals(List.of(), stored.notOnce(prefix));
        assertEquals(written.stream().map(Written::key).toList(), stored.evidence(prefix));
    }

    private void assertEveryEventServedOnceInOrder(FeedWatch feed) throws InterruptedException {
        await(FEED, stored::feed, feed::ids);
    }

    private void assertFilesAreThoseOfTheRows() throws InterruptedException {
        await(REMOVAL, stored::filesByRows, stored::filesOnDisk);
    }

    private void assertContentIsAsItWasGiven(List<Written> written) {
        for (Written one : written) {
            byte[] content = planner.get("/api/v1/evidence/" + one.evidence() + "/content")
                    .expect(200)
                    .body();
            assertEquals(one.sha256(), WritingUnderFire.sha256(content), one.key());
        }
    }

    private static <T> void await(Duration patience, Supplier<T> expected, Supplier<T> found)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!expected.get().equals(found.get()) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertEquals(expected.get(), found.get());
    }
}

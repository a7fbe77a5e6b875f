package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.local.Part;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import dev.zeren.local.process.Ports;
import dev.zeren.local.process.Signals;
import dev.zeren.local.suite.ServiceProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two instances of plan-service take missed notices up. One of them is stopped in the middle of a step for longer than
 * its hold on a timer lasts, which is its transaction's time, and goes on; later it is killed in the middle of another.
 */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationIT {

    private static final int NOTICES = 100;
    private static final String NAME = "second-instance";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/supervision-notices";

    private final Duration pause = Duration.parse(System.getProperty("zeren.faults.pause", "PT5S"));

    private RunningSuite running;
    private ServiceProcess second;
    private List<String> notices;

    @BeforeAll
    void twoInstancesAndDispatchedNotices(RunningSuite suite) {
        running = suite;
        long hold = pause.toMillis() / 2;
        second = suite.suite()
                .another(
                        Part.PLAN,
                        Ports.free(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                suite.suite().postgres().url("plan") + "?ApplicationName=" + NAME,
                                "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_OPTIONS",
                                "-c transaction_timeout=" + hold + "ms -c statement_timeout=" + hold + "ms"));
        second.start();
        notices = dispatched();
        second.awaitReady();
    }

    @Test
    @Order(1)
    void anInstanceThatStandsStillForLongerThanItsHoldAndGoesOnHasDoneNothingTwice() throws Exception {
        miss();
        long session = stopInTheMiddle();
        Thread.sleep(pause.toMillis());
        assertEquals(List.of(), column("select pid from pg_stat_activity where pid = " + session));
        awaitLevel(2);
        Signals.resume(second.handle());
        second.awaitReady();
        assertEachStepOnce(1);
    }

    @Test
    @Order(2)
    void whatAnInstanceWasAtWhenItWasKilledIsDoneByAnotherOnce() throws Exception {
        miss();
        stopInTheMiddle();
        assertEquals(137, second.kill());
        awaitLevel(3);
        assertEachStepOnce(2);
    }

    private List<String> dispatched() {
        Api planner = running.as("wangxi-planner");
        String rules = "/api/v1/supervision-rules";
        Answer usual = planner.get(rules).expect(200);
        ObjectNode own = usual.json().deepCopy();
        own.put("approver", "planner").remove("version");
        planner.send(
                        "PUT",
                        rules,
                        Map.of("If-Match", usual.etag(), "Content-Type", "application/json"),
                        BodyPublishers.ofString(own.toString()))
                .expect(200);
        String plan = Plans.issued(planner, Plans.text("督办试验计划2026年", 1, "乙某", "督办试验科"));
        String task = Plans.tasks(planner, plan).get(0).path("id").asText();
        String unit = Directory.unit(running.as("wangxi-admin"), "督办试验科");
        var notice = Directory.object("taskId", task, "unitId", unit, "matter", "进度滞后", "demand", "说明原因");
        return IntStream.range(0, NOTICES)
                .parallel()
                .mapToObj(i -> {
                    Answer registered = planner.post(PATH, notice).expect(201);
                    String id = registered.json().path("id").asText();
                    String etag = planner.act(PATH + "/" + id + "/approve", registered.etag())
                            .expect(200)
                            .etag();
                    planner.act(PATH + "/" + id + "/dispatch", etag).expect(200);
                    return id;
                })
                .toList();
    }

    /** Lets the terms of all notices be over at one moment. */
    private void miss() throws SQLException {
        assertEquals(
                NOTICES,
                column("update timer set due_at = now() where kind = 'notice-term' and subject in (" + quoted()
                                + ") returning subject")
                        .size());
    }

    /**
     * Stops the second instance where it has taken a timer and not yet done what it is for.
     *
     * @return the process of PostgreSQL that serves this transaction
     */
    private long stopInTheMiddle() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (steps() > 0) {
                Signals.pause(second.handle());
                List<String> open = column("select pid from pg_stat_activity where application_name = '" + NAME
                        + "' and state = 'idle in transaction' and backend_xid is not null");
                if (!open.isEmpty() && steps() < NOTICES) {
                    return Long.parseLong(open.get(0));
                }
                Signals.resume(second.handle());
            }
            Thread.sleep(3);
        }
        throw new AssertionError("the second instance was never in the middle of a step");
    }

    /** How many of the notices have left the level that they were missed on. */
    private int steps() throws SQLException {
        return NOTICES
                - column("select 1 from timer where kind = 'notice-term' and due_at <= now() and subject in ("
                                + quoted() + ")")
                        .size();
    }

    private void awaitLevel(int level) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String there = "select 1 from supervision_notice where level >= " + level + " and id in (" + quoted() + ")";
        while (column(there).size() < NOTICES && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertEquals(NOTICES, column(there).size());
    }

    /** Each notice has gone up so many times, once to each level, as its journal, the audit and the feed tell. */
    private void assertEachStepOnce(int times) throws SQLException {
        assertEquals(
                List.of(),
                column("select id from supervision_notice where level <> " + (1 + times) + " and id in (" + quoted()
                        + ")"));
        for (String told : List.of(
                "select notice_id, count(*), count(distinct level) from notice_step where act = 'ESCALATE' and notice_id",
                "select object_id, count(*), count(distinct after) from audit"
                        + " where action = 'supervision-notice.escalated' and object_id",
                "select subject, count(*), count(distinct data) from feed where type like '%.escalated' and subject")) {
            assertEquals(
                    NOTICES,
                    column("select once.id from (" + told + " in (" + quoted()
                                    + ") group by 1) once (id, times, levels)" + " where times = " + times
                                    + " and levels = " + times)
                            .size(),
                    told);
        }
    }

    private String quoted() {
        return "'" + String.join("', '", notices) + "'";
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = running.suite().postgres().connect("plan");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}

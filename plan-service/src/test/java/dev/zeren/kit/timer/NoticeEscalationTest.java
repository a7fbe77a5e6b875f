package dev.zeren.kit.timer;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.supervision.SupervisedBureau.NOTICES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.supervision.SupervisedBureau;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A missed term takes a notice up one level, once, whoever looks for it, is paused or killed. */
@QuarkusTest
@OnPostgres
class NoticeEscalationTest {

    @Inject
    TimerRunner runner;

    @Test
    void aMissedTermTakesANoticeUpALevelAndToHigherPersons() throws Exception {
        SupervisedBureau own = new SupervisedBureau("esc-ladder");
        String notice = own.dispatched();
        miss(notice);
        runner.runDue();
        until(() -> steps(notice).equals("1"));
        planner(own.id)
                .get(NOTICES + "/" + notice)
                .then()
                .body("level", equalTo(2))
                .body("levelName", equalTo("督办"))
                .body("status", equalTo("dispatched"));
        own.todo(own.head()).body("items.kind", containsInAnyOrder("acknowledge", "instruct"));
        own.todo(own.staff()).body("items.kind", contains("acknowledge"));
        own.act(own.staff(), notice, "acknowledge", null).statusCode(200);
        own.todo(own.head()).body("items.kind", contains("respond"));
        miss(notice);
        runner.runDue();
        until(() -> steps(notice).equals("2"));
        own.todo(own.lin()).body("items.kind", contains("instruct")).body("items[0].title", startsWith("督办〔"));
        planner(own.id)
                .get(NOTICES + "/" + notice + "/steps")
                .then()
                .body("items.findAll { it.act == 'escalate' }.by", contains("system", "system"))
                .body("items.findAll { it.act == 'escalate' }.level", contains(2, 3));
        // From the highest level it goes nowhere: no timer is left.
        assertEquals(List.of("0"), column("select count(*) from timer where subject = '" + notice + "'"));
        assertEquals(
                List.of("2"),
                column("select count(*) from audit where object_id = '" + notice
                        + "' and actor = 'system' and action = 'supervision-notice.escalated'"));
        assertEquals(
                List.of("2"),
                column("select count(*) from feed where subject = '" + notice + "' and type like '%.escalated'"));
    }

    @Test
    void whatIsAnsweredInTimeDoesNotGoUp() throws Exception {
        SupervisedBureau own = new SupervisedBureau("esc-in-time");
        String notice = own.dispatched();
        own.act(own.staff(), notice, "acknowledge", null).statusCode(200);
        own.act(own.staff(), notice, "handle", java.util.Map.of("words", "在办")).statusCode(200);
        own.act(own.staff(), notice, "respond", java.util.Map.of("words", "已办")).statusCode(200);
        assertEquals(List.of("0"), column("select count(*) from timer where subject = '" + notice + "'"));
        runner.runDue();
        assertEquals("0", steps(notice));
    }

    @Test
    void ofInstancesThatRaceOneTakesEachNoticeUp() throws Exception {
        SupervisedBureau own = new SupervisedBureau("esc-race");
        List<String> notices = Stream.generate(own::dispatched).limit(12).toList();
        for (String notice : notices) {
            miss(notice);
        }
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> runs = Stream.generate(() -> instances.submit(() -> {
                        together.await();
                        return runner.runDue();
                    }))
                    .limit(3)
                    .toList();
            together.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        } finally {
            instances.shutdownNow();
        }
        for (String notice : notices) {
            until(() -> steps(notice).equals("1"));
            planner(own.id).get(NOTICES + "/" + notice).then().body("level", equalTo(2));
        }
    }

    @Test
    void anInstanceThatIsPausedWhileItTakesANoticeUpDoesItOnceAndNobodyElseDoes() throws Exception {
        SupervisedBureau own = new SupervisedBureau("esc-paused");
        String notice = own.dispatched();
        ExecutorService instance = Executors.newSingleThreadExecutor();
        try (Connection holder = connect(PostgresResource.OWNER)) {
            hold(holder, notice);
            miss(notice);
            Future<Integer> paused = instance.submit(runner::runDue);
            until(NoticeEscalationTest::someoneWaits);
            Thread.sleep(1500);
            runner.runDue();
            assertEquals("0", steps(notice));
            holder.rollback();
            paused.get();
            until(() -> steps(notice).equals("1"));
            runner.runDue();
            assertEquals("1", steps(notice));
        } finally {
            instance.shutdownNow();
        }
    }

    @Test
    void anInstanceThatIsKilledWhileItTakesANoticeUpHasDoneNothingAndAnotherDoesIt() throws Exception {
        SupervisedBureau own = new SupervisedBureau("esc-killed");
        String notice = own.dispatched();
        ExecutorService instance = Executors.newSingleThreadExecutor();
        try (Connection holder = connect(PostgresResource.OWNER)) {
            hold(holder, notice);
            miss(notice);
            Future<Integer> killed = instance.submit(runner::runDue);
            until(NoticeEscalationTest::someoneWaits);
            asService("select pg_terminate_backend(pid) from pg_stat_activity where " + WAITING);
            killed.get();
            holder.rollback();
            assertEquals("0", steps(notice));
        } finally {
            instance.shutdownNow();
        }
        miss(notice);
        runner.runDue();
        until(() -> steps(notice).equals("1"));
        planner(own.id).get(NOTICES + "/" + notice).then().body("level", equalTo(2));
    }

    private static final String WAITING =
            "wait_event_type = 'Lock' and datname = current_database() and query like '%supervision_notice%'";

    private static boolean someoneWaits() throws SQLException {
        return asService("select pid from pg_stat_activity where " + WAITING);
    }

    /** Whether a query finds anything, as the service: it sees what it does itself, and may end it. */
    private static boolean asService(String query) throws SQLException {
        try (Connection connection = connect(PostgresResource.APP);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static void hold(Connection holder, String notice) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.executeQuery("select 1 from supervision_notice where id = '" + notice + "' for update");
        }
    }

    /** Lets the term that runs be over. */
    private static void miss(String notice) throws SQLException {
        assertEquals(
                List.of("1"),
                column("with missed as (update timer set due_at = now() - interval '1 second', failures = 0"
                        + " where subject = '" + notice + "' returning 1) select count(*) from missed"));
    }

    private static String steps(String notice) throws SQLException {
        return column("select count(*) from notice_step where act = 'ESCALATE' and notice_id = '" + notice + "'")
                .get(0);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(PostgresResource.URL_PROPERTY), role, PostgresResource.PASSWORD);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void until(Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.holds() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertTrue(condition.holds());
    }
}

package dev.zeren.kit.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is due is done once, by whom it may be, and not lost when it fails. */
@QuarkusTest
@OnPostgres
class TimersTest {

    private static final String BUREAU = "linhe";

    @Inject
    TimerRunner runner;

    @Inject
    Timers timers;

    @Inject
    Bureau bureau;

    @Inject
    Bell bell;

    /** Rings; and fails first when it is told to. */
    @Singleton
    static class Bell implements Timed {

        static final String KIND = "test-bell";

        final List<UUID> rung = Collections.synchronizedList(new ArrayList<>());
        final List<UUID> toFail = Collections.synchronizedList(new ArrayList<>());
        private final Audit audit;

        Bell(Audit audit) {
            this.audit = audit;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void fire(UUID subject) {
            audit.record("bell.rung", subject, null, null);
            if (toFail.remove(subject)) {
                throw new IllegalStateException("the bell is stuck");
            }
            rung.add(subject);
        }
    }

    @Test
    void whatIsDueIsDoneOnceHoweverManyLookForIt() throws Exception {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(40).toList();
        for (UUID subject : subjects) {
            set(subject, Instant.now().minusSeconds(60));
        }
        var instances = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> runs = Stream.generate(() -> instances.submit(() -> {
                        together.await();
                        return runner.runDue();
                    }))
                    .limit(4)
                    .toList();
            together.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        } finally {
            instances.shutdownNow();
        }
        until(() -> bell.rung.containsAll(subjects));
        for (UUID subject : subjects) {
            assertEquals(1, Collections.frequency(bell.rung, subject));
            assertEquals(
                    "1", value("select count(*) from audit where actor = 'system' and object_id = '" + subject + "'"));
        }
        assertEquals("0", value("select count(*) from timer where kind = '" + Bell.KIND + "' and due_at < now()"));
    }

    @Test
    void whatFailsLeavesNothingBehindAndIsTriedAgainLater() throws Exception {
        UUID subject = UUID.randomUUID();
        bell.toFail.add(subject);
        set(subject, Instant.now().minusSeconds(1));
        String row = " from timer where subject = '" + subject + "'";
        until(() -> "1".equals(value("select coalesce(max(failures), 0)" + row)));
        assertFalse(bell.rung.contains(subject));
        assertEquals("0", value("select count(*) from audit where object_id = '" + subject + "'"));
        assertEquals("t", value("select due_at > now()" + row));
        set(subject, Instant.now().minusSeconds(1));
        until(() -> bell.rung.contains(subject));
    }

    @Test
    void aMomentThatIsSetAnewReplacesTheOldOneAndAClearedOneDoesNotCome() throws Exception {
        UUID later = UUID.randomUUID();
        UUID never = UUID.randomUUID();
        set(later, Instant.now().plusSeconds(3600));
        set(later, Instant.now().plusSeconds(7200));
        set(never, Instant.now().plusSeconds(3600));
        asBureau(() -> timers.clear(Bell.KIND, never));
        runner.runDue();
        assertFalse(bell.rung.contains(later));
        assertEquals(
                "t", value("select due_at > now() + interval '1 hour' from timer where subject = '" + later + "'"));
        assertEquals("0", value("select count(*) from timer where subject = '" + never + "'"));
    }

    @Test
    void whatOnlyANewerVersionKnowsStandsInNobodysWay() throws Exception {
        String newer = "of-a-newer-version";
        asBureau(() -> {
            for (int i = 0; i < 120; i++) {
                timers.set(newer, UUID.randomUUID(), Instant.now().minusSeconds(3600));
            }
        });
        UUID subject = UUID.randomUUID();
        set(subject, Instant.now().minusSeconds(1));
        until(() -> bell.rung.contains(subject));
        assertEquals("120", value("select count(*) from timer where kind = '" + newer + "' and failures = 0"));
        value("with gone as (delete from timer where kind = '" + newer + "' returning 1) select count(*) from gone");
    }

    @Test
    void whoSharesAFullBatchWithOthersLooksAgainAtOnce() {
        assertTrue(TimerRunner.more(100, 37));
        assertFalse(TimerRunner.more(100, 0));
        assertFalse(TimerRunner.more(99, 99));
    }

    private void set(UUID subject, Instant at) throws Exception {
        asBureau(() -> timers.set(Bell.KIND, subject, at));
    }

    private void asBureau(Runnable work) throws Exception {
        bureau.as(BUREAU, () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
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

    private static String value(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package dev.zeren.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A job's effect is there once or not at all, and whoever asked can see which. */
@QuarkusTest
@OnPostgres
class JobsTest {

    private static final Caller ASKER = new Caller("job-asker", "方一", Optional.of("job-linhe"), Set.of(), Set.of());

    @Inject
    Jobs jobs;

    @Inject
    JobRunner runner;

    @Inject
    Callers callers;

    @Inject
    Bureau bureau;

    @Inject
    Digging digging;

    /** Work that each test tells what to do. */
    @Singleton
    static class Digging implements JobWork {

        static final String KIND = "test-digging";

        interface Spade {
            Object dig(JobRun run, int attempt) throws Exception;
        }

        record Hole(String name) {}

        final Map<String, Spade> spades = new ConcurrentHashMap<>();
        final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        private final Audit audit;

        Digging(Audit audit) {
            this.audit = audit;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Object run(JobRun run) throws Exception {
            String hole = run.input(Hole.class).name();
            audit.record("hole.dug", run.id(), null, hole);
            return spades.get(hole).dig(run, attempts(hole).incrementAndGet());
        }

        AtomicInteger attempts(String hole) {
            return attempts.computeIfAbsent(hole, name -> new AtomicInteger());
        }
    }

    @Test
    void whatWasAskedForIsDoneAsWhoAskedAndWithHisFile() throws Exception {
        Path file = Files.writeString(Files.createTempFile("job", null), "泥土");
        UUID id = submit("file", file, (run, attempt) -> Map.of("found", Files.readString(run.file())));
        Files.delete(file);
        Job done = ended(id);
        assertEquals(JobState.DONE, done.state());
        assertEquals(100, done.percent());
        assertEquals("{\"found\":\"泥土\"}", done.result());
        assertEquals("job-asker", value("select actor from audit where object_id = '" + id + "'"));
        assertEquals("t", value("select file is null from job where id = '" + id + "'"));
        assertEquals("0", value("select count(*) from job_queue where job = '" + id + "'"));
    }

    @Test
    void anotherBureauDoesNotSeeIt() throws Exception {
        UUID id = submit("private", null, (run, attempt) -> "dug");
        ended(id);
        Rejection refused =
                assertThrows(Rejection.class, () -> bureau.as("job-other", () -> jobs.get(Digging.KIND, id)));
        assertEquals(CommonProblem.NOT_FOUND, refused.type());
    }

    @Test
    void aRefusedJobHasFailedSaysWhyAndLeavesNothingBehind() throws Exception {
        UUID id = submit("rock", null, (run, attempt) -> {
            run.reached(40);
            Thread.sleep(1_500); // longer than between two beats
            throw new Rejection(CommonProblem.FORBIDDEN);
        });
        Job failed = ended(id);
        assertEquals(JobState.FAILED, failed.state());
        assertEquals(40, failed.percent());
        assertTrue(failed.problem().contains("/problems/forbidden"), failed::problem);
        assertEquals("0", value("select count(*) from audit where object_id = '" + id + "'"));
        assertEquals(1, digging.attempts("rock").get());
    }

    @Test
    void whatFailsForAnotherReasonIsTriedAgainAndDoneOnce() throws Exception {
        UUID id = submit("stuck", null, (run, attempt) -> {
            if (attempt == 1) {
                throw new IllegalStateException("the spade is stuck");
            }
            return attempt;
        });
        assertEquals("2", ended(id).result());
        assertEquals("1", value("select count(*) from audit where object_id = '" + id + "'"));
    }

    @Test
    void whoeverWasTakenForDeadCannotEndTheJobAfterAll() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        UUID id = submit("paused", null, (run, attempt) -> {
            if (attempt == 1) {
                begun.countDown();
                goOn.await();
            }
            return "attempt " + attempt;
        });
        begun.await();
        // As after a pause longer than the hold: no beat came through.
        change("update job_queue set held_until = now() - interval '1 second', attempt = attempt + 1 where job = '" + id
                + "'");
        while (digging.attempts("paused").get() < 2) {
            runner.runNext();
        }
        assertEquals("\"attempt 2\"", ended(id).result());
        goOn.countDown();
        // The first comes to its end, which is refused, before the next one is begun by the same thread.
        ended(submit("after", null, (run, attempt) -> "dug"));
        assertEquals("\"attempt 2\"", ended(id).result());
        assertEquals("1", value("select count(*) from audit where object_id = '" + id + "'"));
    }

    @Test
    void aJobThatEndsEveryProcessIsGivenUp() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        UUID id = submit("deadly", null, (run, attempt) -> {
            // The first attempt never comes back; the row is left as a killed process leaves it.
            runs.incrementAndGet();
            change("update job_queue set attempt = 3, held_until = now() + interval '1 second' where job = '" + run.id()
                    + "'");
            return "never counted";
        });
        Job failed = ended(id);
        assertEquals(JobState.FAILED, failed.state());
        assertTrue(failed.problem().contains("/problems/internal-error"), failed::problem);
        assertEquals(1, runs.get());
        assertEquals("0", value("select count(*) from audit where object_id = '" + id + "'"));
    }

    private UUID submit(String hole, Path file, Digging.Spade spade) throws Exception {
        digging.spades.put(hole, spade);
        return asAsker(() -> jobs.submit(Digging.KIND, new Digging.Hole(hole), file, Language.ZH)
                .id());
    }

    private Job ended(UUID id) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Job job = asAsker(() -> jobs.get(Digging.KIND, id));
        while (!job.state().isEnd() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            job = asAsker(() -> jobs.get(Digging.KIND, id));
        }
        assertFalse(job.endedAt() == null, job::toString);
        return job;
    }

    private <T> T asAsker(Callable<T> work) throws Exception {
        var request = Arc.container().requestContext();
        boolean began = !request.isActive();
        if (began) {
            request.activate();
        }
        try {
            return callers.as(ASKER, work);
        } finally {
            if (began) {
                request.terminate();
            }
        }
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

    private static void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}

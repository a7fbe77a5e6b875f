package dev.zeren.local.e2e;

import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that report each of many tasks done, once, and repeat a report with its idempotency key until
 * it is acknowledged: what a careful mobile application does when the connection breaks.
 */
final class ReportingUnderFire {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api office;
    private final Queue<String> tasks;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final CountDownLatch finished;
    private final ExecutorService clients;

    ReportingUnderFire(Api office, List<String> taskIds, int clientCount) {
        this.office = office;
        this.tasks = new ConcurrentLinkedQueue<>(taskIds);
        this.finished = new CountDownLatch(clientCount);
        this.clients = Executors.newFixedThreadPool(clientCount);
        for (int i = 0; i < clientCount; i++) {
            clients.execute(this::work);
        }
        clients.shutdown();
    }

    /** Waits until so many reports have been acknowledged. */
    void awaitAcknowledged(int count) throws InterruptedException {
        while (acknowledged.get() < count && finished.getCount() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits for the last report. */
    void awaitAll() throws InterruptedException {
        if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            clients.shutdownNow();
            throw new AssertionError(acknowledged + " acknowledged in time, " + surprises);
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** How often a report had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Answers that are neither an acknowledgement nor a reason to try again. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void work() {
        try {
            for (String task = tasks.poll(); task != null; task = tasks.poll()) {
                report(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            finished.countDown();
        }
    }

    private void report(String task) throws InterruptedException {
        Map<String, String> headers = Map.of("Idempotency-Key", "fire-" + task);
        var body = Directory.object("status", "done", "percent", 100, "narrative", "已完成");
        while (true) {
            try {
                Answer answer = office.post("/api/v1/tasks/" + task + "/progress-reports", body, headers);
                if (answer.status() == 201) {
                    acknowledged.incrementAndGet();
                    return;
                }
                // 409: the first attempt is still in flight; 5xx: somebody is down.
                if (answer.status() != 409 && answer.status() < 500) {
                    surprises.add(answer.status() + " " + answer.text());
                    return;
                }
            } catch (Api.Unanswered e) {
                // It may or may not have been stored: only the repetition tells.
            }
            repeated.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}

package dev.zeren.local.e2e;

import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Clients that give a file, draft a report with it and hand the report in, over and over until they are told to stop;
 * what has no answer is repeated under its idempotency key, and a report that may have been handed in is looked at.
 */
final class WritingUnderFire {

    /** What has been acknowledged, as it must be found again. */
    record Written(String key, String task, String report, String evidence, int percent, String sha256)
            implements Comparable<Written> {

        @Override
        public int compareTo(Written other) {
            return key.compareTo(other.key);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_BYTES = 100_000;
    private static final int PAUSE = 150;

    private final Api office;
    private final List<String> tasks;
    private final String prefix;
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch finished;
    private volatile boolean struck;
    private volatile boolean stopping;

    /** @param prefix of the keys, used by no other writing */
    WritingUnderFire(Api office, List<String> tasks, int clients, String prefix, long seed) {
        this.office = office;
        this.tasks = tasks;
        this.prefix = prefix;
        this.finished = new CountDownLatch(clients);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.execute(() -> work(client, new Random(seed + client)));
        }
        threads.shutdown();
    }

    /** Waits until something has been acknowledged, then until a request is under way. */
    void awaitUnderWay() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (written.isEmpty() || underWay.get() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing was written: " + surprises);
            }
            Thread.sleep(1);
        }
    }

    /** Something is killed next: requests under way now that fail were hit by it. */
    void strikes() {
        struck = true;
    }

    /** Lets each client bring what it is at to its end. */
    List<Written> finish() throws InterruptedException {
        stopping = true;
        if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(written.size() + " acknowledged in time, " + surprises);
        }
        return written.stream().sorted().toList();
    }

    /** Requests that were under way when it struck, and whose connection broke. */
    int cutOff() {
        return cutOff.get();
    }

    /** Requests that were under way when it struck, and were answered with 503. */
    int refused() {
        return refused.get();
    }

    /** How often something had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Answers that are neither an acknowledgement nor a reason to try again. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void work(int client, Random random) {
        try {
            for (int i = 0; !stopping && surprises.isEmpty(); i++) {
                write(prefix + client + "-" + i, random);
            }
        } catch (RuntimeException e) {
            surprises.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            finished.countDown();
        }
    }

    private void write(String key, Random random) throws InterruptedException {
        byte[] file = file(random);
        int percent = random.nextInt(100);
        String task = tasks.get(random.nextInt(tasks.size()));
        String reports = "/api/v1/tasks/" + task + "/progress-reports";

        Answer given = send(
                201,
                () -> office.upload(
                        "/api/v1/evidence",
                        key + ".txt",
                        "text/plain",
                        file,
                        Map.of("Idempotency-Key", "file-" + key)));
        String evidence = given.json().path("id").asText();
        var body = Directory.object("status", "under-way", "percent", percent, "narrative", key, "draft", true);
        body.putArray("evidence").add(evidence);
        Answer drafted = send(201, () -> office.post(reports, body, Map.of("Idempotency-Key", "report-" + key)));
        String report = drafted.json().path("id").asText();
        handIn(reports + "/" + report, drafted.etag());
        written.add(new Written(key, task, report, evidence, percent, sha256(file)));
    }

    /** An act has no key: a repetition that comes too late is refused, and the report says what became of it. */
    private void handIn(String report, String etag) throws InterruptedException {
        Answer submitted = send(200, () -> {
            Answer answer = office.act(report + "/submit", etag);
            return answer.status() == 412 ? office.get(report) : answer;
        });
        if (!submitted.json().path("state").asText().equals("accepted")) {
            throw new IllegalStateException(submitted.text());
        }
    }

    private Answer send(int expected, Supplier<Answer> request) throws InterruptedException {
        while (true) {
            boolean before = !struck;
            underWay.incrementAndGet();
            try {
                Answer answer = request.get();
                if (answer.status() == expected) {
                    return answer;
                }
                // 409: the first attempt is still in flight.
                if (answer.status() != 409 && answer.status() != 503) {
                    throw new IllegalStateException(answer.request() + " " + answer.status() + " " + answer.text());
                }
                count(refused, before && answer.status() == 503);
            } catch (Api.Unanswered e) {
                // It may or may not have been stored: only the repetition tells.
                count(cutOff, before);
            } finally {
                underWay.decrementAndGet();
            }
            repeated.incrementAndGet();
            Thread.sleep(PAUSE);
        }
    }

    private void count(AtomicInteger hits, boolean underWayBefore) {
        if (underWayBefore && struck) {
            hits.incrementAndGet();
        }
    }

    private static byte[] file(Random random) {
        byte[] content = new byte[1 + random.nextInt(MOST_BYTES / 2)];
        random.nextBytes(content);
        return HexFormat.of().formatHex(content).getBytes(StandardCharsets.US_ASCII);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

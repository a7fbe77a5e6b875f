import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Requests at a fixed rate, whether the answers come or not, as people send them who know nothing of each other. A time
 * is counted from the moment at which the request was to be sent: what waits because something else is slow, in the suite
 * or here, is as slow as its sender finds it. Four of five are readings, one is a progress report.
 */
public final class FixedRate {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> options;
    private final String gateway;
    private final List<String[]> tokens;
    private final List<String[]> tasks;
    private final List<String[]> plans;
    private final List<String[]> reportable;
    private final String leader;
    private final Random random = new Random(1);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private FixedRate(Map<String, String> options) throws IOException {
        this.options = options;
        gateway = options.get("gateway");
        tokens = rows("tokens.tsv");
        tasks = rows("tasks.tsv");
        plans = rows("plans.tsv");
        reportable = rows("reportable.tsv");
        leader = rows("todo.tsv").get(0)[0];
    }

    public static void main(String[] arguments) throws Exception {
        FixedRate fixed = new FixedRate(List.of(arguments).stream()
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1])));
        int seconds = fixed.number("seconds");
        // What is compiled meanwhile is no part of the measurement.
        fixed.run(seconds);
        fixed.run(seconds).forEach(System.out::println);
    }

    private List<String> run(int seconds) {
        int rate = number("rate");
        Timings reads = new Timings();
        Timings writes = new Timings();
        CompletableFuture<?>[] sent = new CompletableFuture<?>[rate * seconds];
        long begun = System.nanoTime();
        for (int i = 0; i < sent.length; i++) {
            long due = begun + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent[i] = i % 5 == 4 ? send(report(), due, writes) : send(read(), due, reads);
        }
        CompletableFuture.allOf(sent).join();
        String what = "%d/s in all, open model, through the gateway".formatted(rate);
        return List.of(
                "fixed-rate-read\t" + what + "\t" + reads.line(), "fixed-rate-write\t" + what + "\t" + writes.line());
    }

    private CompletableFuture<?> send(HttpRequest request, long due, Timings timings) {
        return http.sendAsync(request, BodyHandlers.ofByteArray()).handle((answer, failure) -> {
            take(answer, due, timings);
            return null;
        });
    }

    private static void take(HttpResponse<byte[]> answer, long due, Timings timings) {
        if (answer == null || answer.statusCode() >= 400) {
            timings.refused();
        } else {
            timings.took((System.nanoTime() - due) / 1e6);
        }
    }

    /** Half of the readings are a task, the others a plan's lights, a leader's list, a completion report. */
    private HttpRequest read() {
        int dice = random.nextInt(16);
        if (dice < 8) {
            String[] task = any(tasks);
            return get("/tasks/" + task[0], office(task));
        }
        String[] plan = any(plans);
        if (dice < 12) {
            return get("/plans/" + plan[0] + "/tasks?limit=60&light=green", office(plan));
        }
        return dice < 15
                ? get("/me/todo?limit=50", leader)
                : get("/reports/completion?plan=" + plan[0], tokens.get(Integer.parseInt(plan[1]))[0]);
    }

    private HttpRequest report() {
        String[] task = any(reportable);
        return request("/tasks/" + task[0] + "/progress-reports", office(task))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(Reports.body(task[2], random.nextInt(99), "")))
                .build();
    }

    private HttpRequest get(String path, String token) {
        return request(path, token).build();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String office(String[] row) {
        return tokens.get(Integer.parseInt(row[1]))[1];
    }

    private String[] any(List<String[]> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(Path.of(options.get("out"), file)).stream()
                .map(line -> line.split("\t"))
                .toList();
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }
}

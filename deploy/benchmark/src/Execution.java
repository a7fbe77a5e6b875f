import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The execution of plans: {@code prepare} makes a bureau of its own whose leader has so many open items to do,
 * {@code notices} sends out supervision notices there, {@code evidence} hands in reports with two files of 1 MB each on
 * tasks of the province, through the gateway. What is measured goes to standard output, between tabs.
 */
public final class Execution {

    private static final int TASKS = 60;
    private static final int PARALLEL = 4;
    private static final int FILE_BYTES = 1_000_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");

    private final Map<String, String> options;
    private final Accounts accounts;
    private final int bureau;

    private Execution(Map<String, String> options) {
        this.options = options;
        accounts = new Accounts(options.get("keycloak"));
        bureau = number("bureau");
    }

    public static void main(String[] arguments) throws Exception {
        Execution execution = new Execution(List.of(arguments).subList(1, arguments.length).stream()
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1])));
        switch (arguments[0]) {
            case "prepare" -> execution.prepare();
            case "notices" -> execution.notices();
            case "evidence" -> execution.evidence();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Each report that waits for the leader is one thing that he has to do. */
    private void prepare() throws Exception {
        accounts.create(bureau, 1, Path.of(options.get("secrets")));
        Api planner = planner();
        Accounts.Session leader = accounts.leader(bureau);
        List<String> units = Directory.addUnits(bureau, planner);
        List<String> people = WorkPoints.people(bureau);
        for (int i = 0; i < people.size(); i++) {
            Directory.addPerson(people.get(i), i == 0 ? leader.subject() : null, units.get(i % units.size()), planner);
        }
        set(planner, "/progress-rules", "{\"reviewers\":[\"lead-leader\"]}");
        String plan = Province.importAndIssue(
                "云州第%d区%d年教育工作要点".formatted(bureau, LocalDate.now().getYear()),
                WorkPoints.text("教育工作要点", TASKS, people.subList(0, 1), new Random(bureau)),
                planner);
        List<Reports.Task> tasks = Reports.tasks(planner.get("/plans/" + plan + "/tasks?limit=200"));
        int todos = number("todos");
        inParallel(todos, i -> Reports.report(planner, tasks.get(i % tasks.size()), i % 99, ""));
        HttpResponse<String> mine = Api.send(new Api(base(), leader.token()).request("/me/todo?limit=50"), 200);
        String total = Api.first(TOTAL, mine.body());
        if (!total.equals(String.valueOf(todos))) {
            throw new IOException(total + " things to do: " + mine.body());
        }
        Path file = Path.of(options.get("out"), "todo.tsv");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file, leader.token() + "\t" + mine.headers().firstValue("ETag").orElseThrow() + "\n");
    }

    private void notices() throws Exception {
        Api planner = planner();
        set(planner, "/supervision-rules", """
                {"numberFormat":"督办〔{year}〕{number}号","approver":"planner","approveAutomatic":false,"levels":[
                {"name":"提醒","acknowledgeDays":1,"respondDays":5,"graceDays":0,"to":[]},
                {"name":"督办","acknowledgeDays":1,"respondDays":3,"graceDays":0,"to":["head-of-unit","leader-in-charge"]},
                {"name":"重点督办","acknowledgeDays":1,"respondDays":2,"graceDays":0,"to":["lead-leader"]}]}""");
        String plan = Api.first(ID, planner.get("/plans?limit=1"));
        List<Reports.Task> tasks = Reports.tasks(planner.get("/plans/" + plan + "/tasks?limit=200"));
        inParallel(number("count"), i -> {
            Reports.Task task = tasks.get(i % tasks.size());
            HttpResponse<String> registered = planner.post("/supervision-notices", """
                    {"taskId":"%s","unitId":"%s","matter":"进度滞后于计划","demand":"说明原因并提出赶工措施"}"""
                    .formatted(task.id(), task.unit()), 201);
            String path = "/supervision-notices/" + Api.first(ID, registered.body());
            act(planner, path + "/dispatch", tag(act(planner, path + "/approve", tag(registered))));
        });
    }

    private void evidence() throws Exception {
        List<String[]> tokens = rows("tokens.tsv");
        List<String[]> tasks = rows("reportable.tsv");
        Timings timings = new Timings();
        AtomicInteger sent = new AtomicInteger();
        int warmUp = number("count") / 4;
        inParallel(warmUp + number("count"), i -> {
            String[] task = tasks.get(new Random(i).nextInt(tasks.size()));
            Api office = new Api(options.get("gateway") + "/api/v1", tokens.get(Integer.parseInt(task[1]))[1]);
            List<byte[]> files = List.of(file(i, 0), file(i, 1));
            boolean counts = sent.getAndIncrement() >= warmUp;
            long begun = System.nanoTime();
            try {
                List<String> ids = new ArrayList<>();
                for (byte[] file : files) {
                    ids.add("\"" + upload(office, file) + "\"");
                }
                Reports.report(office, new Reports.Task(task[0], task[2]), i % 99, String.join(",", ids));
                if (counts) {
                    timings.took((System.nanoTime() - begun) / 1e6);
                }
            } catch (IOException refused) {
                System.err.println(refused.getMessage());
                timings.refused();
            }
        });
        System.out.printf("submit-evidence\treport with 2 files of 1 MB, %d clients\t%s%n", PARALLEL, timings.line());
    }

    private static String upload(Api office, byte[] file) throws Exception {
        String boundary = "benchmark-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 300);
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Api.first(
                ID,
                Api.send(
                                office.request("/evidence")
                                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                        .header("Idempotency-Key", boundary)
                                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                                201)
                        .body());
    }

    private static byte[] file(int number, int which) {
        byte[] content = new byte[FILE_BYTES];
        new Random(number * 2L + which).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return content;
    }

    private static void set(Api planner, String rules, String json) throws Exception {
        String tag = tag(Api.send(planner.request(rules), 200));
        Api.send(
                planner.request(rules)
                        .header("If-Match", tag)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)),
                200);
    }

    private static HttpResponse<String> act(Api planner, String path, String tag) throws Exception {
        return Api.send(planner.request(path).header("If-Match", tag).POST(BodyPublishers.noBody()), 200);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Work on one of many things, by its number from 0 on. */
    @FunctionalInterface
    private interface Work {
        void on(int number) throws Exception;
    }

    private static void inParallel(int times, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Future<Void>> jobs = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit((Callable<Void>) () -> {
                        work.on(i);
                        return null;
                    }))
                    .toList();
            for (Future<Void> job : jobs) {
                job.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(Path.of(options.get("out"), file)).stream()
                .map(line -> line.split("\t"))
                .toList();
    }

    private Api planner() throws Exception {
        return new Api(base(), accounts.planner(bureau).token());
    }

    private String base() {
        return options.get("plan") + "/api/v1";
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }
}

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Loads an invented province through the API of plan-service ({@code load}), reports on its tasks ({@code history}), and
 * fetches the tokens that it is measured with ({@code tokens}). Writes what wrk's script reads, a line for each plan, task and bureau.
 */
public final class Province {

    private static final int PARALLEL = 4;
    private static final int LEADERS = 8;
    private static final Pattern TASK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"planId\"");
    private static final Pattern PLAN = Pattern.compile("\"planId\":\"([0-9a-f-]{36})\"");

    private final Map<String, String> options;
    private final Accounts accounts;
    private final Path out;

    private Province(Map<String, String> options) {
        this.options = options;
        accounts = new Accounts(options.get("keycloak"));
        out = Path.of(options.get("out"));
    }

    public static void main(String[] arguments) throws Exception {
        Province province = new Province(List.of(arguments).subList(1, arguments.length).stream()
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1])));
        switch (arguments[0]) {
            case "load" -> province.load();
            case "history" -> province.report();
            case "tokens" -> province.fetchTokens();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The lines of a bureau. */
    private record Loaded(List<String> plans, List<String> tasks, List<String> reportable) {}

    private void load() throws Exception {
        accounts.create(0, number("bureaus"), Path.of(options.get("secrets")));
        AtomicInteger done = new AtomicInteger();
        List<Loaded> loaded = inParallel(bureau -> {
            Loaded one = load(bureau);
            say(done.incrementAndGet());
            return one;
        });
        write("plans.tsv", loaded.stream().map(Loaded::plans).toList());
        write("tasks.tsv", loaded.stream().map(Loaded::tasks).toList());
        write("reportable.tsv", loaded.stream().map(Loaded::reportable).toList());
    }

    private Loaded load(int bureau) throws Exception {
        Api planner = new Api(
                options.get("plan") + "/api/v1", accounts.planner(bureau).token());
        List<String> people = WorkPoints.people(bureau);
        List<String> units = Directory.addUnits(bureau, planner);
        // An office that the first tasks of every plan name, so that the smallest province has tasks to report on.
        String staffed = units.get(bureau % Math.min(units.size(), number("tasks")));
        String subject = accounts.office(bureau).subject();
        for (int i = 0; i < people.size(); i++) {
            boolean reports = i == people.size() - 1;
            Directory.addPerson(
                    people.get(i), reports ? subject : null, reports ? staffed : units.get(i % units.size()), planner);
        }
        Loaded loaded = new Loaded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Random random = new Random(bureau);
        for (int number = 1; number <= number("plans"); number++) {
            String title =
                    "云州第%d区%d年教育工作要点之%d".formatted(bureau, LocalDate.now().getYear(), number);
            String text = WorkPoints.text(title, number("tasks"), people.subList(0, LEADERS), random);
            String plan = importAndIssue(title, text, planner);
            String list = "/plans/" + plan + "/tasks?limit=200";
            loaded.plans().add(plan + "\t" + bureau);
            Api.all(TASK, planner.get(list)).forEach(task -> loaded.tasks().add(task + "\t" + bureau));
            Api.all(TASK, planner.get(list + "&unit=" + staffed))
                    .forEach(task -> loaded.reportable().add(task + "\t" + bureau + "\t" + staffed));
        }
        if (loaded.tasks().size() != number("plans") * number("tasks")) {
            throw new IOException(
                    "bureau %d has %d tasks".formatted(bureau, loaded.tasks().size()));
        }
        return loaded;
    }

    /** Reports on every task so often, by the planner on behalf of one of its offices. */
    private void report() throws Exception {
        int times = number("times");
        AtomicInteger done = new AtomicInteger();
        inParallel(bureau -> {
            Api planner =
                    new Api(options.get("plan") + "/api/v1", accounts.planner(bureau).token());
            Random random = new Random(bureau);
            for (String plan : plans(bureau)) {
                String tasks = planner.get("/plans/" + plan + "/tasks?limit=200");
                for (Reports.Task task : Reports.tasks(tasks)) {
                    int reached = random.nextInt(99);
                    for (int i = 1; i <= times; i++) {
                        Reports.report(planner, task, reached * i / times, "");
                    }
                }
            }
            say(done.incrementAndGet());
            return null;
        });
    }

    private List<String> plans(int bureau) throws IOException {
        return Files.readAllLines(out.resolve("plans.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(plan -> Integer.parseInt(plan[1]) == bureau)
                .map(plan -> plan[0])
                .toList();
    }

    static String importAndIssue(String title, String text, Api planner) throws Exception {
        PlanFile file = PlanFile.text("plan.txt", text).titled(title, LocalDate.now().getYear());
        String imported = Api.send(file.importedBy(planner, "?createMissing=true"), 201).body();
        String plan = Api.first(PLAN, imported);
        String tag = Api.send(planner.request("/plans/" + plan), 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Api.send(
                planner.request("/plans/" + plan + "/issue")
                        .header("If-Match", tag)
                        .POST(BodyPublishers.noBody()),
                200);
        return plan;
    }

    /** For each bureau, in their order, the planner's token and the office's; readable by nobody else. */
    private void fetchTokens() throws Exception {
        List<List<String>> lines = inParallel(bureau -> List.of(accounts.planner(bureau)
                        .token() + "\t" + accounts.office(bureau).token()));
        Path file = out.resolve("tokens.tsv");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write("tokens.tsv", lines);
    }

    /** Work on a bureau, by its number from 0 on. */
    @FunctionalInterface
    private interface Work<T> {
        T on(int bureau) throws Exception;
    }

    private <T> List<T> inParallel(Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Future<T>> jobs = IntStream.range(0, number("bureaus"))
                    .mapToObj(bureau -> pool.submit((Callable<T>) () -> work.on(bureau)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> job : jobs) {
                results.add(job.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } finally {
            pool.shutdownNow();
        }
    }

    private void say(int loaded) {
        if (loaded % 10 == 0 || loaded == number("bureaus")) {
            System.out.printf("  %d / %d%n", loaded, number("bureaus"));
        }
    }

    private void write(String file, List<List<String>> lines) throws IOException {
        Files.write(out.resolve(file), lines.stream().flatMap(List::stream).toList());
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports plans through the gateway, into a bureau that nobody else asks about: {@code prepare} gives it accounts and a
 * directory, {@code each} imports a district's work points one after the other, {@code large} a document of a thousand
 * tasks, watching the service's memory, {@code hold} keeps so many imports under way until it is told to stop. What is
 * measured goes to standard output, between tabs.
 */
public final class Imports {

    private static final int TASKS = 20;
    private static final int TASKS_OF_LARGE = 1000;
    private static final int LEADERS = 8;
    // A page of GB/T 9704-2012.
    private static final int CHARACTERS_OF_LINE = 28;
    private static final int LINES_OF_PAGE = 22;
    private static final int REFUSED_MILLIS = 1000;

    private final Map<String, String> options;
    private final Accounts accounts;
    private final int bureau;

    private Imports(Map<String, String> options) {
        this.options = options;
        accounts = new Accounts(options.get("keycloak"));
        bureau = number("bureau");
    }

    public static void main(String[] arguments) throws Exception {
        Imports imports = new Imports(List.of(arguments).subList(1, arguments.length).stream()
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1])));
        switch (arguments[0]) {
            case "prepare" -> imports.prepare();
            case "each" -> imports.each();
            case "large" -> imports.large();
            case "hold" -> imports.hold();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void prepare() throws Exception {
        accounts.create(bureau, 1, Path.of(options.get("secrets")));
        Api planner = planner();
        List<String> units = Directory.addUnits(bureau, planner);
        List<String> people = WorkPoints.people(bureau);
        for (int i = 0; i < people.size(); i++) {
            Directory.addPerson(people.get(i), null, units.get(i % units.size()), planner);
        }
    }

    private void each() throws Exception {
        String format = options.get("format");
        PlanFile file = workPoints(format);
        Api planner = planner();
        repeat(number("warm-up"), file, TASKS, planner);
        System.out.printf(
                "import\t.%s, %d kB, %d tasks\t%s%n",
                format,
                (file.content().length + 512) / 1024,
                TASKS,
                repeat(number("count"), file, TASKS, planner).line());
    }

    private void large() throws Exception {
        String text = text(TASKS_OF_LARGE);
        PlanFile file = PlanFile.word("large.docx", text);
        Api planner = planner();
        // What a warm service has loaded and compiled is not the large document's.
        repeat(number("warm-up"), workPoints("docx"), TASKS, planner);
        try (ServiceMemory memory = new ServiceMemory(options.get("pid"))) {
            memory.live();
            double idleLive = memory.live();
            double idleResident = memory.resident();
            memory.forgetPeak();
            repeat(2, file, TASKS_OF_LARGE, planner);
            Timings timings = repeat(number("count"), file, TASKS_OF_LARGE, planner);
            double peakResident = memory.peakResident();
            double peakLive = memory.peakLive(() -> repeat(3, file, TASKS_OF_LARGE, planner));
            System.out.printf(
                    Locale.ROOT,
                    "import-large\t.docx, %d pages, %d kB, %,d tasks\t%s\t%.0f\t%.0f\t%.0f\t%.0f%n",
                    pages(text),
                    (file.content().length + 512) / 1024,
                    TASKS_OF_LARGE,
                    timings.line(),
                    idleLive,
                    peakLive,
                    idleResident,
                    peakResident);
        }
    }

    private void hold() throws Exception {
        int atOnce = number("at-once");
        Path stop = Path.of(options.get("stop"));
        List<PlanFile> files = List.of(workPoints("docx"), workPoints("txt"));
        Api planner = planner();
        Timings timings = new Timings();
        CountDownLatch begun = new CountDownLatch(atOnce);
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        List<Future<Void>> clients = IntStream.range(0, atOnce)
                .mapToObj(client -> pool.submit((Callable<Void>) () -> {
                    begun.countDown();
                    while (!Files.exists(stop)) {
                        if (!timings.add(files.get(client % files.size()), TASKS, planner)) {
                            Thread.sleep(REFUSED_MILLIS);
                        }
                    }
                    return null;
                }))
                .toList();
        pool.shutdown();
        begun.await();
        Files.createFile(Path.of(options.get("ready")));
        for (Future<Void> client : clients) {
            client.get();
        }
        System.out.println(timings.line());
    }

    private static Timings repeat(int times, PlanFile file, int tasks, Api planner) throws Exception {
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            if (!timings.add(file, tasks, planner)) {
                throw new IOException("an import that had the service for itself was refused: " + file.name());
            }
        }
        return timings;
    }

    private PlanFile workPoints(String format) {
        String text = text(TASKS);
        return format.equals("txt") ? PlanFile.text("plan.txt", text) : PlanFile.word("plan.docx", text);
    }

    private String text(int tasks) {
        List<String> leaders = WorkPoints.people(bureau).subList(0, LEADERS);
        return WorkPoints.detailed("云州第%d区2026年教育工作要点".formatted(bureau), tasks, leaders, new Random(bureau));
    }

    private static int pages(String text) {
        int lines = text.lines()
                .mapToInt(line -> (line.length() + CHARACTERS_OF_LINE - 1) / CHARACTERS_OF_LINE)
                .sum();
        return (lines + LINES_OF_PAGE - 1) / LINES_OF_PAGE;
    }

    private Api planner() throws Exception {
        return new Api(options.get("gateway") + "/api/v1", accounts.planner(bureau).token());
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }
}

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** How long requests took, and how many were refused. */
final class Timings {

    private static final Pattern READ = Pattern.compile("\"tasks\":([0-9]+)");

    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * Sends the file and takes down how long the whole answer needed; tells whether it was taken in.
     *
     * @throws IOException when the plan has not so many tasks
     */
    boolean add(PlanFile file, int tasks, Api planner) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = Api.exchange(file.importedBy(planner, ""));
        if (answer.statusCode() != 201) {
            refused.incrementAndGet();
            return false;
        }
        millis.add((System.nanoTime() - begun) / 1e6);
        if (!Api.first(READ, answer.body()).equals(Integer.toString(tasks))) {
            throw new IOException(tasks + " tasks in " + file.name() + ", but: " + answer.body());
        }
        return true;
    }

    /** Takes down what was answered as it should be. */
    void took(double milliseconds) {
        millis.add(milliseconds);
    }

    /** Takes down what was refused, or not answered. */
    void refused() {
        refused.incrementAndGet();
    }

    /** How many, p50, p95, p99 and the slowest in milliseconds, refused; between tabs. */
    String line() {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d",
                sorted.size(),
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                at(sorted, 100),
                refused.get());
    }

    private static double at(List<Double> sorted, int percentile) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percentile + 99) / 100 - 1);
    }
}

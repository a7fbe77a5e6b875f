package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The completion report of one plan, held against what plan-service says of the same plan. */
public final class CompletionReport {

    private static final List<String> COUNTS = List.of("tasks", "notStarted", "underWay", "done", "overdue");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api reader;
    private final Api planner;
    private final String planId;

    /** @param reader who asks for the report */
    public CompletionReport(Api reader, Api planner, String planId) {
        this.reader = reader;
        this.planner = planner;
        this.planId = planId;
    }

    /**
     * The report as soon as it says what plan-service says; reporting-service follows a feed and is a
     * moment behind.
     *
     * @throws LaunchFailure when it does not within 20 s
     */
    public JsonNode awaitSameAsPlan() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode plan =
                planner.get("/api/v1/plans/" + planId).expect(200).json().path("completion");
        while (true) {
            Answer answer = reader.get(path());
            if (answer.status() == 200 && same(plan, answer.json().path("totals"))) {
                return answer.json();
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure("完成情况与计划不一致 the report differs from the plan: " + answer.status() + " "
                        + answer.text() + " ≠ " + plan);
            }
            pause();
        }
    }

    /** Whether all five counts are the same. */
    public static boolean same(JsonNode some, JsonNode others) {
        return COUNTS.stream()
                .allMatch(count -> some.has(count)
                        && others.has(count)
                        && some.path(count).asInt() == others.path(count).asInt());
    }

    /** Saves the Word document and says where. */
    public Path save(Path folder) {
        Answer word = reader.get(path(), MainJob.asWord()).expect(200);
        Path file = folder.resolve("completion-" + planId + ".docx");
        try {
            Files.write(file, word.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String path() {
        return "/api/v1/reports/completion?plan=" + planId;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }
}

package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The suite's main job on the shipped sample, through the gateway and as the people who would do it: a
 * planner sends the work plan and issues it, offices report, a leader asks for the completion report.
 * Every step looks first at what is there, so that running it again on kept data adds nothing.
 */
public final class MainJob {

    private static final String PLANS = "/api/v1/plans";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MIN_DAYS_TO_END = 90;

    /**
     * What came out.
     *
     * @param planId the sample plan
     * @param report the completion report as JSON
     * @param document where the Word document was saved
     */
    public record Outcome(String planId, JsonNode report, Path document) {}

    private final Api admin;
    private final Api planner;
    private final Api office;
    private final Api leader;
    private final Path reports;
    private final Clock clock;
    private final Progress progress;

    /**
     * @param base address of the gateway, without a slash at the end
     * @param reports folder for the Word document
     */
    public MainJob(String base, Tokens tokens, Path reports, Clock clock, Progress progress) {
        admin = new Api(base, () -> tokens.ofPerson("linhe-admin"));
        planner = admin.as(() -> tokens.ofPerson("linhe-planner"));
        office = admin.as(() -> tokens.ofPerson("linhe-office"));
        leader = admin.as(() -> tokens.ofPerson("linhe-leader"));
        this.reports = reports;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws LaunchFailure when the suite does not do what it should */
    public Outcome run() {
        DirectorySeed directory = new DirectorySeed(admin);
        int added = directory.write(Sample.directory());
        progress.say("linhe-admin    名录 directory: %d 个机构 units%s"
                .formatted(directory.unitIds().size(), added > 0 ? "，新增 " + added + " 项 added" : ""));
        String planId = findPlan().orElseGet(this::importPlan);
        issue(planId);
        int reported = new ProgressScript(planner, office, directory.unitIds()).play(planId, Sample.progress());
        if (reported > 0) {
            progress.say("linhe-office   报送进展 progress reports: " + reported);
        }
        CompletionReport completion = new CompletionReport(leader, planner, planId);
        JsonNode report = completion.awaitSameAsPlan();
        Path document = completion.save(reports);
        progress.say("linhe-leader   完成情况 completion report: " + document);
        progress.print("\n" + CompletionTable.of(report));
        return new Outcome(planId, report, document);
    }

    private Optional<String> findPlan() {
        JsonNode sample = Sample.progress();
        return planner.all(PLANS + "?year=" + sample.path("year").asInt()).stream()
                .filter(plan ->
                        plan.path("title").asText().equals(sample.path("title").asText()))
                .map(plan -> plan.path("id").asText())
                .findFirst();
    }

    private String importPlan() {
        JsonNode imported = planner.upload(PLANS + "/imports", Sample.PLAN_FILE, DOCX, Sample.planFile())
                .expect(201)
                .json();
        JsonNode counts = imported.path("counts");
        progress.say("linhe-planner  导入 imported %s: %s 个板块 sections, %s 项任务 tasks, %s 条分工 clauses"
                .formatted(
                        imported.path("title").asText(),
                        counts.path("sections").asText(),
                        counts.path("tasks").asText(),
                        counts.path("clauses").asText()));
        for (JsonNode finding : imported.path("findings")) {
            progress.say("               · %s 第 %s 行 line: %s"
                    .formatted(
                            finding.path("severity").asText(),
                            finding.path("at").path("line").asText(),
                            finding.path("message").asText()));
        }
        int unread = imported.path("unread").size();
        if (unread > 0) {
            progress.say("               · 未采用的文字 left unread: " + unread + " 处");
        }
        return imported.path("planId").asText();
    }

    private void issue(String planId) {
        String path = PLANS + "/" + planId;
        Answer plan = planner.get(path).expect(200);
        if (!plan.json().path("status").asText().equals("draft")) {
            return;
        }
        // Without this a demo after the sample's year would show every open task as overdue.
        LocalDate endOfYear = LocalDate.of(plan.json().path("year").asInt(), 12, 31);
        LocalDate earliest = LocalDate.now(clock).plusDays(MIN_DAYS_TO_END);
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put("endsOn", (endOfYear.isBefore(earliest) ? earliest : endOfYear).toString());
        Answer changed = planner.patch(path, change, plan.etag()).expect(200);
        planner.act(path + "/issue", changed.etag()).expect(200);
        progress.say("linhe-planner  下达 issued");
    }

    /** Headers that ask for the Word document. */
    static Map<String, String> asWord() {
        return Map.of("Accept", DOCX);
    }
}

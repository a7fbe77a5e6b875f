import java.util.List;
import java.util.regex.Pattern;

/** Progress reports, as the benchmark sends them. */
final class Reports {

    /** A task and one of the offices that are responsible for it. */
    record Task(String id, String unit) {}

    private static final String NARRATIVE = "本月完成现场走访和台账核对，已整改问题三项，其余按计划推进，预计下月底前完成阶段任务。";
    // The first entry of the directory that a task's clauses name as a unit is a responsible office.
    private static final Pattern TASK =
            Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"planId\".*?\"unit\":\\{\"id\":\"([0-9a-f-]{36})\"");

    private Reports() {}

    /** The tasks of a list as the API gives it. */
    static List<Task> tasks(String list) {
        return TASK.matcher(list)
                .results()
                .map(found -> new Task(found.group(1), found.group(2)))
                .toList();
    }

    /** @param evidence ids in quotes, with commas between them; empty for none */
    static String body(String unit, int percent, String evidence) {
        return """
                {"status":"under-way","percent":%d,"unitId":"%s","narrative":"%s","evidence":[%s]}"""
                .formatted(percent, unit, NARRATIVE, evidence);
    }

    static void report(Api reporter, Task task, int percent, String evidence) throws Exception {
        reporter.post("/tasks/" + task.id() + "/progress-reports", body(task.unit(), percent, evidence), 201);
    }
}

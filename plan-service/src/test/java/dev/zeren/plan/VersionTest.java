package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another version of a plan's document is held against the plan and put in its place, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
class VersionTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、办好教育
            1.建好学校。扩建三所学校，改善办学条件。（牵头领导：白露；责任科室：基建科）
            2.办好食堂。校园食堂全部达标。（牵头领导：白露；责任科室：后勤科；完成时限：9月底前）
            二、加强领导
            3.落实责任。每季度督查一次，压实各方责任。（牵头领导：谷雨；责任科室：基建科）
            """;
    private static final String NEXT = """
            2033年全区教育工作要点
            一、加强领导
            1.落实责任。每季度督查一次，压实各方责任。（牵头领导：谷雨；责任科室：基建科）
            二、办好教育
            2.建好学校。扩建五所学校，改善办学条件。（牵头领导：白露；责任科室：基建科）
            三、保障经费
            3.筹措经费。足额拨付生均公用经费。（牵头领导：谷雨；责任科室：计财科）
            """;

    @Test
    void theLinheSampleEditedShowsEachEditAndNothingElse() throws IOException {
        String bureau = "v-linhe";
        String sample = sample();
        String plan = importText(bureau, "要点.txt", sample, true)
                .statusCode(201)
                .extract()
                .path("planId");
        compare(bureau, plan, sample)
                .body("comparison.counts.unchanged", equalTo(20))
                .body("comparison.tasks", hasSize(0))
                .body("comparison.sections", hasSize(0))
                .body("comparison.before", nullValue())
                .body("comparison.preamble", hasSize(0));
        var shown = compare(bureau, plan, edited(sample))
                .header("ETag", startsWith("\"0-"))
                .body("correction", nullValue())
                .body("counts.tasks", equalTo(20))
                .body("comparison.counts.unchanged", equalTo(12))
                .body("comparison.counts.added", equalTo(1))
                .body("comparison.counts.dropped", equalTo(1))
                .body("comparison.counts.moved", equalTo(1))
                .body("comparison.counts.renumbered", equalTo(4))
                .body("comparison.counts.reworded", equalTo(2))
                .body("comparison.counts.reassigned", equalTo(1))
                .body("comparison.counts.otherTargets", equalTo(1))
                .body("comparison.counts.otherSection", equalTo(0))
                .body("comparison.counts.clauseReworded", equalTo(0))
                .body("comparison.counts.sections", equalTo(0))
                .body("comparison.tasks[0].kinds", contains("added"))
                .body("comparison.tasks[0].taskId", nullValue())
                .body("comparison.tasks[0].after.position", equalTo(1))
                .body("comparison.tasks[0].after.text", notNullValue())
                .body("comparison.tasks[3].kinds", contains("dropped"))
                .body("comparison.tasks[3].before.position", equalTo(3))
                .body("findings", notNullValue());
        String reworded = "comparison.tasks.find { it.kinds == ['reworded'] }";
        shown.body(reworded + ".before.label", equalTo("6."))
                .body(reworded + ".text.findAll { it.kind != 'kept' }.text", contains("发展", "办好"));
        String reassigned = "comparison.tasks.find { it.kinds == ['reassigned'] }.duties";
        shown.body(reassigned, hasSize(1))
                .body(reassigned + "[0].duty", equalTo("lead-leader"))
                .body(reassigned + "[0].left.name", contains("温知夏"))
                .body(reassigned + "[0].left[0].personId", notNullValue())
                .body(reassigned + "[0].came.name", contains("裴向阳"));
        String target = "comparison.tasks.find { it.kinds.contains('other-targets') }.targets";
        shown.body(target, hasSize(1))
                .body(target + "[0].before.quantity.value", equalTo(20))
                .body(target + "[0].after.quantity.value", equalTo(25));
        planner(bureau).get("/api/v1/plans/" + plan).then().body("version", equalTo(0));
    }

    /** One task is new at the front, the third is gone, two say something else, one is another leader's, two changed places. */
    private static String edited(String sample) {
        List<String> lines = new ArrayList<>(sample.lines().toList());
        int first = starting(lines, "1. ");
        lines.add(first, "0. 统筹年度重点工作。制定任务清单，明确时间节点，逐项对账销号。（牵头领导：沈砚秋；责任科室：办公室）");
        lines.remove(starting(lines, "3. "));
        lines.replaceAll(line -> line.replace("高中发展艺体特色", "高中办好艺体特色")
                .replace("（牵头领导：温知夏；责任科室：计财科、学生资助中心）", "（牵头领导：裴向阳；责任科室：计财科、学生资助中心）")
                .replace("交流总数的20%以上", "交流总数的25%以上"));
        String later = lines.remove(starting(lines, "17."));
        lines.add(starting(lines, "18.") + 1, later);
        List<String> numbered = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            boolean isTask = line.matches("\\d+[.．].*");
            number += isTask ? 1 : 0;
            numbered.add(isTask ? number + line.replaceFirst("^\\d+", "") : line);
        }
        return String.join("\n", numbered);
    }

    private static int starting(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(start);
    }

    private static String sample() throws IOException {
        try (InputStream in = VersionTest.class.getResourceAsStream("/samples/linhe-work-points-2026.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theLinheSampleIsReplacedAndEveryRowTakenBack() throws IOException, SQLException {
        String bureau = "v-linhe-undo";
        String plan = importText(bureau, "要点.txt", sample(), true).extract().path("planId");
        List<String> imported = rows(plan);
        replace(bureau, plan, 0, edited(sample())).statusCode(201);
        assertNotEquals(imported, rows(plan));
        undo(bureau, plan, 1).statusCode(200);
        assertEquals(imported, rows(plan));
    }

    @Test
    void aReplacedDraftKeepsItsTasksShowsTheNewFileAndIsTakenBackWhole() throws SQLException {
        String bureau = "v-replace";
        String plan = draft(bureau);
        List<String> imported = rows(plan);
        List<String> ids = tasks(bureau, plan).extract().path("items.id");
        List<String> sections = planner(bureau).get("/api/v1/plans/" + plan).path("sections.id");
        replace(bureau, plan, 0, NEXT)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/" + plan + "/corrections/1"))
                .header("ETag", startsWith("\"1-"))
                .body("version", equalTo(1))
                .body("correction", equalTo(1))
                .body("comparison.before.title", equalTo("2033年教育工作要点"))
                .body("comparison.after.title", equalTo("2033年全区教育工作要点"))
                .body("comparison.counts.added", equalTo(1))
                .body("comparison.counts.dropped", equalTo(1))
                .body("comparison.tasks.taskId", not(hasItem(nullValue())));
        tasks(bureau, plan)
                .body("items.heading", contains("落实责任", "建好学校", "筹措经费"))
                .body("items.position", contains(1, 2, 3))
                .body("items[0].id", equalTo(ids.get(2)))
                .body("items[1].id", equalTo(ids.get(0)))
                .body("items[1].sectionId", equalTo(sections.get(0)))
                .body("items[1].label", equalTo("2."));
        planner(bureau)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("title", equalTo("2033年全区教育工作要点"))
                .body("sections.heading", contains("加强领导", "办好教育", "保障经费"))
                .body("sections[1].id", equalTo(sections.get(0)));
        assertEquals(NEXT, source(bureau, plan));
        compare(bureau, plan, NEXT)
                .body("comparison.counts.unchanged", equalTo(3))
                .body("comparison.tasks", hasSize(0))
                .body("comparison.before", nullValue());
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/corrections/1")
                .then()
                .body("operation.operation", equalTo("replace"))
                .body("operation.fileName", equalTo("p.txt"))
                .body("operation.sourceId", notNullValue());
        undo(bureau, plan, 1).statusCode(200).body("version", equalTo(2));
        assertEquals(imported, rows(plan));
        assertEquals(TEXT, source(bureau, plan));
    }

    @Test
    void whatPeopleSaidOfADeadlineAndANameIsKeptWhereTheDocumentPrintsTheSame() {
        String bureau = "v-kept";
        String works = unit(bureau, "基本建设科", "office");
        String plan = draft(bureau);
        List<String> ids = tasks(bureau, plan)
                .body("items[1].dueOn", equalTo("2033-09-30"))
                .extract()
                .path("items.id");
        json(
                        planner(bureau).header("If-Match", "\"0\""),
                        Map.of("operation", "resolve", "name", "基建科", "unitId", works, "remember", false))
                .post("/api/v1/plans/" + plan + "/corrections")
                .then()
                .statusCode(201);
        for (int i = 0; i < 2; i++) {
            String tag = planner(bureau).get("/api/v1/tasks/" + ids.get(i)).header("ETag");
            patch(planner(bureau), tag, Map.of("dueOn", "2033-11-11"))
                    .patch("/api/v1/tasks/" + ids.get(i))
                    .then()
                    .statusCode(200);
        }
        String next = TEXT.replace("9月底前", "10月底前").replace("三所", "五所");
        compare(bureau, plan, next)
                .body("comparison.counts.reassigned", equalTo(0))
                .body("comparison.counts.resolved", equalTo(0))
                .body("comparison.counts.otherDueDate", equalTo(1))
                .body("comparison.tasks[1].kinds", contains("other-due-date"))
                .body("comparison.tasks[1].before.dueOn", equalTo("2033-11-11"))
                .body("comparison.tasks[1].after.dueOn", equalTo("2033-10-31"));
        replace(bureau, plan, 1, next).statusCode(201);
        tasks(bureau, plan)
                .body("items.id", equalTo(ids))
                .body("items.dueOn", contains("2033-11-11", "2033-10-31", null))
                .body("items[0].text", startsWith("扩建五所"))
                .body("items[0].clauses[0].roles[1].names[0].unit.id", equalTo(works));
        planner(bureau)
                .queryParam("unit", works)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void aTitleChangedAfterTheReplacementStaysWhenItIsTakenBack() {
        String bureau = "v-title";
        String plan = draft(bureau);
        replace(bureau, plan, 0, NEXT).statusCode(201);
        patch(planner(bureau), "\"1\"", Map.of("title", "定稿"))
                .patch("/api/v1/plans/" + plan)
                .then()
                .statusCode(200);
        undo(bureau, plan, 2).statusCode(200);
        planner(bureau)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("title", equalTo("定稿"))
                .body("sections", hasSize(2));
    }

    @Test
    void anIssuedPlanIsComparedAndNotReplaced() {
        String bureau = "v-issued";
        String plan = draft(bureau);
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        compare(bureau, plan, NEXT).body("comparison.counts.added", equalTo(1));
        replace(bureau, plan, 1, NEXT).statusCode(409).body("type", equalTo("/problems/plan-not-draft"));
        assertEquals(TEXT, source(bureau, plan));
    }

    @Test
    void aStaleOrMissingVersionAnUnreadableFileAndAWrongRoleChangeNothing() throws SQLException {
        String bureau = "v-refused";
        String plan = draft(bureau);
        List<String> imported = rows(plan);
        replace(bureau, plan, 7, NEXT).statusCode(412);
        file(planner(bureau), NEXT).post(path(plan)).then().statusCode(428);
        planner(bureau)
                .header("If-Match", "\"0\"")
                .multiPart("file", "p.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, "application/octet-stream")
                .post(path(plan))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-unreadable"));
        for (RequestSpecification other : List.of(leader(bureau), office(bureau, "somebody"), admin(bureau))) {
            file(other.queryParam("dryRun", true), NEXT).post(path(plan)).then().statusCode(403);
        }
        assertEquals(imported, rows(plan));
        assertEquals(
                List.of("1"),
                column("select count(*) from source where bureau_id = '" + bureau + "'"),
                "no file of a refused replacement is kept");
    }

    @Test
    void anotherBureausPlanIsNotFoundWhateverIsSent() {
        String plan = draft("v-own");
        for (boolean dryRun : new boolean[] {true, false}) {
            for (String id : List.of(plan, UUID.randomUUID().toString())) {
                file(planner("v-foreign").header("If-Match", "\"0\"").queryParam("dryRun", dryRun), NEXT)
                        .post(path(id))
                        .then()
                        .statusCode(404);
            }
        }
        planner("v-own").get("/api/v1/plans/" + plan).then().body("version", equalTo(0));
    }

    @Test
    void aReplacementSentTwiceUnderItsKeyIsMadeOnce() {
        String bureau = "v-key";
        String plan = draft(bureau);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            file(planner(bureau).header("If-Match", "\"0\"").header("Idempotency-Key", key), NEXT)
                    .post(path(plan))
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("version", equalTo(1));
        }
        planner(bureau).get("/api/v1/plans/" + plan + "/corrections").then().body("items", hasSize(1));
    }

    @Test
    void aReplacementIsInTheAuditOnceAndTellsTheFeedTheWholePlan() throws SQLException {
        String bureau = "v-audit";
        String plan = draft(bureau);
        replace(bureau, plan, 0, NEXT).statusCode(201);
        undo(bureau, plan, 1).statusCode(200);
        assertEquals(
                List.of("plan.imported", "plan.replaced", "plan.correction-undone"),
                column("select action from audit where object_id = '" + plan + "' order by id"));
        assertEquals(
                List.of("2033年教育工作要点 2", "2033年全区教育工作要点 3", "2033年教育工作要点 2"),
                column("select (data #>> '{plan,title}') || ' ' || jsonb_array_length(data -> 'sections') from feed"
                        + " where subject = '" + plan
                        + "' and type = 'dev.zeren.plan.plan.created' order by xid, id"));
    }

    private static String draft(String bureau) {
        return importText(bureau, "p.txt", TEXT, false)
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private static String path(String plan) {
        return "/api/v1/plans/" + plan + "/versions";
    }

    private static RequestSpecification file(RequestSpecification caller, String text) {
        return caller.multiPart("file", "p.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static ValidatableResponse compare(String bureau, String plan, String text) {
        return file(planner(bureau).queryParam("dryRun", true), text)
                .post(path(plan))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replace(String bureau, String plan, int version, String text) {
        return file(planner(bureau).header("If-Match", "\"" + version + "\""), text)
                .post(path(plan))
                .then();
    }

    private static ValidatableResponse undo(String bureau, String plan, int version) {
        return planner(bureau)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/plans/" + plan + "/corrections/undo")
                .then();
    }

    private static ValidatableResponse tasks(String bureau, String plan) {
        return planner(bureau).get("/api/v1/plans/" + plan + "/tasks").then().statusCode(200);
    }

    private static String source(String bureau, String plan) {
        byte[] file = planner(bureau).get("/api/v1/plans/" + plan + "/source").asByteArray();
        return new String(file, StandardCharsets.UTF_8);
    }

    /** Everything of a plan as the database has it, byte for byte, but for the versions of rows. */
    private static List<String> rows(String plan) throws SQLException {
        List<String> rows =
                new ArrayList<>(column("select (to_jsonb(p) - 'version')::text from plan p where id = '" + plan + "'"));
        rows.addAll(column("select (to_jsonb(s) - 'version')::text from section s where plan_id = '" + plan
                + "' order by position"));
        rows.addAll(column(
                "select (to_jsonb(t) - 'version')::text from task t where plan_id = '" + plan + "' order by position"));
        rows.addAll(
                column("select to_jsonb(a)::text from task t join assignment a on a.task_id = t.id where plan_id = '"
                        + plan + "' order by t.position, a.position"));
        return rows;
    }
}

package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.plan.application.OfficesChanged;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An issued plan is amended, and every revision of it can be read, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
class AmendmentTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、办好教育
            1.建好学校。扩建三所学校。培训教师500人次。（牵头领导：白露；责任科室：基建科）
            2.办好食堂。全部达标。（牵头领导：白露；责任科室：后勤科；完成时限：9月底前）
            二、加强领导
            3.落实责任。每季度督查一次。（牵头领导：谷雨；责任科室：基建科）
            """;
    private static final Map<String, Object> APPROVER = Map.of("name", "白露");

    /** Whom an amendment told that a task went to other units. */
    @ApplicationScoped
    static class Told implements PlanFollower {

        private final ConcurrentLinkedQueue<OfficesChanged> all = new ConcurrentLinkedQueue<>();

        @Override
        public void officesChanged(OfficesChanged news) {
            all.add(news);
        }

        List<OfficesChanged> all() {
            return List.copyOf(all);
        }
    }

    @Inject
    Told told;

    @Inject
    Todos todos;

    @Inject
    Bureau bureaus;

    @Test
    void anAmendmentSaysWhatBecameWhatAndTheTasksKeepTheirProgress() throws SQLException {
        String bureau = "a-amend";
        String plan = issued(bureau);
        String wardens = unit(bureau, "督导室", "office");
        List<String> ids = ids(bureau, plan);
        report(bureau, ids.get(0), "under-way", 40);
        amend(
                        bureau,
                        plan,
                        1,
                        Map.of("operation", "due", "taskId", ids.get(1), "dueOn", "2033-10-31"),
                        Map.of(
                                "operation",
                                "assign",
                                "taskId",
                                ids.get(0),
                                "duty",
                                "responsible-office",
                                "from",
                                "基建科",
                                "unitId",
                                wardens),
                        Map.of("operation", "reword", "taskId", ids.get(2), "heading", "压实责任"),
                        Map.of("operation", "plan", "title", "2033年教育工作要点（修订）", "endsOn", "2033-11-30"),
                        Map.of(
                                "operation",
                                "add",
                                "behind",
                                ids.get(1),
                                "label",
                                "2之一.",
                                "heading",
                                "办好午休",
                                "text",
                                "配齐床铺。",
                                "assignments",
                                List.of(Map.of("duty", "responsible-office", "name", "后勤科"))))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/" + plan + "/amendments/1"))
                .header("ETag", startsWith("\"2-"))
                .body("number", equalTo(1))
                .body("reason", equalTo("工作需要"))
                .body("approver.name", equalTo("白露"))
                .body("madeBy", equalTo(bureau + "-planner"))
                .body("changes", hasSize(5))
                .body("changes[0].taskId", nullValue())
                .body("changes[0].fields.field", contains("title", "endsOn"))
                .body("changes[1].words", equalTo("责任科室：基建科 → 督导室"))
                .body("changes[2].words", equalTo("期限：2033-09-30 → 2033-10-31"))
                .body("changes[3].words", equalTo("新增任务"))
                .body("changes[3].kinds", contains("added"))
                .body("changes[4].fields[0].from", equalTo("落实责任"))
                .body("changes[4].fields[0].to", equalTo("压实责任"));
        tasks(bureau, plan)
                .body("items.label", contains("1.", "2.", "2之一.", "3."))
                .body("items.position", contains(1, 2, 3, 4))
                .body("items[0].status", equalTo("under-way"))
                .body("items[0].percent", equalTo(40))
                .body("items[0].clauses[0].text", equalTo("（牵头领导：白露；责任科室：督导室）"))
                .body("items[1].dueOn", equalTo("2033-10-31"))
                .body("items[2].clauses[0].roles[0].names[0].unit.name", equalTo("后勤科"))
                .body("items[3].heading", equalTo("压实责任"));
        planner(bureau)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("title", equalTo("2033年教育工作要点（修订）"))
                .body("endsOn", equalTo("2033-11-30"))
                .body("version", equalTo(2));
        assertEquals(
                Set.of(ids.get(0)),
                told.all().stream()
                        .filter(news -> news.planId().toString().equals(plan))
                        .filter(news -> news.came().contains(UUID.fromString(wardens)))
                        .map(news -> news.taskId().toString())
                        .collect(Collectors.toSet()));
        leader(bureau)
                .header("Accept-Language", "en")
                .get("/api/v1/tasks/" + ids.get(1) + "/history")
                .then()
                .body("items.action", contains("plan.amended", "task.amended", "plan.issued", "plan.imported"))
                .body("items[1].changes.find { it.field == 'dueOn' }.to", equalTo("2033-10-31"))
                .body("items[0].changes.find { it.field == 'reason' }.to", equalTo("工作需要"));
        assertEquals(
                List.of("under-way"),
                column("select data #>> '{tasks,0,status}' from feed where type = 'dev.zeren.plan.plan.amended'"
                        + " and subject = '" + plan + "'"));
    }

    @Test
    void aWithdrawnTaskIsReadButDoesNotCountAndTakesNoReports() throws SQLException {
        String bureau = "a-withdraw";
        String plan = issued(bureau);
        List<String> ids = ids(bureau, plan);
        amend(bureau, plan, 1, Map.of("operation", "withdraw", "taskId", ids.get(1)))
                .statusCode(201)
                .body("changes[0].words", equalTo("撤销任务"));
        leader(bureau)
                .get("/api/v1/tasks/" + ids.get(1))
                .then()
                .statusCode(200)
                .body("withdrawnBy", equalTo(1))
                .body("heading", equalTo("办好食堂"));
        tasks(bureau, plan).body("items.label", contains("1.", "3."));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks?withdrawn=true")
                .then()
                .body("items.id", contains(ids.get(1)))
                .body("items[0].withdrawnBy", equalTo(1));
        planner(bureau).get("/api/v1/plans/" + plan).then().body("completion.tasks", equalTo(2));
        json(planner(bureau), Map.of("status", "done", "percent", 100, "narrative", ""))
                .post("/api/v1/tasks/" + ids.get(1) + "/progress-reports")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/task-withdrawn"));
        String tag = planner(bureau).get("/api/v1/tasks/" + ids.get(1)).header("ETag");
        patch(planner(bureau), tag, Map.of("dueOn", "2033-12-01"))
                .patch("/api/v1/tasks/" + ids.get(1))
                .then()
                .statusCode(409);
        amend(bureau, plan, 2, Map.of("operation", "reword", "taskId", ids.get(1), "heading", "又"))
                .statusCode(422)
                .body("errors[0].code", equalTo("task-withdrawn"))
                .body("errors[0].pointer", equalTo("/changes/0/taskId"));
        assertEquals(
                List.of("2 " + ids.get(1)),
                column("select jsonb_array_length(data -> 'tasks') || ' ' || (data #>> '{withdrawn,0}') from feed"
                        + " where type = 'dev.zeren.plan.plan.amended' and subject = '" + plan + "'"));
    }

    @Test
    void nobodyHasToDoAnythingForAWithdrawnTask() throws Exception {
        String bureau = "a-todos";
        String plan = issued(bureau);
        List<String> ids = ids(bureau, plan);
        for (String task : ids) {
            UUID id = UUID.fromString(task);
            NewTodo todo = new NewTodo(TodoKind.REPORT, "task", id, "报告进展", UUID.fromString(plan), id, null);
            bureaus.as(bureau, () -> {
                QuarkusTransaction.requiringNew().run(() -> todos.add(todo, List.of(Addressee.role("planner"))));
                return null;
            });
        }
        amend(bureau, plan, 1, Map.of("operation", "withdraw", "taskId", ids.get(1)))
                .statusCode(201);
        planner(bureau).get("/api/v1/me/todo").then().body("items.taskId", contains(ids.get(2), ids.get(0)));
    }

    @Test
    void everyFaultyChangeIsNamedAndNothingIsHalfSaved() throws SQLException {
        String bureau = "a-faults";
        String plan = issued(bureau);
        List<String> ids = ids(bureau, plan);
        List<String> before = rows(plan);
        String stranger = UUID.randomUUID().toString();
        Object assignments = List.of(Map.of("duty", "responsible-office", "unitId", stranger));
        amend(
                        bureau,
                        plan,
                        1,
                        Map.of("operation", "due", "taskId", ids.get(0), "dueOn", "2033-10-31"),
                        Map.of("operation", "add", "behind", ids.get(0), "heading", "新", "assignments", assignments),
                        Map.of("operation", "reword", "taskId", stranger, "heading", "谁"),
                        Map.of("operation", "due", "taskId", ids.get(1), "dueOn", "2033-09-30"),
                        Map.of("operation", "assign", "taskId", ids.get(0), "duty", "boss", "to", "谁"),
                        Map.of("operation", "assign", "taskId", ids.get(0), "duty", "lead-leader", "to", "谷雨"))
                .statusCode(422)
                .body("type", equalTo("/problems/amendment-not-possible"))
                .body(
                        "errors.pointer",
                        contains(
                                "/changes/1/assignments/0/unitId",
                                "/changes/2/taskId",
                                "/changes/3/dueOn",
                                "/changes/4/duty"))
                .body("errors.code", contains("unknown-entry", "unknown-task", "nothing-to-change", "unknown-duty"));
        amend(bureau, plan, 1, Map.of("operation", "drop", "taskId", ids.get(0)))
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/changes/0"));
        amend(
                        bureau,
                        plan,
                        1,
                        Map.of(
                                "operation",
                                "target",
                                "taskId",
                                ids.get(0),
                                "act",
                                "accept",
                                "list",
                                "targets",
                                "index",
                                0))
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing-to-change"));
        json(
                        planner(bureau).header("If-Match", "\"1\""),
                        Map.of("reason", " ", "approver", Map.of("name", " "), "changes", List.of()))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"))
                .body("errors.pointer", hasItem("/changes"));
        assertEquals(before, rows(plan));
        planner(bureau).get("/api/v1/plans/" + plan + "/amendments").then().body("items", hasSize(0));
    }

    @Test
    void onlyAnIssuedPlanOfOnesOwnBureauIsAmendedFromTheVersionThatWasRead() {
        String bureau = "a-guards";
        String plan = draft(bureau);
        Map<String, Object> change = Map.of("operation", "plan", "title", "新名");
        amend(bureau, plan, 0, change).statusCode(409).body("type", equalTo("/problems/plan-not-issued"));
        planner(bureau).get("/api/v1/plans/" + plan + "/revisions/0").then().statusCode(409);
        step(bureau, plan, "issue");
        json(planner("a-others").header("If-Match", "\"1\""), order(change))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(404);
        for (String path : List.of("/amendments", "/amendments/1", "/revisions/0", "/revisions/0/document", "/diff")) {
            leader("a-others").get("/api/v1/plans/" + plan + path).then().statusCode(404);
        }
        amend(bureau, plan, 0, change).statusCode(412);
        json(planner(bureau), order(change))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(428);
        json(leader(bureau).header("If-Match", "\"1\""), order(change))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(403);
        leader(bureau).get("/api/v1/plans/" + plan + "/amendments/1").then().statusCode(404);
        leader(bureau).get("/api/v1/plans/" + plan + "/revisions/1").then().statusCode(404);
        leader(bureau).get("/api/v1/plans/" + plan + "/diff?from=0&to=1").then().statusCode(400);
        step(bureau, plan, "close");
        amend(bureau, plan, 2, change).statusCode(409).body("type", equalTo("/problems/plan-not-issued"));
    }

    @Test
    void theSameKeyAmendsOnce() {
        String bureau = "a-once";
        String plan = issued(bureau);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            json(
                            planner(bureau).header("If-Match", "\"1\"").header("Idempotency-Key", key),
                            order(Map.of("operation", "plan", "title", "新名")))
                    .post("/api/v1/plans/" + plan + "/amendments")
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }
        planner(bureau).get("/api/v1/plans/" + plan + "/amendments").then().body("items", hasSize(1));
    }

    @Test
    void ofTwoAmendmentsFromTheSameVersionOneIsStaleAndNoNumberIsMissing() {
        String bureau = "a-together";
        String plan = issued(bureau);
        List<Integer> statuses = Stream.of("甲", "乙", "丙")
                .map(title -> CompletableFuture.supplyAsync(
                        () -> amend(bureau, plan, 1, Map.of("operation", "plan", "title", title))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 412, 412), statuses);
        amend(bureau, plan, 2, Map.of("operation", "plan", "title", "丁"))
                .statusCode(201)
                .body("number", equalTo(2));
    }

    @Test
    void aDueDateSetForItselfIsAnAmendmentAndThePlanKeepsItsVersion() {
        String bureau = "a-patch";
        String plan = issued(bureau);
        String task = ids(bureau, plan).get(0);
        setDue(bureau, task, Map.of("dueOn", "2033-06-30")).statusCode(200).body("version", equalTo(1));
        setDue(bureau, task, Map.of("dueOn", "2033-06-30")).statusCode(200).body("version", equalTo(1));
        Map<String, Object> none = new HashMap<>();
        none.put("dueOn", null);
        none.put("reason", "随计划");
        setDue(bureau, task, none).statusCode(200).body("dueOn", nullValue());
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/amendments")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.reason", contains("随计划", "调整任务期限"))
                .body("items[0].approver", nullValue())
                .body("items[0].changes[0].words", equalTo("期限：2033-06-30 → （无）"));
        planner(bureau).get("/api/v1/plans/" + plan).then().body("version", equalTo(1));
        rules(bureau, Map.of("approverRequired", true, "roles", List.of("planner"), "dueDatesDirect", false));
        setDue(bureau, task, Map.of("dueOn", "2033-07-30"))
                .statusCode(422)
                .body("errors[0].code", equalTo("approver-missing"));
    }

    @Test
    void theBureauSaysWhoMayAmendAndWhetherSomebodyApproves() {
        String bureau = "a-rules";
        String plan = issued(bureau);
        Map<String, Object> change = Map.of("operation", "plan", "title", "新名");
        json(planner(bureau).header("If-Match", "\"1\""), Map.of("reason", "工作需要", "changes", List.of(change)))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/approver"))
                .body("errors[0].code", equalTo("approver-missing"));
        json(planner(bureau).header("If-Match", "\"0\""), Map.of())
                .put("/api/v1/plans/amendment-rules")
                .then()
                .statusCode(403);
        rules(bureau, Map.of("approverRequired", false, "roles", List.of("leader"), "dueDatesDirect", true));
        amend(bureau, plan, 1, change).statusCode(403);
        json(leader(bureau).header("If-Match", "\"1\""), Map.of("reason", "工作需要", "changes", List.of(change)))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(201)
                .body("approver", nullValue());
        String person = member(bureau, "谷雨", "a-rules-gu", unit(bureau, "督导室", "office"));
        json(
                        Bureaus.as(TestTokens.client("portal", bureau, "plans:write"))
                                .header("If-Match", "\"2\""),
                        Map.of(
                                "reason",
                                "工作需要",
                                "documentNumber",
                                "临教〔2033〕9号",
                                "approver",
                                Map.of("personId", person),
                                "changes",
                                List.of(Map.of("operation", "plan", "title", "再改"))))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(201)
                .body("approver.name", equalTo("谷雨"))
                .body("approver.personId", equalTo(person))
                .body("documentNumber", equalTo("临教〔2033〕9号"));
        leader("a-elsewhere")
                .get("/api/v1/plans/amendment-rules")
                .then()
                .body("roles", contains("planner", "bureau-admin"))
                .body("version", equalTo(0));
    }

    @Test
    void everyRevisionIsReadAndADiffSaysWhoMovedWhat() {
        String bureau = "a-revisions";
        String plan = issued(bureau);
        List<String> ids = ids(bureau, plan);
        String issuedRevision =
                revision(bureau, plan, 0).extract().path("tasks").toString();
        amend(bureau, plan, 1, Map.of("operation", "due", "taskId", ids.get(1), "dueOn", "2033-10-31"))
                .statusCode(201);
        amend(
                        bureau,
                        plan,
                        2,
                        Map.of("operation", "withdraw", "taskId", ids.get(2)),
                        Map.of("operation", "add", "behind", ids.get(2), "heading", "落实新责任"),
                        Map.of("operation", "plan", "endsOn", "2033-11-30"))
                .statusCode(201);
        amend(bureau, plan, 3, Map.of("operation", "due", "taskId", ids.get(1), "dueOn", "2033-09-30"))
                .statusCode(201);
        assertEquals(
                issuedRevision,
                revision(bureau, plan, 0).extract().path("tasks").toString());
        revision(bureau, plan, 0).body("amendment", nullValue()).body("endsOn", equalTo("2033-12-31"));
        revision(bureau, plan, 1)
                .body("amendment.number", equalTo(1))
                .body("tasks.size()", equalTo(3))
                .body("tasks[1].dueOn", equalTo("2033-10-31"))
                .body("tasks[0].targets.printed", notNullValue())
                .body("tasks[2].withdrawnBy", nullValue());
        revision(bureau, plan, 3)
                .body("endsOn", equalTo("2033-11-30"))
                .body("tasks.heading", contains("建好学校", "办好食堂", "落实责任", "落实新责任"))
                .body("tasks[1].dueOn", equalTo("2033-09-30"))
                .body("tasks[2].withdrawnBy", equalTo(2));
        diff(bureau, plan, "?from=0&to=1")
                .body("amendments.number", contains(1))
                .body("tasks.taskId", contains(ids.get(1)))
                .body("tasks[0].amendments", contains(1))
                .body("tasks[0].change.kinds", contains("other-due-date"))
                .body("tasks[0].change.before.dueOn", equalTo("2033-09-30"))
                .body("tasks[0].change.after.dueOn", equalTo("2033-10-31"));
        diff(bureau, plan, "")
                .body("from", equalTo(0))
                .body("to", equalTo(3))
                .body("amendments.reason", contains("工作需要", "工作需要", "工作需要"))
                .body("before.endsOn", equalTo("2033-12-31"))
                .body("tasks.size()", equalTo(3))
                .body("tasks[0].taskId", equalTo(ids.get(2)))
                .body("tasks[0].change.kinds", contains("withdrawn"))
                .body("tasks[1].change.kinds", contains("added"))
                .body("tasks[2].taskId", equalTo(ids.get(1)))
                .body("tasks[2].amendments", contains(1, 3))
                .body("tasks[2].change", nullValue());
        diff(bureau, plan, "?from=2&to=2").body("tasks", hasSize(0)).body("amendments", hasSize(0));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/diff?from=2&to=1")
                .then()
                .statusCode(400);
        byte[] file = leader(bureau)
                .get("/api/v1/plans/" + plan + "/revisions/1/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(file.length > 1000);
    }

    private static void report(String bureau, String task, String status, int percent) {
        json(planner(bureau), Map.of("status", status, "percent", percent, "narrative", "进展"))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse setDue(String bureau, String task, Map<String, Object> body) {
        String tag = planner(bureau).get("/api/v1/tasks/" + task).header("ETag");
        return patch(planner(bureau), tag, body).patch("/api/v1/tasks/" + task).then();
    }

    private static void rules(String bureau, Map<String, Object> rules) {
        String path = "/api/v1/plans/amendment-rules";
        json(admin(bureau).header("If-Match", admin(bureau).get(path).header("ETag")), rules)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    private static ValidatableResponse revision(String bureau, String plan, int number) {
        return office(bureau, bureau + "-staff")
                .get("/api/v1/plans/" + plan + "/revisions/" + number)
                .then()
                .statusCode(200)
                .body("revision", equalTo(number));
    }

    private static ValidatableResponse diff(String bureau, String plan, String query) {
        return leader(bureau)
                .get("/api/v1/plans/" + plan + "/diff" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse amend(String bureau, String plan, int version, Object... changes) {
        return json(planner(bureau).header("If-Match", "\"" + version + "\""), order(List.of(changes)))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then();
    }

    private static Map<String, Object> order(Map<String, Object> change) {
        return order(List.of(change));
    }

    private static Map<String, Object> order(List<?> changes) {
        return Map.of("reason", "工作需要", "approver", APPROVER, "changes", changes);
    }

    private static String draft(String bureau) {
        unit(bureau, "基建科", "office");
        unit(bureau, "后勤科", "office");
        return importText(bureau, "要点.txt", TEXT, false)
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private static String issued(String bureau) {
        String plan = draft(bureau);
        step(bureau, plan, "issue");
        return plan;
    }

    private static void step(String bureau, String plan, String act) {
        String tag = planner(bureau).get("/api/v1/plans/" + plan).header("ETag");
        planner(bureau)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + plan + "/" + act)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tasks(String bureau, String plan) {
        return planner(bureau).get("/api/v1/plans/" + plan + "/tasks").then().statusCode(200);
    }

    private static List<String> ids(String bureau, String plan) {
        return tasks(bureau, plan).extract().path("items.id");
    }

    private static List<String> rows(String plan) throws SQLException {
        return column("select to_jsonb(t)::text || p.version from task t join plan p on p.id = t.plan_id where p.id = '"
                + plan + "' order by position");
    }
}

package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft is corrected, and what was corrected is taken back, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
class CorrectionTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、办好教育
            1.建好学校。扩建三所学校。培训教师500人次。（牵头领导：白 露；责任科室：基建科、后勤科）
            2.办好食堂。全部达标。（牵头领导：白露；责任科室：后勤科；完成时限：9月底前）
            二、加强领导
            3.落实责任。每季度督查一次。（牵头领导：谷雨；责任科室：基建科）
            转自某网站
            4.加强宣传。办好公众号。（牵头领导：谷雨；责任科室：宣传科）
            """;

    @Test
    void aNameIsResolvedThroughThePlanAndKnownToTheNextImport() {
        String bureau = "c-resolve";
        String office = unit(bureau, "基本建设科", "office");
        String plan = draft(bureau);
        correct(bureau, plan, 0, Map.of("operation", "resolve", "name", "基建科", "unitId", office))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/" + plan + "/corrections/1"))
                .header("ETag", startsWith("\"1-"))
                .body("number", equalTo(1))
                .body("version", equalTo(1))
                .body("operation.operation", equalTo("resolve"))
                .body("operation.name", equalTo("基建科"))
                .body("learned.kind", equalTo("alias"))
                .body("learned.name", equalTo("基建科"))
                .body("madeBy", equalTo(bureau + "-planner"))
                .body("undoneAt", nullValue());
        tasks(bureau, plan)
                .body("items[0].clauses[0].roles[1].names[0].unit.name", equalTo("基本建设科"))
                .body("items[0].clauses[0].roles[1].names[0].name", equalTo("基建科"))
                .body("items[2].clauses[0].roles[1].names[0].unit.id", equalTo(office));
        planner(bureau)
                .queryParam("unit", office)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items", hasSize(2));
        String next = draft(bureau);
        tasks(bureau, next).body("items[0].clauses[0].roles[1].names[0].unit.id", equalTo(office));
        undo(bureau, plan, 1)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("undoneBy", equalTo(bureau + "-planner"));
        tasks(bureau, plan).body("items[0].clauses[0].roles[1].names[0].unit", nullValue());
        admin(bureau).get("/api/v1/units/" + office).then().body("aliases", hasSize(0));
    }

    @Test
    void aNameThatIsNotToBeRememberedTeachesTheDirectoryNothing() {
        String bureau = "c-forget";
        String office = unit(bureau, "基本建设科", "office");
        String plan = draft(bureau);
        correct(bureau, plan, 0, Map.of("operation", "resolve", "name", "基建科", "unitId", office, "remember", false))
                .statusCode(201)
                .body("learned", nullValue());
        admin(bureau)
                .get("/api/v1/units/" + office)
                .then()
                .body("aliases", hasSize(0))
                .body("version", equalTo(0));
    }

    @Test
    void tasksAreRewordedDroppedJoinedAndSplitAndKeepTheirPlaces() {
        String bureau = "c-tasks";
        String plan = draft(bureau);
        List<String> ids = tasks(bureau, plan).extract().path("items.id");
        assertEquals(4, ids.size());
        correct(bureau, plan, 0, Map.of("operation", "reword", "taskId", ids.get(2), "heading", "压实责任"))
                .statusCode(201);
        correct(bureau, plan, 1, Map.of("operation", "drop", "taskId", ids.get(3)))
                .statusCode(201);
        correct(bureau, plan, 2, Map.of("operation", "join", "taskId", ids.get(1)))
                .statusCode(201);
        tasks(bureau, plan)
                .body("items.id", equalTo(List.of(ids.get(0), ids.get(2))))
                .body("items.position", contains(1, 2))
                .body("items[0].text", equalTo("扩建三所学校。培训教师500人次。\n2.办好食堂\n全部达标。"))
                .body("items[0].dueOn", equalTo("2033-09-30"))
                .body("items[0].clauses", hasSize(2))
                .body("items[1].heading", equalTo("压实责任"));
        correct(bureau, plan, 3, Map.of("operation", "split", "taskId", ids.get(0), "at", 7))
                .statusCode(201);
        String made = tasks(bureau, plan)
                .body("items.position", contains(1, 2, 3))
                .body("items[0].text", equalTo("扩建三所学校。"))
                .body("items[1].text", startsWith("培训教师500人次。"))
                .body("items[1].clauses", hasSize(2))
                .extract()
                .path("items[1].id");
        assertEquals('7', made.charAt(14), "an id of version 7");
        planner(bureau)
                .get("/api/v1/tasks/" + made + "/reading")
                .then()
                .body("targets.printed.flatten()", notNullValue());
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/corrections?limit=2")
                .then()
                .statusCode(200)
                .body("items.number", contains(4, 3))
                .body("next", notNullValue());
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/corrections/3")
                .then()
                .statusCode(200)
                .body("operation.operation", equalTo("join"));
        planner(bureau).get("/api/v1/plans/" + plan + "/corrections/9").then().statusCode(404);
        planner(bureau)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("completion.tasks", equalTo(3))
                .body("version", equalTo(4));
    }

    @Test
    void aSectionTakesAnotherPartAndHeading() {
        String bureau = "c-section";
        String plan = draft(bureau);
        String section = planner(bureau).get("/api/v1/plans/" + plan).path("sections[1].id");
        correct(bureau, plan, 0, Map.of("operation", "section", "sectionId", section, "part", "safeguards", "depth", 2))
                .statusCode(201);
        planner(bureau)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("sections[1].part", equalTo("safeguards"))
                .body("sections[1].depth", equalTo(2))
                .body("sections[1].heading", equalTo("加强领导"));
    }

    @Test
    void aNameIsReassignedInTheTaskItsFiltersAndItsDocument() {
        String bureau = "c-assign";
        String office = unit(bureau, "规划科", "office");
        String plan = draft(bureau);
        String task = tasks(bureau, plan).extract().path("items[0].id");
        correct(
                        bureau,
                        plan,
                        0,
                        Map.of(
                                "operation",
                                "assign",
                                "taskId",
                                task,
                                "duty",
                                "responsible-office",
                                "from",
                                "后勤科",
                                "to",
                                "规划科"))
                .statusCode(201)
                .body("learned", nullValue());
        planner(bureau)
                .queryParam("unit", office)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items.id", contains(task))
                .body("items[0].clauses[0].text", equalTo("（牵头领导：白 露；责任科室：基建科、规划科）"));
        correct(bureau, plan, 1, Map.of("operation", "assign", "taskId", task, "duty", "lead-leader", "unitId", office))
                .statusCode(422)
                .body("errors[0].code", equalTo("duty-of-others"));
        undo(bureau, plan, 1).statusCode(200);
        tasks(bureau, plan).body("items[0].clauses[0].text", equalTo("（牵头领导：白 露；责任科室：基建科、后勤科）"));
    }

    @Test
    void aTargetIsAcceptedChangedAddedAndDismissedInTheReading() {
        String bureau = "c-target";
        String plan = draft(bureau);
        String task = tasks(bureau, plan).extract().path("items[0].id");
        Map<String, Object> read = reading(bureau, task).extract().path("targets[0]");
        Map<String, Object> accept =
                Map.of("operation", "target", "taskId", task, "act", "accept", "list", "targets", "index", 0);
        correct(bureau, plan, 0, accept).statusCode(201);
        reading(bureau, task)
                .body("targets[0].confirmed", equalTo(true))
                .body("targets[0].printed", equalTo(read.get("printed")));
        Map<String, Object> change = new HashMap<>(accept);
        change.put("act", "change");
        change.put("target", Map.of("quantity", Map.of("comparator", "at-least", "value", 4, "unit", "所")));
        correct(bureau, plan, 1, change).statusCode(201).body("operation.target.quantity.value", equalTo(4));
        reading(bureau, task)
                .body("targets[0].quantity.value", equalTo(4))
                .body("targets[0].quantity.comparator", equalTo("at-least"))
                .body("targets[0].at", equalTo(read.get("at")));
        correct(
                        bureau,
                        plan,
                        2,
                        Map.of(
                                "operation",
                                "target",
                                "taskId",
                                task,
                                "act",
                                "add",
                                "list",
                                "due-dates",
                                "dueDate",
                                Map.of("to", "2033-09-30")))
                .statusCode(201);
        reading(bureau, task)
                .body("dueDates[0].kind", equalTo("by"))
                .body("dueDates[0].to", equalTo("2033-09-30"))
                .body("dueDates[0].confirmed", equalTo(true));
        Map<String, Object> dismiss = new HashMap<>(accept);
        dismiss.put("act", "dismiss");
        correct(bureau, plan, 3, dismiss).statusCode(201);
        reading(bureau, task).body("targets.printed", not(hasItem(read.get("printed"))));
        change.put("target", Map.of("quantity", Map.of("comparator", "roughly", "value", 4)));
        correct(bureau, plan, 4, change)
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-comparator"))
                .body("errors[0].pointer", equalTo("/target/quantity/comparator"));
        for (int version = 4; version < 8; version++) {
            undo(bureau, plan, version).statusCode(200);
        }
        reading(bureau, task).body("targets[0]", equalTo(read)).body("dueDates", hasSize(0));
    }

    private static ValidatableResponse reading(String bureau, String task) {
        return planner(bureau).get("/api/v1/tasks/" + task + "/reading").then().statusCode(200);
    }

    @Test
    void anyCorrectionsAndAsManyUndosLeaveEveryRowAsItWasImported() throws SQLException {
        String bureau = "c-undo";
        String office = unit(bureau, "综合科", "office");
        String person =
                json(admin(bureau), Map.of("name", "林原")).post("/api/v1/people").path("id");
        for (int seed = 1; seed <= 5; seed++) {
            String plan = draft(bureau);
            List<String> imported = rows(plan);
            Random random = new Random(seed);
            int version = 0;
            for (int i = 0; i < 12; i++) {
                version += correct(bureau, plan, version, any(bureau, plan, office, person, random))
                                        .extract()
                                        .statusCode()
                                == 201
                        ? 1
                        : 0;
            }
            assertTrue(version > 4, "most corrections were possible");
            int made = version;
            for (int i = 0; i < made; i++) {
                undo(bureau, plan, version++).statusCode(200);
            }
            assertEquals(imported, rows(plan), "seed " + seed);
            undo(bureau, plan, version).statusCode(409).body("type", equalTo("/problems/nothing-to-undo"));
        }
        admin(bureau).get("/api/v1/units/" + office).then().body("aliases", hasSize(0));
    }

    private static Map<String, Object> any(String bureau, String plan, String office, String person, Random random) {
        List<String> ids = tasks(bureau, plan).extract().path("items.id");
        String task = ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(random.nextInt(ids.size()));
        Map<String, Object> operation = new HashMap<>();
        switch (random.nextInt(10)) {
            case 0 -> operation.putAll(Map.of("operation", "reword", "taskId", task, "text", "新的正文。"));
            case 1 -> operation.putAll(Map.of("operation", "drop", "taskId", task));
            case 2 -> operation.putAll(Map.of("operation", "join", "taskId", task));
            case 3, 4 -> operation.putAll(Map.of("operation", "split", "taskId", task, "at", 1 + random.nextInt(6)));
            case 5 -> operation.putAll(Map.of("operation", "resolve", "name", "后勤科", "unitId", office));
            case 6 ->
                operation.putAll(Map.of("operation", "assign", "taskId", task, "duty", "lead-leader", "to", "林原"));
            case 7 ->
                operation.putAll(
                        Map.of("operation", "target", "taskId", task, "act", "dismiss", "list", "targets", "index", 0));
            case 8 -> operation.putAll(Map.of("operation", "noise", "taskId", task, "line", 2));
            default -> operation.putAll(Map.of("operation", "resolve", "name", "白露", "personId", person));
        }
        return operation;
    }

    @Test
    void anUndoKeepsADueDateThatWasSetMeanwhile() {
        String bureau = "c-due";
        String plan = draft(bureau);
        String task = tasks(bureau, plan).extract().path("items[0].id");
        correct(bureau, plan, 0, Map.of("operation", "reword", "taskId", task, "text", "x"))
                .statusCode(201);
        String tag = planner(bureau).get("/api/v1/tasks/" + task).header("ETag");
        patch(planner(bureau), tag, Map.of("dueOn", "2033-11-11"))
                .patch("/api/v1/tasks/" + task)
                .then()
                .statusCode(200);
        undo(bureau, plan, 1).statusCode(200);
        planner(bureau)
                .get("/api/v1/tasks/" + task)
                .then()
                .body("dueOn", equalTo("2033-11-11"))
                .body("text", equalTo("扩建三所学校。培训教师500人次。"));
    }

    @Test
    void aCorrectionThatCannotBeMadeSaysWhyAndChangesNothing() throws SQLException {
        String bureau = "c-refused";
        String office = unit(bureau, "综合科", "office");
        String foreign = unit("c-other", "外局科", "office");
        String plan = draft(bureau);
        List<String> imported = rows(plan);
        String first = tasks(bureau, plan).extract().path("items[0].id");
        refused(
                bureau,
                plan,
                Map.of("operation", "resolve", "name", "基建科", "unitId", foreign),
                "unknown-entry",
                "/unitId");
        refused(
                bureau,
                plan,
                Map.of("operation", "resolve", "name", "基建科", "personId", office),
                "unknown-entry",
                "/personId");
        refused(bureau, plan, Map.of("operation", "resolve", "name", "基建科"), "one-entry", "");
        refused(
                bureau,
                plan,
                Map.of("operation", "resolve", "name", "白露", "unitId", office),
                "name-not-printed",
                "/name");
        refused(
                bureau,
                plan,
                Map.of("operation", "resolve", "name", "白露", "duty", "lead-leader", "unitId", office),
                "duty-of-others",
                "/duty");
        refused(
                bureau,
                plan,
                Map.of("operation", "resolve", "name", "白露", "duty", "boss", "unitId", office),
                "unknown-duty",
                "/duty");
        refused(bureau, plan, Map.of("operation", "join", "taskId", first), "no-task-before", "/taskId");
        refused(bureau, plan, Map.of("operation", "split", "taskId", first, "at", 999), "outside-the-text", "/at");
        refused(bureau, plan, Map.of("operation", "reword", "taskId", first), "nothing-to-change", "");
        refused(bureau, plan, Map.of("operation", "reword", "taskId", first, "text", "a\u0000b"), "no-text", "/text");
        refused(bureau, plan, Map.of("operation", "drop", "taskId", UUID.randomUUID()), "unknown-task", "/taskId");
        assertEquals(imported, rows(plan));
        admin(bureau).get("/api/v1/units/" + office).then().body("aliases", hasSize(0));
        planner(bureau).get("/api/v1/plans/" + plan).then().body("version", equalTo(0));
    }

    @Test
    void aBodyThatIsNoOperationIsRefused() {
        String bureau = "c-body";
        String plan = draft(bureau);
        String first = tasks(bureau, plan).extract().path("items[0].id");
        correct(bureau, plan, 0, Map.of("operation", "drop", "taskId", first, "text", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-property"))
                .body("errors[0].pointer", equalTo("/text"));
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("operation", "burn", "taskId", first),
                Map.of("taskId", first),
                Map.of("operation", "drop"),
                Map.of("operation", "split", "taskId", first, "at", 0),
                Map.of("operation", "split", "taskId", first, "at", 1.5),
                Map.of("operation", "section", "sectionId", first, "part", "nowhere"))) {
            correct(bureau, plan, 0, body).statusCode(422).body("type", equalTo("/problems/invalid-body"));
        }
        json(planner(bureau), Map.of("operation", "drop", "taskId", first))
                .post("/api/v1/plans/" + plan + "/corrections")
                .then()
                .statusCode(428);
    }

    @Test
    void anIssuedPlanIsNotCorrectedAndAStaleVersionNeither() {
        String bureau = "c-issued";
        String plan = draft(bureau);
        String first = tasks(bureau, plan).extract().path("items[0].id");
        Map<String, Object> drop = Map.of("operation", "drop", "taskId", first);
        correct(bureau, plan, 7, drop).statusCode(412);
        correct(bureau, plan, 0, drop).statusCode(201);
        planner(bureau)
                .header("If-Match", "\"1\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        correct(bureau, plan, 2, drop).statusCode(409).body("type", equalTo("/problems/plan-not-draft"));
        undo(bureau, plan, 2).statusCode(409).body("type", equalTo("/problems/plan-not-draft"));
    }

    @Test
    void onlyWhoWorksOnPlansCorrectsThem() {
        String bureau = "c-roles";
        String plan = draft(bureau);
        String path = "/api/v1/plans/" + plan + "/corrections";
        String first = tasks(bureau, plan).extract().path("items[0].id");
        json(leader(bureau).header("If-Match", "\"0\""), Map.of("operation", "drop", "taskId", first))
                .post(path)
                .then()
                .statusCode(403);
        leader(bureau).get(path).then().statusCode(403);
        as(TestTokens.person("au", bureau, "auditor")).get(path).then().statusCode(200);
        as(TestTokens.person("au", bureau, "auditor"))
                .header("If-Match", "\"0\"")
                .post(path + "/undo")
                .then()
                .statusCode(403);
        json(admin(bureau).header("If-Match", "\"0\""), Map.of("operation", "drop", "taskId", first))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void aCorrectionSentTwiceUnderItsKeyIsMadeOnce() {
        String bureau = "c-key";
        String plan = draft(bureau);
        String first = tasks(bureau, plan).extract().path("items[0].id");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            json(
                            planner(bureau).header("If-Match", "\"0\"").header("Idempotency-Key", key),
                            Map.of("operation", "drop", "taskId", first))
                    .post("/api/v1/plans/" + plan + "/corrections")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
        }
        tasks(bureau, plan).body("items", hasSize(3)).body("items.id", not(hasItem(first)));
    }

    @Test
    void eachCorrectionAndUndoIsInTheAuditOnceAndTellsTheFeedTheWholePlan() throws SQLException {
        String bureau = "c-audit";
        String plan = draft(bureau);
        String first = tasks(bureau, plan).extract().path("items[0].id");
        correct(bureau, plan, 0, Map.of("operation", "drop", "taskId", first)).statusCode(201);
        undo(bureau, plan, 1).statusCode(200);
        assertEquals(
                List.of("plan.imported", "plan.corrected", "plan.correction-undone"),
                column("select action from audit where object_id = '" + plan + "' order by id"));
        assertEquals(
                List.of("4", "3", "4"),
                column("select jsonb_array_length(data -> 'tasks') from feed where subject = '" + plan
                        + "' and type = 'dev.zeren.plan.plan.created' order by xid, id"));
        assertEquals(
                List.of("t"),
                column("select count(distinct data) = 2 from feed where subject = '" + plan
                        + "' and type = 'dev.zeren.plan.plan.created'"));
    }

    private static String draft(String bureau) {
        return importText(bureau, "p.txt", TEXT, false)
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private static ValidatableResponse tasks(String bureau, String plan) {
        return planner(bureau).get("/api/v1/plans/" + plan + "/tasks").then().statusCode(200);
    }

    private static ValidatableResponse correct(String bureau, String plan, int version, Map<String, Object> operation) {
        return json(planner(bureau).header("If-Match", "\"" + version + "\""), operation)
                .post("/api/v1/plans/" + plan + "/corrections")
                .then();
    }

    private static ValidatableResponse undo(String bureau, String plan, int version) {
        return planner(bureau)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/plans/" + plan + "/corrections/undo")
                .then();
    }

    private static void refused(
            String bureau, String plan, Map<String, Object> operation, String code, String pointer) {
        correct(bureau, plan, 0, operation)
                .statusCode(422)
                .body("type", equalTo("/problems/correction-not-possible"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** Everything of a plan's content as the database has it, byte for byte, but for the versions of rows. */
    private static List<String> rows(String plan) throws SQLException {
        List<String> rows =
                new ArrayList<>(column("select (to_jsonb(s) - 'version')::text from section s where plan_id = '" + plan
                        + "' order by position"));
        rows.addAll(column(
                "select (to_jsonb(t) - 'version')::text from task t where plan_id = '" + plan + "' order by position"));
        rows.addAll(
                column("select to_jsonb(a)::text from task t join assignment a on a.task_id = t.id where plan_id = '"
                        + plan + "' order by t.position, a.position"));
        return rows;
    }
}

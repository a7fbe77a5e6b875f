package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a correction teaches, the next import of the same document knows, until the correction is taken back. */
@QuarkusTest
@OnPostgres
class LessonTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、总的考虑
            坚持育人为本。
            本栏目由信息中心维护
            二、办好教育
            1.建好学校。扩建三所学校。（挂帅领导：白露；责任科室：基建科）
            本页由信息中心维护
            2.办好食堂。全部达标。（挂帅领导：白露；责任科室：后勤科）
            3.本页面最后更新于昨天。
            """;

    @Test
    void whatWasCorrectedOnceNeedsNoCorrectionInTheNextImportAndAfterEveryUndoDoesAgain() {
        String bureau = "l-again";
        String office = unit(bureau, "基本建设科", "office");
        unit(bureau, "后勤科", "office");
        json(Bureaus.admin(bureau), Map.of("name", "白露")).post("/api/v1/people");
        ValidatableResponse first = read(bureau);
        String plan = first.extract().path("planId");
        List<String> tasks =
                planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
        List<String> sections = planner(bureau).get("/api/v1/plans/" + plan).path("sections.id");
        Object imported = content(bureau, plan);
        List<Map<String, Object>> operations = List.of(
                Map.of("operation", "resolve", "name", "基建科", "unitId", office),
                Map.of("operation", "label", "label", "挂帅领导", "duty", "lead-leader"),
                Map.of("operation", "section", "sectionId", sections.get(0), "part", "overall-requirement"),
                Map.of("operation", "noise", "sectionId", sections.get(0), "line", 2),
                Map.of("operation", "noise", "taskId", tasks.get(0), "line", 2),
                Map.of("operation", "drop", "taskId", tasks.get(2)));
        for (int i = 0; i < operations.size(); i++) {
            correct(bureau, plan, i, operations.get(i)).statusCode(201);
        }
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/corrections")
                .then()
                .body("items.learned.kind", contains("noise", "noise", "noise", "part", "label", "alias"))
                .body("items[0].learned.line", equalTo("3.本页面最后更新于昨天。"))
                .body("items[4].learned.duty", equalTo("lead-leader"));
        Object corrected = content(bureau, plan);
        assertNotEquals(imported, corrected);

        ValidatableResponse second = read(bureau);
        second.body("findings.code", not(hasItem("role-unknown")))
                .body("findings.code", not(hasItem("name-unresolved")))
                .body("unread.findAll { it.reason == 'bureau-noise' }", hasSize(3));
        assertEquals(corrected, content(bureau, second.extract().path("planId")));

        for (int i = operations.size(); i < 2 * operations.size(); i++) {
            undo(bureau, plan, i).statusCode(200);
        }
        assertEquals(imported, content(bureau, plan));
        rules(bureau).body("roleLabels", equalTo(Map.of())).body("partHeadings", equalTo(Map.of()));
        rules(bureau).body("noise", hasSize(0));
        ValidatableResponse third = read(bureau);
        assertEquals(imported, content(bureau, third.extract().path("planId")));
        assertEquals(
                first.extract().<List<?>>path("findings.code"), third.extract().path("findings.code"));
    }

    @Test
    void whatIsNotToBeRememberedChangesNoRule() {
        String bureau = "l-forget";
        String plan = read(bureau).extract().path("planId");
        List<String> tasks =
                planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
        List<String> sections = planner(bureau).get("/api/v1/plans/" + plan).path("sections.id");
        List<Map<String, Object>> operations = List.of(
                Map.of("operation", "label", "label", "挂帅领导", "duty", "lead-leader", "remember", false),
                Map.of("operation", "section", "sectionId", sections.get(0), "part", "goals", "remember", false),
                Map.of("operation", "noise", "taskId", tasks.get(0), "line", 2, "remember", false),
                Map.of("operation", "drop", "taskId", tasks.get(2), "remember", false));
        for (int i = 0; i < operations.size(); i++) {
            correct(bureau, plan, i, operations.get(i)).statusCode(201).body("learned", nullValue());
        }
        rules(bureau).body("version", equalTo(0));
    }

    @Test
    void anUndoGivesBackWhatTheRulesSaidBeforeAndLeavesWhatWasSetSince() {
        String bureau = "l-before";
        String plan = read(bureau).extract().path("planId");
        rule(bureau, 0, "{\"roleLabels\": {\"挂 帅 领导\": \"leader-in-charge\"}, \"noise\": [\"旧行\"]}");
        Map<String, Object> label = Map.of("operation", "label", "label", "挂帅领导", "duty", "lead-leader");
        correct(bureau, plan, 0, label).body("learned.before", equalTo("leader-in-charge"));
        rules(bureau).body("roleLabels", equalTo(Map.of("挂 帅 领导", "lead-leader")));
        undo(bureau, plan, 1).statusCode(200);
        rules(bureau).body("roleLabels", equalTo(Map.of("挂 帅 领导", "leader-in-charge")));
        correct(bureau, plan, 2, label).statusCode(201);
        rule(bureau, 4, "{\"roleLabels\": {\"挂 帅 领导\": \"responsible-person\"}}");
        undo(bureau, plan, 3).statusCode(200);
        rules(bureau).body("roleLabels", equalTo(Map.of("挂 帅 领导", "responsible-person")));
    }

    @Test
    void aLabelToldItsDutyFindsItsPeopleInTheDirectory() {
        String bureau = "l-label";
        String person = json(Bureaus.admin(bureau), Map.of("name", "白露"))
                .post("/api/v1/people")
                .path("id");
        String plan = read(bureau).extract().path("planId");
        correct(bureau, plan, 0, Map.of("operation", "label", "label", "挂帅 领导", "duty", "lead-leader"))
                .statusCode(201);
        planner(bureau)
                .queryParam("leader", person)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items", hasSize(2))
                .body("items[0].clauses[0].roles[0].duty", equalTo("lead-leader"))
                .body("items[0].clauses[0].roles[0].names[0].person.id", equalTo(person));
    }

    @Test
    void noiseIsCutFromTheDocumentOfThePlanToo() {
        String bureau = "l-render";
        String plan = read(bureau).extract().path("planId");
        List<String> tasks =
                planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
        correct(bureau, plan, 0, Map.of("operation", "noise", "taskId", tasks.get(0), "line", 3))
                .statusCode(422)
                .body("errors[0].code", equalTo("no-such-line"))
                .body("errors[0].pointer", equalTo("/line"));
        correct(bureau, plan, 0, Map.of("operation", "noise", "line", 1))
                .statusCode(422)
                .body("errors[0].code", equalTo("one-text"));
        correct(bureau, plan, 0, Map.of("operation", "noise", "taskId", tasks.get(0), "line", 2))
                .statusCode(201);
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items[0].text", equalTo("扩建三所学校。"))
                .body("items[0].clauses", hasSize(1));
    }

    private static ValidatableResponse read(String bureau) {
        return importText(bureau, "p.txt", TEXT, false).statusCode(201);
    }

    /** What a plan says, without the ids and places that are each import's own. */
    private static Object content(String bureau, String plan) {
        JsonPath sections = planner(bureau).get("/api/v1/plans/" + plan).jsonPath();
        JsonPath tasks = planner(bureau).get("/api/v1/plans/" + plan + "/tasks").jsonPath();
        return List.of(
                sections.get("sections.collect { [it.part, it.depth, it.label, it.heading, it.text] }"),
                tasks.get("items.collect { [it.label, it.number, it.heading, it.text, it.clauses, it.dueOn] }"));
    }

    private static ValidatableResponse rules(String bureau) {
        return planner(bureau).get("/api/v1/plans/reading-rules").then().statusCode(200);
    }

    private static void rule(String bureau, int version, String rules) {
        planner(bureau)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(rules)
                .put("/api/v1/plans/reading-rules")
                .then()
                .statusCode(200);
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
}

package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bureau's own words decide how its documents are read, and nobody else's. */
@QuarkusTest
@OnPostgres
class ReadingRulesTest {

    private static final String TEXT = """
            2032年教育工作要点
            一、总的考虑
            1.坚持育人为本。
            二、重点任务
            1.建好学校。（挂帅领导：白露；责任科室：基建科）
            （内部资料）
            """;
    private static final String RULES = """
            {"roleLabels": {"挂帅领导": "lead-leader"}, "partHeadings": {"总的考虑": "overall-requirement"},
             "noise": ["（内部 资料）"]}
            """;

    @Test
    void theBureausOwnWordsCountFromTheNextImportOn() {
        read("rules-a").body("findings.code", hasItem("role-unknown")).body("draft.sections[0].part", equalTo("tasks"));
        put("rules-a", RULES).statusCode(200).body("roleLabels.挂帅领导", equalTo("lead-leader"));
        read("rules-a")
                .body("findings.code", not(hasItem("role-unknown")))
                .body("draft.sections[0].part", equalTo("overall-requirement"))
                .body("draft.sections[1].tasks[0].clauses[0].roles[0].duty", equalTo("lead-leader"))
                .body("unread.reason", hasItem("bureau-noise"));
    }

    @Test
    void anotherBureauReadsAsBefore() {
        put("rules-b", RULES).statusCode(200);
        read("rules-c").body("findings.code", hasItem("role-unknown"));
    }

    @Test
    void rulesAreChangedByWhoHasReadThem() {
        put("rules-d", RULES).statusCode(200);
        planner("rules-d")
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/v1/plans/reading-rules")
                .then()
                .statusCode(412);
        planner("rules-d")
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/plans/reading-rules")
                .then()
                .statusCode(428);
    }

    @Test
    void verbsPostsEndingsAndContactsOfItsOwnAreReadFromTheNextImportOn() {
        String text = """
                2032年教育工作要点
                1.建好学校。（责任领导：白露片长）
                2.办好食堂。（第三学区包抓，高中学段配合）
                3.管好校车。（负责人：柳闻莺；值班热线：0000）
                """;
        put("rules-w", """
                {"verbs": {"包抓": "lead-department"}, "titles": ["片长"], "unitEndings": ["学段"],
                 "contacts": ["值班热线"]}
                """).statusCode(200).body("titles", hasItem("片长")).body("verbs.包抓", equalTo("lead-department"));

        String tasks = "draft.sections[0].tasks";
        read("rules-w", text)
                .body(tasks + "[0].clauses[0].roles[0].names[0].name", equalTo("白露"))
                .body(tasks + "[1].clauses[0].roles.duty", hasItem("lead-department"))
                .body(tasks + "[1].clauses[0].roles[1].names[0].name", equalTo("高中学段"))
                .body(tasks + "[2].clauses", hasSize(0));
        read("rules-v", text)
                .body(tasks + "[0].clauses[0].roles[0].names[0].name", equalTo("白露片长"))
                .body(tasks + "[1].clauses", hasSize(0))
                .body(tasks + "[2].clauses", hasSize(1));
    }

    @Test
    void aVerbThatAsksNothingOfAUnitIsRefused() {
        put("rules-x", "{\"verbs\": {\"包抓\": \"lead-leader\"}}").statusCode(422);
        put("rules-x", "{\"verbs\": {\"抓\": \"lead-department\"}}").statusCode(422);
        put("rules-x", "{\"titles\": [\" \"]}").statusCode(422);
    }

    @Test
    void anUnknownDutyIsRefusedAndAnOfficeMayNotSetRules() {
        put("rules-e", "{\"roleLabels\": {\"挂帅领导\": \"chief\"}}").statusCode(422);
        put("rules-e", "{\"patterns\": []}").statusCode(422);
        as(TestTokens.person("clerk", "rules-e", "office-staff"))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/v1/plans/reading-rules")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse read(String bureau) {
        return read(bureau, TEXT);
    }

    private static ValidatableResponse read(String bureau, String text) {
        return planner(bureau)
                .multiPart("file", "p.txt", text.getBytes(StandardCharsets.UTF_8))
                .queryParam("dryRun", true)
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String bureau, String rules) {
        String tag = planner(bureau).get("/api/v1/plans/reading-rules").header("ETag");
        return planner(bureau)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(rules)
                .put("/api/v1/plans/reading-rules")
                .then();
    }
}

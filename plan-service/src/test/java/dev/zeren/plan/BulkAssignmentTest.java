package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several tasks given to others by one request, in drafts and in issued plans. */
@QuarkusTest
@OnPostgres
class BulkAssignmentTest {

    private static final String TEXT = """
            2033年教育工作要点
            一、办好教育
            1.建好学校。扩建三所学校。（牵头领导：白露；责任科室：基建科）
            2.办好食堂。全部达标。（牵头领导：白露；责任科室：后勤科）
            3.落实责任。每季度督查一次。（牵头领导：谷雨；责任科室：基建科）
            """;

    @Test
    void eachTaskOfAnIssuedPlanIsAmendedAloneForTheSameReason() {
        String bureau = "ba-issued";
        String plan = plan(bureau, true);
        String wardens = unit(bureau, "督导室", "office");
        List<String> ids = ids(bureau, plan);
        assign(
                        planner(bureau),
                        order(bureau),
                        item(ids.get(0), 0, replaced(wardens)),
                        item(ids.get(1), 0, replaced(wardens)),
                        item(ids.get(2), 7, replaced(wardens)),
                        item(ids.get(2), 0, replaced(wardens), Map.of("duty", "cooperating-department", "to", "后勤科")))
                .statusCode(207)
                .body("items.status", contains(201, 422, 412, 201))
                .body("items[0].version", equalTo(1))
                .body("items[0].location", endsWith("/plans/" + plan + "/amendments/1"))
                .body("items[1].problem.type", equalTo("/problems/amendment-not-possible"))
                .body("items[1].problem.errors[0].pointer", equalTo("/items/1/changes/0/from"))
                .body("items[3].location", endsWith("/amendments/2"));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/amendments")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.reason", contains("机构调整", "机构调整"))
                .body("items[0].approver.name", equalTo("白露"))
                .body("items[0].changes", hasSize(1));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks?unit=" + wardens)
                .then()
                .body("items.label", contains("1.", "3."));
    }

    @Test
    void withoutAReasonOrAnApproverWhereThereMustBeOneNothingOfAnIssuedPlanChanges() {
        String bureau = "ba-reason";
        String plan = plan(bureau, true);
        String rules = "/api/v1/plans/amendment-rules";
        json(
                        Bureaus.admin(bureau).header("If-Match", "\"0\""),
                        Map.of("approverRequired", true, "roles", List.of("planner"), "dueDatesDirect", false))
                .put(rules)
                .then()
                .statusCode(200);
        String office = unit(bureau, "督导室", "office");
        String task = ids(bureau, plan).get(0);
        assign(planner(bureau), Map.of(), item(task, 0, replaced(office)))
                .body("items.status", contains(422))
                .body("items[0].problem.errors[0].pointer", equalTo("/reason"));
        assign(planner(bureau), Map.of("reason", "调整"), item(task, 0, replaced(office)))
                .body("items.status", contains(422))
                .body("items[0].problem.errors[0].pointer", equalTo("/approver"));
        assign(office(bureau, "somebody"), order(bureau), item(task, 0, replaced(office)))
                .statusCode(207)
                .body("items.status", contains(403));
        planner(bureau).get("/api/v1/tasks/" + task).then().body("version", equalTo(0));
    }

    @Test
    void theTasksOfADraftAreCorrectedAndWhoOnlySeesDraftsMayNot() {
        String bureau = "ba-draft";
        String plan = plan(bureau, false);
        String office = unit(bureau, "督导室", "office");
        List<String> ids = ids(bureau, plan);
        RequestSpecification auditor = as(TestTokens.person("auditor", bureau, "auditor"));
        assign(auditor, Map.of(), item(ids.get(0), 0, replaced(office))).body("items.status", contains(403));
        assign(office(bureau, "somebody"), Map.of(), item(ids.get(0), 0, replaced(office)))
                .body("items.status", contains(404));
        assign(
                        planner(bureau),
                        Map.of(),
                        item(ids.get(0), 0, replaced(office), Map.of("duty", "lead-leader", "from", "白露", "to", "谷雨")),
                        item(ids.get(1), 0, Map.of("duty", "lead-leader", "from", "白露"), replaced(office)))
                .statusCode(207)
                .body("items.status", contains(201, 422))
                .body("items[0].problem", nullValue())
                .body("items[0].version", notNullValue())
                .body("items[1].problem.errors[0].pointer", equalTo("/items/1/changes/1/from"));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items[0].clauses[0].text", equalTo("（牵头领导：谷雨；责任科室：督导室）"))
                .body("items[1].clauses[0].text", equalTo("（牵头领导：白露；责任科室：后勤科）"));
        planner(bureau)
                .get("/api/v1/plans/" + plan + "/corrections")
                .then()
                .body("items.operation.operation", contains("assign", "assign"));
    }

    @Test
    void aTaskOfAnotherBureauIsNotFound() {
        String bureau = "ba-own";
        plan(bureau, true);
        String foreign = ids("ba-foreign", plan("ba-foreign", true)).get(0);
        assign(planner(bureau), order(bureau), item(foreign, 0, Map.of("duty", "lead-leader", "to", "谷雨")))
                .body("items.status", contains(404));
    }

    private static Map<String, Object> replaced(String unit) {
        return Map.of("duty", "responsible-office", "from", "基建科", "unitId", unit);
    }

    private static Map<String, Object> item(String task, int version, Object... changes) {
        return Map.of("taskId", task, "version", version, "changes", List.of(changes));
    }

    private static Map<String, Object> order(String bureau) {
        return Map.of("reason", "机构调整", "approver", Map.of("name", "白露"), "documentNumber", "教发〔2033〕5号");
    }

    private static ValidatableResponse assign(RequestSpecification caller, Map<String, Object> order, Object... items) {
        Map<String, Object> body = new HashMap<>(order);
        body.put("items", List.of(items));
        return json(caller, body).post("/api/v1/tasks/assignments").then();
    }

    private static String plan(String bureau, boolean issued) {
        String plan = importText(bureau, "要点.txt", TEXT, true)
                .statusCode(201)
                .extract()
                .path("planId");
        if (issued) {
            planner(bureau)
                    .header("If-Match", "\"0\"")
                    .post("/api/v1/plans/" + plan + "/issue")
                    .then()
                    .statusCode(200);
        }
        return plan;
    }

    private static List<String> ids(String bureau, String plan) {
        return planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
    }
}

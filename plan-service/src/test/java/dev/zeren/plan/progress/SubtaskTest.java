package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.Division.half;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks are divided into subtasks that have offices, targets and days of their own. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SubtaskTest {

    private static final int YEAR = Year.now().getValue();

    @Test
    void anOfficeThatIsResponsibleDividesItsTaskAndTheSubtasksOfficesReport() {
        Division division = Division.of("subtask-divide");
        String bureau = division.plan().bureau;
        division.divide(
                        office(bureau, OTHER),
                        half("制度", division.plan().basic, Map.of("dueOn", YEAR + "-06-30", "weight", 3)),
                        half("队伍", division.plan().planning))
                .statusCode(201)
                .body("items.label", contains("2.1．", "2.2．"))
                .body("items.position", contains(1, 2))
                .body("items.weight", contains(3, 1))
                .body("items.parentId", contains(division.task(), division.task()))
                .body("items[0].dueOn", equalTo(YEAR + "-06-30"))
                .body("items[1].dueOn", nullValue())
                .body("items[0].clauses[0].roles[0].names[0].name", equalTo("基础科"));
        List<String> ids = planner(bureau).get(division.path()).path("items.id");
        division.report(office(bureau, OTHER), ids.get(0), 50).statusCode(403).body("type", endsWith("/not-your-task"));
        division.report(office(bureau, STAFF), ids.get(0), 50).statusCode(201);
        division.completion()
                .body("percent", equalTo(37))
                .body("parts.kind", contains("subtask", "subtask"))
                .body("parts.what", contains("2.1．制度", "2.2．队伍"))
                .body("parts.taskId", equalTo(ids))
                .body("parts.share", contains(50.0f, 0.0f))
                .body("parts.weight", contains(3, 1));
        // What its own office says of the whole does not count where subtasks do.
        division.report(office(bureau, OTHER), division.task(), 90).statusCode(201);
        division.completion().body("percent", equalTo(37));
        division.report(office(bureau, STAFF), ids.get(0), 100).statusCode(201);
        division.report(office(bureau, OTHER), ids.get(1), 100).statusCode(201);
        planner(bureau)
                .get("/api/v1/tasks/" + division.task())
                .then()
                .body("status", equalTo("done"))
                .body("percent", equalTo(100));
    }

    @Test
    void whoIsNotResponsibleDividesNothingAndAnotherBureauSeesNothing() {
        Division division = Division.of("subtask-may");
        String half = division.halves().get(0);
        division.divide(office("subtask-may", STAFF), half("其他", division.plan().basic))
                .statusCode(403)
                .body("type", endsWith("/not-your-task"));
        division.divide(planner("subtask-may-else"), half("其他", division.plan().basic))
                .statusCode(404);
        planner("subtask-may-else").get(division.path()).then().statusCode(404);
        planner("subtask-may-else").get(division.path() + "/" + half).then().statusCode(404);
        planner("subtask-may")
                .get("/api/v1/tasks/" + division.plan().task(0) + "/subtasks/" + half)
                .then()
                .statusCode(404);
    }

    @Test
    void aSubtaskIsNotDueAfterItsTaskUnlessThatIsSaid() {
        Division division = Division.of("subtask-due");
        var late = half("跨年", division.plan().basic, Map.of("dueOn", (YEAR + 1) + "-03-01"));
        division.divide(planner("subtask-due"), half("制度", division.plan().basic), late)
                .statusCode(422)
                .body("type", endsWith("/subtask-due-late"));
        planner("subtask-due").get(division.path()).then().body("items", hasSize(0));
        late.put("mayBeLater", true);
        division.divide(planner("subtask-due"), late).statusCode(201);
    }

    @Test
    void aSubtaskWithoutADayOfItsOwnFollowsItsTask() {
        Division division = Division.of("subtask-follow");
        List<String> ids = division.halves();
        patch(planner("subtask-follow"), division.tag(ids.get(0)), Map.of("dueOn", YEAR + "-05-01"))
                .patch(division.path() + "/" + ids.get(0))
                .then()
                .statusCode(200);
        String tag = planner("subtask-follow")
                .get("/api/v1/tasks/" + division.task())
                .header("ETag");
        patch(planner("subtask-follow"), tag, Map.of("dueOn", YEAR + "-10-01"))
                .patch("/api/v1/tasks/" + division.task())
                .then()
                .statusCode(200);
        planner("subtask-follow")
                .get(division.path())
                .then()
                .body("items.dueOn", contains(YEAR + "-05-01", YEAR + "-10-01"));
    }

    @Test
    void aSubtaskIsChangedAndMovedByItsTaskAndNotByItself() {
        Division division = Division.of("subtask-change");
        List<String> ids = division.halves();
        String first = division.path() + "/" + ids.get(0);
        var words = Map.of(
                "heading",
                "建章立制",
                "weight",
                9,
                "assignments",
                List.of(Map.of("duty", "responsible-office", "unitId", division.plan().planning)));
        patch(planner("subtask-change"), "\"99\"", words).patch(first).then().statusCode(412);
        patch(office("subtask-change", OTHER), division.tag(ids.get(0)), words)
                .patch(first)
                .then()
                .statusCode(200)
                .body("heading", equalTo("建章立制"))
                .body("weight", equalTo(9))
                .body("clauses[0].roles[0].names.name", contains("规划科"));
        json(planner("subtask-change"), Map.of("subtaskIds", List.of(ids.get(0))))
                .put(division.path() + "/order")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("order-incomplete"));
        json(planner("subtask-change"), Map.of("subtaskIds", List.of(ids.get(1), ids.get(0))))
                .put(division.path() + "/order")
                .then()
                .statusCode(200)
                .body("items.heading", contains("队伍", "建章立制"))
                .body("items.label", contains("2.1．", "2.2．"));
        patch(planner("subtask-change"), division.tag(ids.get(0)), Map.of("dueOn", YEAR + "-02-01"))
                .patch("/api/v1/tasks/" + ids.get(0))
                .then()
                .statusCode(409)
                .body("type", endsWith("/subtask"));
        json(planner("subtask-change"), Map.of("subtasks", List.of(half("更细", division.plan().basic))))
                .post("/api/v1/tasks/" + ids.get(0) + "/subtasks")
                .then()
                .statusCode(409)
                .body("type", endsWith("/subtask"));
    }

    @Test
    void targetsOfASubtaskAreMeasuredAndStayOnceItIsReportedOn() {
        Division division = Division.of("subtask-target");
        var target =
                Map.of("printed", "3项", "kind", "quantity", "quantity", Map.of("comparator", "at-least", "value", 3));
        String id = division.divide(
                        planner("subtask-target"),
                        half("制度", division.plan().basic, Map.of("targets", List.of(target))))
                .statusCode(201)
                .extract()
                .path("items[0].id");
        patch(planner("subtask-target"), division.tag(id), Map.of("targets", List.of(target)))
                .patch(division.path() + "/" + id)
                .then()
                .statusCode(200);
        json(
                        office("subtask-target", STAFF),
                        ReportedPlan.with(
                                ReportedPlan.underWay(10), "actuals", List.of(Map.of("target", 1, "value", 2))))
                .post("/api/v1/tasks/" + id + "/progress-reports")
                .then()
                .statusCode(201);
        division.completion().body("percent", equalTo(66));
        patch(planner("subtask-target"), division.tag(id), Map.of("targets", List.of()))
                .patch(division.path() + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/subtask-in-use"));
    }

    @Test
    void whatNothingHangsOnIsRemovedAndTheRestIsDroppedWithAReason() {
        Division division = Division.of("subtask-drop");
        List<String> ids = division.halves();
        division.report(office("subtask-drop", STAFF), ids.get(0), 40).statusCode(201);
        division.completion().body("percent", equalTo(20));
        planner("subtask-drop")
                .header("If-Match", division.tag(ids.get(0)))
                .delete(division.path() + "/" + ids.get(0))
                .then()
                .statusCode(409)
                .body("type", endsWith("/subtask-in-use"));
        planner("subtask-drop")
                .header("If-Match", division.tag(ids.get(1)))
                .delete(division.path() + "/" + ids.get(1))
                .then()
                .statusCode(204);
        planner("subtask-drop").get("/api/v1/tasks/" + ids.get(1)).then().statusCode(404);
        division.completion().body("percent", equalTo(40));
        division.drop(planner("subtask-drop"), ids.get(0), division.tag(ids.get(0)))
                .statusCode(200)
                .body("dropReason", equalTo("并入其他工作"));
        division.drop(planner("subtask-drop"), ids.get(0), division.tag(ids.get(0)))
                .statusCode(409)
                .body("type", endsWith("/subtask-dropped"));
        division.report(office("subtask-drop", STAFF), ids.get(0), 60)
                .statusCode(409)
                .body("type", endsWith("/subtask-dropped"));
        // Nothing divides it any more: what its own offices reported counts, and that is nothing.
        division.completion().body("percent", equalTo(0)).body("parts", hasSize(0));
        planner("subtask-drop").get(division.path()).then().body("items", hasSize(0));
        planner("subtask-drop")
                .queryParam("dropped", true)
                .get(division.path())
                .then()
                .body("items.id", contains(ids.get(0)));
    }

    @Test
    void withItsTaskASubtaskIsWithdrawn() {
        Division division = Division.of("subtask-withdrawn");
        List<String> ids = division.halves();
        String plan = "/api/v1/plans/" + division.plan().id;
        json(
                        planner("subtask-withdrawn")
                                .header(
                                        "If-Match",
                                        planner("subtask-withdrawn").get(plan).header("ETag")),
                        Map.of(
                                "reason",
                                "不再开展",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(Map.of("operation", "withdraw", "taskId", division.task()))))
                .post(plan + "/amendments")
                .then()
                .statusCode(201);
        division.report(office("subtask-withdrawn", STAFF), ids.get(0), 40)
                .statusCode(409)
                .body("type", endsWith("/task-withdrawn"));
        division.divide(planner("subtask-withdrawn"), half("其他", division.plan().basic))
                .statusCode(409)
                .body("type", endsWith("/task-withdrawn"));
    }

    @Test
    void theBureauSaysWhetherSubtasksCountBesideTargets() {
        Division division = new Division(ReportedPlan.issued("subtask-rule"), null);
        division = new Division(division.plan(), division.plan().task(0));
        List<String> ids = division.halves();
        division.report(office("subtask-rule", STAFF), ids.get(0), 100).statusCode(201);
        division.completion().body("percent", equalTo(0)).body("parts.kind", not(hasItem("subtask")));
        division.plan().rules(Map.of("reviewers", List.of(), "subtasks", "always"));
        planner("subtask-rule").get("/api/v1/progress-rules").then().body("subtasks", equalTo("always"));
        division.report(office("subtask-rule", OTHER), ids.get(1), 100).statusCode(201);
        division.completion()
                .body("parts.kind", contains("target", "target", "quota", "subtask", "subtask"))
                .body("percent", equalTo(40));
    }

    @Test
    void theStoryOfTaskAndSubtaskTellsTheDivisionAndOfficesAreAskedAndLit() {
        Division division = Division.of("subtask-story");
        List<String> ids = division.halves();
        division.report(office("subtask-story", STAFF), ids.get(0), 40).statusCode(201);
        planner("subtask-story")
                .get("/api/v1/tasks/" + division.task() + "/history")
                .then()
                .body("items.action", hasItems("subtask.added"))
                .body("items.words", hasItem("分解出子任务"));
        planner("subtask-story")
                .get("/api/v1/tasks/" + ids.get(0) + "/history")
                .then()
                .body("items.action", hasItems("progress.reported", "subtask.added"));
        planner("subtask-story")
                .queryParam("unit", division.plan().basic)
                .get("/api/v1/tasks")
                .then()
                .body("items.id", hasItem(ids.get(0)))
                .body("items.find { it.id == '" + ids.get(0) + "' }.light.colour", equalTo("green"));
    }
}

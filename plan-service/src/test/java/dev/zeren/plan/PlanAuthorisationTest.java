package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.testing.AuthorisationMatrixTest;
import dev.zeren.kit.testing.Operations.Operation;
import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Who may do what on whose tasks, plans, reports, evidence, notices. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanAuthorisationTest extends AuthorisationMatrixTest {

    private static final String OWN = "matrix-own";
    private static final String FOREIGN = "matrix-foreign";
    private static final String PLAN = """
            临禾区教育局2026年工作要点
            1．抓好教学。完成三次视导。（责任科室：教学科）
            2．抓好安全。（责任科室：安全科）
            """;

    private static final String SIBLING_OFFICE = "sibling office";

    private final Map<Side, Map<String, String>> objects = new EnumMap<>(Side.class);

    @BeforeAll
    void fill() {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> sibling = new LinkedHashMap<>();
        List<String> tasks = plan(OWN, own);
        own.put("tasks", tasks.get(0));
        sibling.put("tasks", tasks.get(1));
        sibling.put("plans", own.get("plans"));
        objects.put(Side.OWN, own);
        objects.put(Side.SIBLING, sibling);
        Map<String, String> foreign = new LinkedHashMap<>();
        foreign.put("tasks", plan(FOREIGN, foreign).get(0));
        objects.put(Side.FOREIGN, foreign);
        addRelation(OWN, own);
        addRelation(FOREIGN, foreign);
        addObjects(OWN, own, "own");
        addObjects(OWN, sibling, "sibling");
        addObjects(FOREIGN, foreign, "own");
        addSupervision(OWN, own, own.get("units"));
        addSupervision(OWN, sibling, own.get(SIBLING_OFFICE));
        addSupervision(FOREIGN, foreign, foreign.get("units"));
        addParts(OWN, own, own.get("units"), unit(OWN, "教研室", "office"));
        addParts(OWN, sibling, own.get(SIBLING_OFFICE), unit(OWN, "装备中心", "office"));
        addParts(FOREIGN, foreign, foreign.get("units"), unit(FOREIGN, "教研室", "office"));
    }

    /** An issued plan of a teaching and a safety office, with somebody in each. */
    private static List<String> plan(String bureau, Map<String, String> into) {
        String office = unit(bureau, "教学科", "office");
        into.put("units", office);
        into.put("people", member(bureau, "方一", bureau + "-own", office));
        String other = unit(bureau, "安全科", "office");
        into.put(SIBLING_OFFICE, other);
        member(bureau, "方二", bureau + "-sibling", other);
        String plan = importText(bureau, "要点.txt", PLAN, false)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        into.put("plans", plan);
        return planner(bureau)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .extract()
                .path("items.id");
    }

    private void addObjects(String bureau, Map<String, String> into, String office) {
        String subject = bureau + "-" + office;
        into.put(
                "progress-reports",
                json(Bureaus.office(bureau, subject), REPORT)
                        .post("/api/v1/tasks/" + into.get("tasks") + "/progress-reports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        into.put(
                "evidence",
                json(
                                Bureaus.office(bureau, subject),
                                Map.of("kind", "link", "title", "通报", "url", "https://example.org/a"))
                        .post("/api/v1/evidence")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** A notice to an office about its task, and a problem that the office is to rectify. */
    private static void addSupervision(String bureau, Map<String, String> into, String office) {
        into.put(
                "supervision-notices",
                created(
                        bureau,
                        "/api/v1/supervision-notices",
                        Map.of("taskId", into.get("tasks"), "matter", "进度滞后", "demand", "说明原因", "unitId", office)));
        into.put("problems", created(bureau, "/api/v1/problems", Map.of("problem", "灭火器过期", "unitId", office)));
    }

    /** A subtask of an office's task, and the task offered to another. */
    private static void addParts(String bureau, Map<String, String> into, String office, String other) {
        String task = "/api/v1/tasks/" + into.get("tasks");
        into.put(
                "subtasks",
                json(
                                planner(bureau),
                                Map.of(
                                        "subtasks",
                                        List.of(Map.of(
                                                "heading",
                                                "一半",
                                                "assignments",
                                                List.of(Map.of("duty", "responsible-office", "unitId", office))))))
                        .post(task + "/subtasks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("items[0].id"));
        into.put("delegations", created(bureau, task + "/delegations", Map.of("toUnitId", other)));
    }

    /** A request for an upper bureau. */
    private static void addRelation(String bureau, Map<String, String> into) {
        into.put(
                "bureau-relations",
                json(Bureaus.admin(bureau), Map.of("bureau", "matrix-upper", "ownName", "临禾区教育局"))
                        .post("/api/v1/bureau-relations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static String created(String bureau, String path, Map<String, Object> body) {
        return json(planner(bureau), body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static final String REPORT = "{\"status\":\"under-way\",\"percent\":30,\"narrative\":\"进行中\"}";

    /** By the last segment of the path, a body that is let in. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("progress-reports", REPORT),
            Map.entry("corrections", "{\"reason\":\"有误\"}"),
            Map.entry("return", "{\"reason\":\"不具体\"}"),
            Map.entry("handle", "{\"words\":\"已办\"}"),
            Map.entry("respond", "{\"words\":\"已办\"}"),
            Map.entry("rectify", "{\"narrative\":\"已改\"}"),
            Map.entry("start", "{\"measure\":\"更换\"}"),
            Map.entry("decline", "{\"reason\":\"另有安排\"}"),
            Map.entry("refuse", "{\"reason\":\"另有安排\"}"),
            Map.entry("drop", "{\"reason\":\"不再需要\"}"));

    @Override
    protected Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        for (String role : List.of(
                Roles.PLANNER,
                Roles.BUREAU_ADMIN,
                Roles.LEADER,
                Roles.OFFICE_STAFF,
                Roles.AUDITOR,
                Roles.ASSESSOR,
                Roles.ASSESSEE,
                Roles.PROVINCE_ANALYST)) {
            String subject = role.equals(Roles.OFFICE_STAFF) ? OWN + "-own" : OWN + "-" + role;
            callers.put(role, TestTokens.person(subject, OWN, role));
        }
        for (String scope : List.of(Scopes.PLANS_READ, Scopes.PLANS_WRITE, Scopes.FEEDS_READ)) {
            callers.put(scope, TestTokens.client("portal", OWN, scope));
        }
        return callers;
    }

    @Override
    protected String staff() {
        return Roles.OFFICE_STAFF;
    }

    @Override
    protected String object(String collection, Side side) {
        return objects.get(side).get(collection);
    }

    @Override
    protected String body(Operation operation) {
        String path = operation.path();
        return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}");
    }
}

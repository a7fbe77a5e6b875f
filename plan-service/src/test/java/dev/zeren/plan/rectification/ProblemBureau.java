package dev.zeren.plan.rectification;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;

import dev.zeren.kit.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bureau with an office, a school, a leader in charge of the office, and an issued plan; each test has its own. */
public final class ProblemBureau {

    public static final String PROBLEMS = "/api/v1/problems";
    public static final Map<String, Object> MEASURE = Map.of("measure", "更换灭火器，建立月检制度");
    public static final Map<String, Object> REASON = Map.of("reason", "仍有三具过期");
    public static final Map<String, Object> KEPT = Map.of("outcome", "kept", "findings", "抽查均在有效期内");
    public static final Map<String, Object> BACK = Map.of("outcome", "reopened", "findings", "又有过期的");

    public final String id;
    public final String office;
    public final String school;
    public final String charge;
    public final String plan;
    public final String task;

    public ProblemBureau(String id) {
        this.id = id;
        office = unit(id, "安全科", "office");
        school = unit(id, "第一小学", "school");
        post(person("白露", "staff"), office, "科员");
        post(person("谷雨", "school"), school, "总务主任");
        post(person("小满", "other"), unit(id, "人事科", "office"), "科员");
        charge = person("林原", "lin");
        json(admin(id), Map.of("unitId", office))
                .post("/api/v1/people/" + charge + "/charges")
                .then()
                .statusCode(201);
        plan = importText(id, "要点.txt", """
                        %d年教育工作要点
                        一、平安校园
                        1.消除隐患。逐校检查消防设施。（牵头领导：林原；责任科室：安全科）
                        """.formatted(Year.now().getValue()), false)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(id)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        task = planner(id).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
    }

    public String person(String name, String subject) {
        return json(admin(id), Map.of("name", name, "subject", id + "-" + subject))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void post(String person, String unit, String title) {
        json(admin(id), Map.of("unitId", unit, "title", title))
                .post("/api/v1/people/" + person + "/posts")
                .then()
                .statusCode(201);
    }

    /** Somebody of an office: staff (of who rectifies), school (of whom it concerns), other. */
    public RequestSpecification staff(String who) {
        return as(TestTokens.person(id + "-" + who, id, "office-staff"));
    }

    /** The leader in charge of the office. */
    public RequestSpecification lin() {
        return as(TestTokens.person(id + "-lin", id, "leader"));
    }

    public Map<String, Object> problem() {
        return new HashMap<>(Map.of("problem", "灭火器过期", "unitId", office, "concernedUnitId", school));
    }

    public ValidatableResponse register(Map<String, Object> problem) {
        return json(planner(id), problem).post(PROBLEMS).then();
    }

    public String registered() {
        return register(problem()).statusCode(201).extract().path("id");
    }

    public String evidence() {
        return json(staff("staff"), Map.of("kind", "link", "url", "https://a.example", "title", "照片"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Map<String, Object> rectified() {
        return Map.of("narrative", "已全部更换", "evidence", List.of(evidence()));
    }

    public ValidatableResponse get(String problem) {
        return planner(id).get(PROBLEMS + "/" + problem).then().statusCode(200);
    }

    private String tag(String problem) {
        return get(problem).extract().header("ETag");
    }

    /** Does something to a problem as it stands. */
    public ValidatableResponse act(RequestSpecification who, String problem, String act, Map<String, Object> body) {
        return json(who.header("If-Match", tag(problem)), body)
                .post(PROBLEMS + "/" + problem + "/" + act)
                .then();
    }

    public ValidatableResponse change(String problem, Map<String, Object> body) {
        return patch(planner(id), tag(problem), body)
                .patch(PROBLEMS + "/" + problem)
                .then();
    }
}

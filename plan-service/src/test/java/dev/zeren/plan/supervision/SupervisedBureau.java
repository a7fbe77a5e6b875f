package dev.zeren.plan.supervision;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;

import dev.zeren.kit.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;

/** A bureau with an issued plan of two tasks, an office, its head, and a leader; each test has one of its own. */
public final class SupervisedBureau {

    public static final String NOTICES = "/api/v1/supervision-notices";

    public final String id;
    public final String office;
    public final String other;
    public final String leader;
    public final String plan;
    public final String task;

    public SupervisedBureau(String id) {
        this.id = id;
        office = unit(id, "基础科", "office");
        other = unit(id, "督导科", "office");
        post(person("白露", id + "-staff"), office, "科员");
        post(person("谷雨", id + "-head"), office, "科长");
        post(person("小满", id + "-other"), other, "科员");
        leader = person("林原", id + "-lin");
        plan = importText(id, "要点.txt", """
                        %1$d年教育工作要点
                        一、提升各类教育
                        1.改善办学条件。完成三所学校扩建。（牵头领导：林原；责任科室：基础科）
                        2.加强督导。完善责任区制度。（责任科室：督导科）
                        """.formatted(Year.now().getValue()), false)
                .statusCode(201)
                .extract()
                .path("planId");
        issue();
        task = planner(id).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
    }

    public String secondTask() {
        return planner(id).get("/api/v1/plans/" + plan + "/tasks").path("items[1].id");
    }

    public void issue() {
        act("issue");
    }

    public void close() {
        act("close");
    }

    private void act(String act) {
        planner(id)
                .header("If-Match", planner(id).get("/api/v1/plans/" + plan).header("ETag"))
                .post("/api/v1/plans/" + plan + "/" + act)
                .then()
                .statusCode(200);
    }

    public String person(String name, String subject) {
        return json(admin(id), Map.of("name", name, "subject", subject))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void post(String person, String unit, String title) {
        json(admin(id), Map.of("unitId", unit, "title", title))
                .post("/api/v1/people/" + person + "/posts")
                .then()
                .statusCode(201);
    }

    public RequestSpecification staff() {
        return as(TestTokens.person(id + "-staff", id, "office-staff"));
    }

    public RequestSpecification head() {
        return as(TestTokens.person(id + "-head", id, "office-staff"));
    }

    public RequestSpecification other() {
        return as(TestTokens.person(id + "-other", id, "office-staff"));
    }

    public RequestSpecification lin() {
        return as(TestTokens.person(id + "-lin", id, "leader"));
    }

    public Map<String, Object> notice() {
        return new HashMap<>(Map.of("taskId", task, "matter", "扩建进度滞后", "demand", "说明原因并提出赶工措施", "unitId", office));
    }

    public ValidatableResponse register(Map<String, Object> notice) {
        return json(planner(id), notice).post(NOTICES).then();
    }

    public String registered() {
        return register(notice()).statusCode(201).extract().path("id");
    }

    /** Does something to a notice as it stands. */
    public ValidatableResponse act(RequestSpecification who, String notice, String act, Map<String, Object> body) {
        RequestSpecification request =
                who.header("If-Match", planner(id).get(NOTICES + "/" + notice).header("ETag"));
        return (body == null ? request : json(request, body))
                .post(NOTICES + "/" + notice + "/" + act)
                .then();
    }

    public String dispatched() {
        String notice = registered();
        act(lin(), notice, "approve", null).statusCode(200);
        act(planner(id), notice, "dispatch", null).statusCode(200);
        return notice;
    }

    public ValidatableResponse todo(RequestSpecification who) {
        return who.get("/api/v1/me/todo").then().statusCode(200);
    }
}

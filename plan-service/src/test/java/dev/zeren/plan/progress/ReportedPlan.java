package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Year;
import java.util.List;
import java.util.Map;

/** An issued plan of a bureau of its own, and the people who report on it and review. */
final class ReportedPlan {

    static final String STAFF = "clerk";
    static final String HEAD = "head";
    static final String OTHER = "other";
    static final String LEADER = "lead";

    private static final String TEXT = """
            %1$d年教育工作要点
            一、提升各类教育
            1. 改善办学条件。新建3所学校，普惠率从60%%提高到80%%，每月开展一次检查。（牵头领导：林原；责任科室：基础科、规划科）
            2．加强督导。完善督学责任区制度。（牵头领导：林原；责任科室：规划科）
            %1$d年1月7日
            """;

    final String bureau;
    final String basic;
    final String planning;
    final String leader;
    final String id;

    private ReportedPlan(String bureau, String basic, String planning, String leader, String id) {
        this.bureau = bureau;
        this.basic = basic;
        this.planning = planning;
        this.leader = leader;
        this.id = id;
    }

    static ReportedPlan issued(String bureau) {
        return issued(bureau, Year.now().getValue());
    }

    static ReportedPlan issued(String bureau, int year) {
        String basic = unit(bureau, "基础科", "office");
        String planning = unit(bureau, "规划科", "office");
        post(bureau, person(bureau, "白露", STAFF), basic, "科员");
        post(bureau, person(bureau, "小满", HEAD), basic, "科长");
        post(bureau, person(bureau, "谷雨", OTHER), planning, "科员");
        String leader = person(bureau, "林原", LEADER);
        String id = importText(bureau, "要点.txt", TEXT.formatted(year), false)
                .statusCode(201)
                .extract()
                .path("planId");
        String tag = planner(bureau).get("/api/v1/plans/" + id).header("ETag");
        planner(bureau)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + id + "/issue")
                .then()
                .statusCode(200);
        return new ReportedPlan(bureau, basic, planning, leader, id);
    }

    private static String person(String bureau, String name, String subject) {
        return json(admin(bureau), Map.of("name", name, "subject", subject))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void post(String bureau, String person, String unit, String title) {
        json(admin(bureau), Map.of("unitId", unit, "title", title))
                .post("/api/v1/people/" + person + "/posts")
                .then()
                .statusCode(201);
    }

    /** Sets what the bureau has of its own of the progress rules. */
    void rules(Map<String, Object> rules) {
        String path = "/api/v1/progress-rules";
        json(planner(bureau).header("If-Match", planner(bureau).get(path).header("ETag")), rules)
                .put(path)
                .then()
                .statusCode(200);
    }

    void reviewers(String... reviewers) {
        rules(Map.of("reviewers", List.of(reviewers)));
    }

    String task(int index) {
        return planner(bureau).get("/api/v1/plans/" + id + "/tasks").path("items[" + index + "].id");
    }

    String reports() {
        return "/api/v1/tasks/" + task(0) + "/progress-reports";
    }

    ValidatableResponse report(RequestSpecification caller, Map<String, Object> body) {
        return json(caller, body).post(reports()).then();
    }

    String reported(RequestSpecification caller, Map<String, Object> body) {
        return report(caller, body).statusCode(201).extract().path("id");
    }

    RequestSpecification staff() {
        return office(bureau, STAFF);
    }

    /** An act on a report, with the version that is there. */
    ValidatableResponse act(RequestSpecification caller, String report, String act) {
        return caller.header("If-Match", tag(report))
                .post(reports() + "/" + report + "/" + act)
                .then();
    }

    ValidatableResponse giveBack(RequestSpecification caller, String report, String reason) {
        return json(caller.header("If-Match", tag(report)), Map.of("reason", reason))
                .post(reports() + "/" + report + "/return")
                .then();
    }

    String tag(String report) {
        return planner(bureau).get(reports() + "/" + report).header("ETag");
    }

    static Map<String, Object> underWay(int percent) {
        return Map.of("status", "under-way", "percent", percent, "narrative", "进展");
    }

    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(body);
        more.put(member, value);
        return more;
    }
}

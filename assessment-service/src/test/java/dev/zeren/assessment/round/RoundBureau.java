package dev.zeren.assessment.round;

import static dev.zeren.assessment.Bureaus.assessee;
import static dev.zeren.assessment.Bureaus.assessor;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.person;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.Bureaus.unit;

import dev.zeren.assessment.Bureaus;
import dev.zeren.assessment.scheme.Contents;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A bureau with an issued scheme, three kindergartens and three evaluators of offices; each test has its own. */
public final class RoundBureau {

    public static final String ROUNDS = "/api/v1/rounds";
    public static final Map<String, Object> REASON = Map.of("reason", "名单有误");

    public final String id;
    public final UUID office;
    public final UUID sun;
    public final UUID moon;
    public final UUID star;
    public final UUID bai;
    public final UUID gu;
    public final UUID xia;
    public final String scheme;
    public final String schemeVersion;

    public RoundBureau(String id) {
        this(id, Contents.small());
    }

    public RoundBureau(String id, Map<String, Object> content) {
        this.id = id;
        office = unit(id, "督导室", "office");
        sun = unit(id, "朝阳幼儿园", "kindergarten");
        moon = unit(id, "明月幼儿园", "kindergarten");
        star = unit(id, "星河幼儿园", "kindergarten");
        bai = person(id, "白露", id + "-bai", office);
        gu = person(id, "谷雨", id + "-gu", office);
        xia = person(id, "夏至", id + "-xia", office);
        person(id, "园长", id + "-sun", sun);
        person(id, "副园长", id + "-moon", moon);
        scheme = json(planner(id), Contents.scheme("2026年幼儿园绩效考核方案", content))
                .post("/api/v1/schemes")
                .then()
                .statusCode(201)
                .extract()
                .path("schemeId");
        issue(1);
        schemeVersion = planner(id).get(version(1)).path("id");
    }

    public void issue(int number) {
        json(planner(id), Map.of("number", number))
                .header("If-Match", planner(id).get(version(number)).header("ETag"))
                .post("/api/v1/schemes/" + scheme + "/issue")
                .then()
                .statusCode(200);
    }

    public String version(int number) {
        return "/api/v1/schemes/" + scheme + "/versions/" + number;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A phase, in days from today. */
    public static Map<String, Object> phase(String name, int from, int to) {
        return Map.of(
                "phase",
                name,
                "from",
                today().plusDays(from).toString(),
                "to",
                today().plusDays(to).toString());
    }

    public static Map<String, Object> panel(String name, UUID... evaluators) {
        return new HashMap<>(Map.of("name", name, "evaluators", List.of(evaluators)));
    }

    /** A round over the three kindergartens with one panel of all evaluators; review from yesterday to tomorrow. */
    public Map<String, Object> round() {
        Map<String, Object> round = new HashMap<>();
        round.put("title", "2026年幼儿园年度考核");
        round.put("year", 2026);
        round.put("schemeVersionId", schemeVersion);
        round.put("phases", List.of(phase("self-assessment", -2, 1), phase("review", -1, 1)));
        round.put("assessees", List.of(Map.of("assesseeClass", "幼儿园", "units", List.of(sun, moon, star))));
        round.put("panels", List.of(panel("第一组", bai, gu, xia)));
        return round;
    }

    public ValidatableResponse create(Map<String, Object> round) {
        return json(planner(id), round).post(ROUNDS).then();
    }

    /** A round that was made, drawn and opened. */
    public String open(Map<String, Object> request) {
        String round = create(request).statusCode(201).extract().path("id");
        act(round, "assignments", Map.of("seed", 42)).statusCode(200);
        act(round, "open", Map.of()).statusCode(200);
        return round;
    }

    public ValidatableResponse get(String round) {
        return planner(id).get(ROUNDS + "/" + round).then().statusCode(200);
    }

    /** What the planner does to a round as it is now. */
    public ValidatableResponse act(String round, String act, Object body) {
        return act(planner(id), round, act, body);
    }

    public ValidatableResponse act(RequestSpecification who, String round, String act, Object body) {
        RequestSpecification request =
                who.header("If-Match", get(round).extract().header("ETag"));
        return (List.of("open", "confirm").contains(act) ? request : json(request, body))
                .post(ROUNDS + "/" + round + "/" + act)
                .then();
    }

    /** Another post of somebody, in years ago. */
    public void post(UUID person, UUID unit, Integer from, Integer to) {
        Bureaus.post(id, person, unit, from, to);
    }

    /** An evaluator: bai, gu or xia. */
    public RequestSpecification evaluator(String who) {
        return assessor(id, id + "-" + who);
    }

    /** The head of a kindergarten: sun or moon. */
    public RequestSpecification school(String who) {
        return assessee(id, id + "-" + who);
    }

    /** A complete set of items for the small scheme. */
    public static Map<String, Object> items() {
        return new HashMap<>(Map.of(
                "1.1", Map.of("value", 38.5), "1.2", Map.of("value", 20), "2.1", Map.of("value", 40, "reason", "优")));
    }

    public ValidatableResponse begin(String who, String round, UUID unit, Map<String, Object> items) {
        return json(evaluator(who), Map.of("assesseeId", unit, "items", items))
                .post(ROUNDS + "/" + round + "/sheets")
                .then();
    }

    /** A sheet that was begun with a complete set of items and handed in; its id. */
    public String submitted(String who, String round, UUID unit) {
        String sheet =
                begin(who, round, unit, items()).statusCode(201).extract().path("id");
        submit(evaluator(who), round, sheet, 0).statusCode(200);
        return sheet;
    }

    public ValidatableResponse submit(RequestSpecification who, String round, String sheet, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .post(ROUNDS + "/" + round + "/sheets/" + sheet + "/submit")
                .then();
    }

    public ValidatableResponse giveBack(RequestSpecification who, String round, String sheet, int version) {
        return json(who, Map.of("reason", "请核实扣分"))
                .header("If-Match", "\"" + version + "\"")
                .post(ROUNDS + "/" + round + "/sheets/" + sheet + "/return")
                .then();
    }

    public ValidatableResponse change(RequestSpecification who, String round, String sheet, int version, Object body) {
        return Bureaus.patch(who, "\"" + version + "\"", body)
                .patch(ROUNDS + "/" + round + "/sheets/" + sheet)
                .then();
    }
}

package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Codes, history, groups, aliases, charges. */
@QuarkusTest
@OnPostgres
class DirectoryTest {

    /** The bureau's day begins eight hours before the machine's. */
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    private static final String CHANGES = "/api/v1/directory/unit-changes";

    @Test
    void aWrongCodeIsRefusedWithItsPlaceAndARightOneIsFound() {
        Map<String, Object> school = new HashMap<>(
                Map.of("name", "有码小学", "kind", "school", "divisionCode", "15080", "creditCode", "91350100M000100Y44"));
        json(admin(LINHE), school)
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unit-code-invalid"))
                .body("errors.pointer", contains("/divisionCode", "/creditCode"));
        school.putAll(Map.of(
                "divisionCode",
                "150802",
                "creditCode",
                "91350100M000100Y43",
                "schoolCode",
                "2115000001",
                "externalId",
                "S-1"));
        String id = json(admin(LINHE), school)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (Map<String, String> filter : List.of(
                Map.of("creditCode", "91350100M000100Y43"),
                Map.of("schoolCode", "2115000001"),
                Map.of("externalId", "S-1"),
                Map.of("division", "1508", "name", "有码"))) {
            admin(LINHE).queryParams(filter).get("/api/v1/units").then().body("items.id", contains(id));
        }
        school.put("name", "另一有码小学");
        json(admin(LINHE), school).post("/api/v1/units").then().statusCode(409);
        json(admin(WANGXI), school).post("/api/v1/units").then().statusCode(201);
    }

    @Test
    void aFormerNameStillFindsTheUnit() {
        String id = unit(LINHE, "旧名科", "office");
        change("rename", Map.of("units", List.of(id), "name", "新名科")).statusCode(201);
        admin(LINHE).queryParam("name", "旧名科").get("/api/v1/units").then().body("items.name", contains("新名科"));
        admin(LINHE)
                .get("/api/v1/units/" + id + "/aliases")
                .then()
                .body("items.name", contains("旧名科"))
                .body("items.origin", contains("former-name"));
        admin(LINHE)
                .queryParam("unit", id)
                .get(CHANGES)
                .then()
                .body("items.kind", contains("rename"))
                .body("items[0].before.name", contains("旧名科"))
                .body("items[0].after.name", contains("新名科"));
    }

    @Test
    void mergedUnitsShowTheirSuccessorAndTakeTheirChildrenAlong() {
        String first = unit(LINHE, "合并一校", "school");
        String second = unit(LINHE, "合并二校", "school");
        String child = json(admin(LINHE), Map.of("name", "二校教务处", "kind", "office", "parentId", second))
                .post("/api/v1/units")
                .path("id");
        String group = unit(LINHE, "合并校组", "group");
        put(group, "\"0\"", Map.of("units", List.of(second))).then().statusCode(200);
        String change = change(
                        "merge",
                        Map.of(
                                "units",
                                List.of(first, second),
                                "into",
                                List.of(Map.of("add", Map.of("name", "合并新校", "kind", "school")))))
                .statusCode(201)
                .extract()
                .path("after[0].unitId");
        admin(LINHE)
                .get("/api/v1/units/" + first)
                .then()
                .body("closedOn", equalTo(LocalDate.now(BUREAU).toString()))
                .body("successors.unitId", contains(change))
                .body("successors.kind", contains("merge"));
        admin(LINHE)
                .get("/api/v1/units/" + change)
                .then()
                .body("predecessors.unitId", containsInAnyOrder(first, second));
        admin(LINHE).get("/api/v1/units/" + child).then().body("parentId", equalTo(change));
        admin(LINHE).get("/api/v1/units/" + group + "/members").then().body("items.id", contains(change));
        change("close", Map.of("units", List.of(first))).statusCode(409).body("type", equalTo("/problems/unit-closed"));
        // A name that is given up is free again.
        unit(LINHE, "合并一校", "school");
    }

    @Test
    void whoWorksInTheSuccessorReportsOnWhatTheFormerOfficeWasGiven() {
        String plan =
                importText(LINHE, "p.txt", """
                2033年教育工作要点
                一、办好教育
                1.改善办学条件。建好学校。（责任科室：前身科）
                """, true).statusCode(201).extract().path("planId");
        String tag = planner(LINHE).get("/api/v1/plans/" + plan).header("ETag");
        planner(LINHE)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        String task = planner(LINHE).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
        String former =
                admin(LINHE).queryParam("name", "前身科").get("/api/v1/units").path("items[0].id");
        String other = unit(LINHE, "另一前身科", "office");
        String successor = unit(LINHE, "后继科", "office");
        member(LINHE, "后继员", "successor-clerk", successor);
        Map<String, Object> report = Map.of("status", "under-way", "percent", 10, "narrative", "已开工");
        String reports = "/api/v1/tasks/" + task + "/progress-reports";
        json(office(LINHE, "successor-clerk"), report).post(reports).then().statusCode(403);
        change("merge", Map.of("units", List.of(former, other), "into", List.of(Map.of("unitId", successor))))
                .statusCode(201);
        json(office(LINHE, "successor-clerk"), report)
                .post(reports)
                .then()
                .statusCode(201)
                .body("unitId", equalTo(former));
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() {
        String top = unit(LINHE, "有下级局", "bureau");
        json(admin(LINHE), Map.of("name", "下级室", "kind", "office", "parentId", top))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        change("close", Map.of("units", List.of(top)))
                .statusCode(409)
                .body("type", equalTo("/problems/unit-has-children"));
        change("rename", Map.of("units", List.of(top)))
                .statusCode(422)
                .body("type", equalTo("/problems/unit-change-impossible"));
        json(
                        admin(LINHE),
                        Map.of(
                                "kind",
                                "close",
                                "on",
                                LocalDate.now(BUREAU).plusDays(2).toString(),
                                "units",
                                List.of(top)))
                .post(CHANGES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unit-change-out-of-order"));
        json(planner(WANGXI), Map.of("kind", "close", "on", "2026-01-01", "units", List.of(top)))
                .post(CHANGES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        json(office(LINHE, "nobody"), Map.of("kind", "close", "on", "2026-01-01", "units", List.of(top)))
                .post(CHANGES)
                .then()
                .statusCode(403);
    }

    @Test
    void aGroupByRuleListsWhatTheRuleSaysPageByPage() {
        String city = unit(LINHE, "规则市", "other");
        String town = child("规则镇", "town", city, "150803");
        String school = child("规则一小", "school", town, "150803");
        String second = child("规则二小", "school", city, "150803");
        child("规则外区小学", "school", city, "150902");
        child("规则幼儿园", "kindergarten", town, "150803");
        String group = unit(LINHE, "各规则学校", "group");
        Map<String, Object> rule = Map.of("kinds", List.of("school"), "under", city, "divisionPrefix", "1508");
        String members = "/api/v1/units/" + group + "/members";
        put(group, "\"0\"", Map.of("rule", rule)).then().statusCode(200).body("version", equalTo(1));
        put(group, "\"0\"", Map.of("rule", rule)).then().statusCode(412);
        put(group, "\"1\"", Map.of("rule", Map.of())).then().statusCode(422);
        put(school, "\"0\"", Map.of("units", List.of())).then().statusCode(409);
        Response first = admin(LINHE).queryParam("limit", 1).get(members);
        Response rest =
                admin(LINHE).queryParam("cursor", first.<String>path("next")).get(members);
        rest.then().body("items", hasSize(1)).body("next", nullValue());
        assertEquals(
                List.of(school, second).stream().sorted().toList(),
                List.of(first.<String>path("items[0].id"), rest.<String>path("items[0].id")).stream()
                        .sorted()
                        .toList());
        admin(LINHE)
                .get("/api/v1/units/" + group + "/membership")
                .then()
                .body("rule.kinds", contains("school"))
                .body("rule.under", equalTo(city));
    }

    @Test
    void anAliasIsAddedOnceAndRemovedWithTheVersionThatWasRead() {
        String id = unit(LINHE, "别名科", "office");
        String path = "/api/v1/units/" + id + "/aliases";
        json(admin(LINHE), Map.of("name", "别科")).post(path).then().statusCode(428);
        json(admin(LINHE).header("If-Match", "\"0\""), Map.of("name", "别科", "origin", "printed"))
                .post(path)
                .then()
                .statusCode(200)
                .body("items.origin", contains("printed"))
                .body("version", equalTo(1));
        json(admin(LINHE).header("If-Match", "\"1\""), Map.of("name", "别 科"))
                .post(path)
                .then()
                .body("items", hasSize(1))
                .body("version", equalTo(1));
        admin(LINHE)
                .header("If-Match", "\"0\"")
                .queryParam("name", "别科")
                .delete(path)
                .then()
                .statusCode(412);
        admin(LINHE)
                .header("If-Match", "\"1\"")
                .queryParam("name", "别科")
                .delete(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin(LINHE)
                .header("If-Match", "\"2\"")
                .queryParam("name", "别科")
                .delete(path)
                .then()
                .statusCode(404);
    }

    @Test
    void aLeaderIsFoundByTheOfficeHeIsInChargeOf() {
        String id = unit(LINHE, "被分管科", "office");
        String person = member(LINHE, "分管人", "charge-leader", unit(LINHE, "局领导", "other"));
        String path = "/api/v1/people/" + person + "/charges";
        String charge = json(admin(LINHE), Map.of("unitId", id, "from", "2026-01-01"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin(LINHE).queryParam("inChargeOf", id).get("/api/v1/people").then().body("items.id", contains(person));
        patch(admin(LINHE), "\"0\"", Map.of("to", "2026-02-01"))
                .patch(path + "/" + charge)
                .then()
                .statusCode(200);
        admin(LINHE).queryParam("current", true).get(path).then().body("items", hasSize(0));
        admin(LINHE).get(path).then().body("items", hasSize(1));
    }

    @Test
    void anotherBureausPartsAreRefusedLikeUnknownOnes() {
        String unit = unit(LINHE, "他局不见组", "group");
        String person = member(LINHE, "他局不见人", "unseen", unit);
        String change = change("rename", Map.of("units", List.of(unit), "name", "他局仍不见组"))
                .extract()
                .path("id");
        Map<String, String> paths = Map.of(
                "/api/v1/units/%s/aliases",
                unit,
                "/api/v1/units/%s/members",
                unit,
                "/api/v1/units/%s/membership",
                unit,
                "/api/v1/people/%s/aliases",
                person,
                "/api/v1/people/%s/charges",
                person,
                CHANGES + "/%s",
                change);
        String unknown = UUID.randomUUID().toString();
        paths.forEach((path, id) -> {
            Response foreign =
                    planner(WANGXI).header("X-Request-Id", "the-same").get(path.formatted(id));
            Response missing =
                    planner(WANGXI).header("X-Request-Id", "the-same").get(path.formatted(unknown));
            assertEquals(404, foreign.statusCode(), path);
            assertEquals(
                    missing.asString().replace(unknown, "ID"),
                    foreign.asString().replace(id, "ID"));
        });
        planner(WANGXI).queryParam("unit", unit).get(CHANGES).then().body("items", hasSize(0));
    }

    private static String child(String name, String kind, String parent, String division) {
        return json(admin(LINHE), Map.of("name", name, "kind", kind, "parentId", parent, "divisionCode", division))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response put(String group, String tag, Object membership) {
        return json(admin(LINHE).header("If-Match", tag), membership).put("/api/v1/units/" + group + "/membership");
    }

    private static ValidatableResponse change(String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("kind", kind);
        body.put("on", LocalDate.now(BUREAU).toString());
        return json(admin(LINHE), body).post(CHANGES).then();
    }
}

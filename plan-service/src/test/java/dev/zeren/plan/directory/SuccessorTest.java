package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.directory.domain.SheetKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tasks keep the unit they were given to and show what stands for it. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SuccessorTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Test
    void aTaskShowsTheUnitsThatStandTodayForTheOneItWasGivenTo() {
        String bureau = "successors";
        String plan = plan(bureau, "甲科", "乙科", "丙科", "丁科");
        String first = found(bureau, "甲科");
        change(bureau, "merge", List.of(first, found(bureau, "乙科")), Map.of("into", List.of(added("中间科"))));
        String between = found(bureau, "中间科");
        change(bureau, "split", List.of(between), Map.of("into", List.of(added("戊科"), added("己科"))));
        change(bureau, "close", List.of(found(bureau, "丙科")), Map.of());
        tasks(bureau, plan, Map.of())
                .body("items[0].clauses[0].roles[1].names[0].unit.id", equalTo(first))
                .body("items[0].changedUnits.unitId", contains(first))
                .body("items[0].changedUnits[0].name", equalTo("甲科"))
                .body("items[0].changedUnits[0].closedOn", equalTo(TODAY))
                .body("items[0].changedUnits[0].successors.name", contains("戊科", "己科"))
                .body("items[2].changedUnits[0].successors", hasSize(0))
                .body("items[3].changedUnits", nullValue());
        String task = tasks(bureau, plan, Map.of()).extract().path("items[0].id");
        admin(bureau)
                .get("/api/v1/tasks/" + task)
                .then()
                .body("changedUnits[0].successors.id", contains(found(bureau, "戊科"), found(bureau, "己科")));
    }

    @Test
    void aTaskShowsTheNewNameOnlyWhereItPrintsAnother() {
        String bureau = "renamed";
        String plan = plan(bureau, "教育科", "人事科");
        String renamed = found(bureau, "教育科");
        change(bureau, "rename", List.of(renamed), Map.of("name", "基础教育科"));
        tasks(bureau, plan, Map.of())
                .body("items[0].changedUnits[0].unitId", equalTo(renamed))
                .body("items[0].changedUnits[0].closedOn", nullValue())
                .body("items[0].changedUnits[0].successors[0].id", equalTo(renamed))
                .body("items[0].changedUnits[0].successors[0].name", equalTo("基础教育科"))
                .body("items[1].changedUnits", nullValue());
        tasks(bureau, plan(bureau, "基础教育科"), Map.of()).body("items[0].changedUnits", nullValue());
    }

    @Test
    void aMergedEntryIsShownWhereTheClausesNameItAndNoMoreOnceTheMergeIsUndone() {
        String bureau = "entries";
        String plan = plan(bureau, "基教科", "基础教育科");
        String merged = found(bureau, "基教科");
        String survivor = found(bureau, "基础教育科");
        String merge = merge(bureau, "unit", survivor, merged);
        tasks(bureau, plan, Map.of())
                .body("items[0].changedUnits.unitId", contains(merged))
                .body("items[0].changedUnits[0].successors.id", contains(survivor))
                .body("items[1].changedUnits", nullValue());
        admin(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/directory/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
        tasks(bureau, plan, Map.of()).body("items[0].changedUnits", nullValue());
    }

    @Test
    void theIdOfASuccessorOrOfAMergedEntryFindsTheTasks() {
        String bureau = "filters";
        String plan = plan(bureau, "甲科", "乙科", "丙科");
        String former = found(bureau, "甲科");
        String other = unit(bureau, "后继科", "office");
        change(bureau, "merge", List.of(former, other), Map.of("into", List.of(Map.of("unitId", other))));
        String merged = unit(bureau, "后续科", "office");
        merge(bureau, "unit", other, merged);
        for (String unit : List.of(former, other, merged)) {
            tasks(bureau, plan, Map.of("unit", unit)).body("items.number", contains(1));
        }
        tasks(bureau, plan, Map.of("unit", found(bureau, "乙科"))).body("items.number", contains(2));
        tasks(bureau, plan, Map.of("unit", UUID.randomUUID().toString())).body("items", hasSize(0));

        String leader =
                admin(bureau).queryParam("name", "方一").get("/api/v1/people").path("items[0].id");
        String twice = json(admin(bureau), Map.of("name", "方 一一"))
                .post("/api/v1/people")
                .path("id");
        merge(bureau, "person", twice, leader);
        for (String person : List.of(leader, twice)) {
            tasks(bureau, plan, Map.of("leader", person)).body("items.number", contains(1, 2, 3));
        }
    }

    @Test
    void aReportMayNameTheSuccessorThroughWhateverItBecame() {
        String bureau = "reporting";
        String plan = plan(bureau, "甲科", "乙科");
        String former = found(bureau, "甲科");
        change(bureau, "merge", List.of(former, unit(bureau, "旁科", "office")), Map.of("into", List.of(added("中间科"))));
        String between = found(bureau, "中间科");
        String survivor = unit(bureau, "后继科", "office");
        merge(bureau, "unit", survivor, between);
        member(bureau, "后继员", "clerk", survivor);
        List<String> ids = tasks(bureau, plan, Map.of()).extract().path("items.id");
        report(bureau, ids.get(0), null).statusCode(201).body("unitId", equalTo(former));
        for (String named : List.of(former, between, survivor)) {
            report(bureau, ids.get(0), named).statusCode(201).body("unitId", equalTo(former));
        }
        report(bureau, ids.get(1), survivor).statusCode(403);
        report(bureau, ids.get(0), found(bureau, "乙科"))
                .statusCode(422)
                .body("type", equalTo("/problems/office-not-responsible"));
    }

    @Test
    void whoTookAPartOfAUnitThatStayedHasNothingOfItsTasksThoughTheUnitEndsLater() {
        String bureau = "parts";
        String plan = plan(bureau, "甲科");
        String whole = found(bureau, "甲科");
        change(bureau, "split", List.of(whole), Map.of("into", List.of(Map.of("unitId", whole), added("分出科"))));
        member(bureau, "分出员", "clerk", found(bureau, "分出科"));
        String task = tasks(bureau, plan, Map.of())
                .body("items[0].changedUnits", nullValue())
                .extract()
                .path("items[0].id");
        report(bureau, task, null).statusCode(403);
        change(bureau, "merge", List.of(whole, unit(bureau, "旁科", "office")), Map.of("into", List.of(added("合并科"))));
        report(bureau, task, null).statusCode(403);
        tasks(bureau, plan, Map.of()).body("items[0].changedUnits[0].successors.name", contains("合并科"));
    }

    /** An issued plan with a task for each office, led by 方一. */
    private static String plan(String bureau, String... offices) {
        StringBuilder text = new StringBuilder("2035年教育工作要点\n一、办好教育\n");
        for (int i = 0; i < offices.length; i++) {
            text.append("%d.改善条件。建好学校。（牵头领导：方一；责任科室：%s）\n".formatted(i + 1, offices[i]));
        }
        String plan = importText(bureau, "p.txt", text.toString(), true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        return plan;
    }

    private static ValidatableResponse tasks(String bureau, String plan, Map<String, String> filter) {
        return planner(bureau)
                .queryParams(filter)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(String bureau, String task, String unit) {
        Map<String, Object> body = new HashMap<>(Map.of("status", "under-way", "percent", 10, "narrative", "已开工"));
        if (unit != null) {
            body.put("unitId", unit);
        }
        return json(office(bureau, "clerk"), body)
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then();
    }

    @Test
    void postsInMergedUnitsGoOnInTheSuccessorAndWhatWasBeforeIsKept() throws SQLException {
        String bureau = "posts-move";
        send(bureau, SheetKind.UNITS, csv(SheetKind.UNITS, "A,甲科,科室,,,,,,,,", "B,乙科,科室,,,,,,,,"), false);
        send(bureau, SheetKind.PEOPLE, csv(SheetKind.PEOPLE, "P,林原,,"), false);
        send(
                        bureau,
                        SheetKind.POSTS,
                        csv(
                                SheetKind.POSTS,
                                "T1,P,A,科长,2024-09-01,",
                                "T2,P,A,科员,2020-09-01,2024-08-31",
                                "T3,P,A,督导,2099-01-01,",
                                "T4,P,B,副科长,,"),
                        false)
                .statusCode(201);
        change(
                bureau,
                "merge",
                List.of(found(bureau, "甲科"), found(bureau, "乙科")),
                Map.of("into", List.of(Map.of("unitId", found(bureau, "乙科")))));
        String yesterday = LocalDate.parse(TODAY).minusDays(1).toString();
        assertEquals(
                List.of(
                        "T1 B 科长 " + TODAY + " null 1",
                        "T2 A 科员 2020-09-01 2024-08-31 0",
                        "T3 B 督导 2099-01-01 null 1",
                        "T4 B 副科长 null null 0",
                        "null A 科长 2024-09-01 " + yesterday + " 0"),
                column("""
                        select concat_ws(' ', coalesce(p.external_id, 'null'), u.external_id, p.title,
                            coalesce(p.from_on::text, 'null'), coalesce(p.to_on::text, 'null'), p.version)
                        from post p join unit u on u.bureau_id = p.bureau_id and u.id = p.unit_id
                        where p.bureau_id = '%s' order by 1
                        """.formatted(bureau)));
        assertEquals(
                List.of("科长 2024-09-01 " + TODAY + " posts-move-admin", "督导 2099-01-01 2099-01-01 posts-move-admin"),
                column("""
                        select concat_ws(' ', before ->> 'title', before ->> 'from', after ->> 'from', actor) from audit
                        where bureau_id = '%s' and action = 'post.moved' and after ->> 'unitId' = '%s' order by id
                        """.formatted(bureau, found(bureau, "乙科"))));
    }

    @Test
    void postsStayWhereWhoRecordsTheMergeWantsItSoAndOnlyAMergeMovesThem() throws SQLException {
        String bureau = "posts-stay";
        String first = unit(bureau, "甲科", "office");
        String second = unit(bureau, "乙科", "office");
        member(bureau, "林原", "posts-stay-one", first);
        Map<String, Object> close = Map.of("kind", "close", "on", TODAY, "units", List.of(first), "movePosts", true);
        json(admin(bureau), close)
                .post("/api/v1/directory/unit-changes")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unit-change-impossible"));
        change(bureau, "merge", List.of(first, second), Map.of("into", List.of(added("丙科")), "movePosts", false));
        assertEquals(List.of(first), column("select unit_id from post where bureau_id = '%s'".formatted(bureau)));
    }

    private static Map<String, Object> added(String name) {
        return Map.of("add", Map.of("name", name, "kind", "office"));
    }

    private static void change(String bureau, String kind, List<String> units, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("kind", kind, "on", TODAY, "units", units));
        json(admin(bureau), body).post("/api/v1/directory/unit-changes").then().statusCode(201);
    }

    private static String merge(String bureau, String kind, String survivor, String merged) {
        String id = json(admin(bureau), Map.of("kind", kind, "survivorId", survivor, "mergedId", merged))
                .post("/api/v1/directory/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(36, id.length());
        return id;
    }

    private static String found(String bureau, String name) {
        List<String> ids = admin(bureau)
                .queryParam("name", name)
                .get("/api/v1/units")
                .then()
                .extract()
                .path("items.findAll { it.name == '%s' }.id".formatted(name));
        return ids.get(0);
    }
}

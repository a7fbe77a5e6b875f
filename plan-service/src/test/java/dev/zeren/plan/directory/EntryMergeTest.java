package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static dev.zeren.plan.directory.DirectoryFiles.cells;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.exportWorkbook;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.directory.domain.SheetKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Entries made twice become one with all that hangs on them, and two again as they were. */
@QuarkusTest
@OnPostgres
class EntryMergeTest {

    private static final String MERGES = "/api/v1/directory/merges";

    @Test
    void aMergedUnitGivesAllToTheSurvivorAndGetsItBack() throws SQLException {
        String bureau = "merge-unit";
        String plan =
                importText(bureau, "p.txt", """
                2034年教育工作要点
                一、办好教育
                1.改善办学条件。建好学校。（牵头领导：方一；责任科室：基教科）
                """, true).statusCode(201).extract().path("planId");
        String task = planner(bureau).get("/api/v1/plans/" + plan + "/tasks").path("items[0].id");
        String merged = found(bureau, "基教科");
        String survivor = unit(bureau, "基础教育科", "office");
        String child = json(admin(bureau), Map.of("name", "基教股", "kind", "office", "parentId", merged))
                .post("/api/v1/units")
                .path("id");
        String group = unit(bureau, "各科", "group");
        json(admin(bureau).header("If-Match", "\"0\""), Map.of("units", List.of(merged)))
                .put("/api/v1/units/" + group + "/membership")
                .then()
                .statusCode(200);
        String person = json(admin(bureau), Map.of("name", "方二", "subject", "fang"))
                .post("/api/v1/people")
                .path("id");
        json(admin(bureau), Map.of("unitId", merged, "title", "科长")).post("/api/v1/people/" + person + "/posts");
        json(admin(bureau), Map.of("unitId", merged)).post("/api/v1/people/" + person + "/charges");
        planner(bureau)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        json(office(bureau, "fang"), Map.of("status", "under-way", "percent", 30, "narrative", "已开工"))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201);
        List<String> before = state(bureau);
        List<String> file = cells(exportWorkbook(bureau));

        String merge = merge(bureau, "unit", survivor, merged)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin(bureau).get("/api/v1/units/" + merged).then().body("mergedInto", equalTo(survivor));
        admin(bureau)
                .get("/api/v1/units/" + survivor + "/aliases")
                .then()
                .body("items.name", contains("基教科"))
                .body("items.origin", contains("merged"));
        admin(bureau).get("/api/v1/units/" + child).then().body("parentId", equalTo(survivor));
        admin(bureau).get("/api/v1/units/" + group + "/members").then().body("items.id", contains(survivor));
        admin(bureau).queryParam("unit", survivor).get("/api/v1/people").then().body("items.id", contains(person));
        admin(bureau)
                .queryParam("inChargeOf", survivor)
                .get("/api/v1/people")
                .then()
                .body("items.id", contains(person));
        admin(bureau).queryParam("name", "基教科").get("/api/v1/units").then().body("items.id", contains(survivor));
        planner(bureau)
                .queryParam("unit", survivor)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items.id", contains(task));
        // What was reported for the merged entry counts for the survivor, and who names the old id still reports.
        json(office(bureau, "fang"), Map.of("status", "under-way", "percent", 50, "narrative", "过半", "unitId", merged))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201)
                .body("unitId", equalTo(survivor));
        admin(bureau).get("/api/v1/tasks/" + task).then().body("percent", equalTo(50));
        json(admin(bureau).header("If-Match", "\"1\""), Map.of("name", "x"))
                .post("/api/v1/units/" + merged + "/aliases")
                .then()
                .statusCode(409);

        undo(bureau, merge, 0).then().statusCode(200).body("undoneBy", equalTo(bureau + "-admin"));
        assertEquals(before, state(bureau));
        assertEquals(file, cells(exportWorkbook(bureau)));
        undo(bureau, merge, 1).then().statusCode(409).body("type", equalTo("/problems/merge-undone"));
    }

    @Test
    void aMergedPersonsAccountGoesAlongAndComesBack() throws SQLException {
        String bureau = "merge-person";
        String plan =
                importText(bureau, "p.txt", """
                2034年教育工作要点
                一、办好教育
                1.改善办学条件。建好学校。（牵头领导：安平、安萍；责任科室：基教科）
                """, true).statusCode(201).extract().path("planId");
        String survivor = personOf(bureau, "安平");
        String merged = personOf(bureau, "安萍");
        patch(admin(bureau), "\"0\"", Map.of("subject", "anping"))
                .patch("/api/v1/people/" + merged)
                .then()
                .statusCode(200);
        List<String> before = state(bureau);
        String merge = merge(bureau, "person", survivor, merged)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin(bureau)
                .queryParam("subject", "anping")
                .get("/api/v1/people")
                .then()
                .body("items.id", contains(survivor));
        planner(bureau)
                .queryParam("leader", survivor)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items", hasSize(1));
        undo(bureau, merge, 0).then().statusCode(200);
        assertEquals(before, state(bureau));
        patch(admin(bureau), "\"2\"", Map.of("subject", "other"))
                .patch("/api/v1/people/" + survivor)
                .then()
                .statusCode(200);
        merge(bureau, "person", survivor, merged)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/entries-contradict"))
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void anUndoThatWouldBreakALaterChangeIsRefusedAndChangesNothing() throws SQLException {
        String bureau = "merge-blocked";
        String survivor = unit(bureau, "留存科", "office");
        String merged = unit(bureau, "并入科", "office");
        String child = json(admin(bureau), Map.of("name", "下属股", "kind", "office", "parentId", merged))
                .post("/api/v1/units")
                .path("id");
        String merge = merge(bureau, "unit", survivor, merged).path("id");
        patch(admin(bureau), "\"1\"", Map.of("parentId", unit(bureau, "别的科", "office")))
                .patch("/api/v1/units/" + child)
                .then()
                .statusCode(200);
        unit(bureau, "并入科", "office");
        List<String> before = state(bureau);
        undo(bureau, merge, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/merge-undo-blocked"))
                .body("errors.pointer", hasItem("/name"));
        assertEquals(before, state(bureau));
        String second =
                merge(bureau, "unit", unit(bureau, "总科", "office"), survivor).path("id");
        undo(bureau, merge, 0).then().statusCode(409).body("errors.pointer", hasItem("/entry"));
        undo(bureau, second, 0).then().statusCode(200);
    }

    @Test
    void whatIsNotTheSameIsNotMerged() {
        String bureau = "merge-not";
        String top = unit(bureau, "上科", "office");
        String below = json(admin(bureau), Map.of("name", "下科", "kind", "office", "parentId", top))
                .post("/api/v1/units")
                .path("id");
        merge(bureau, "unit", below, top).then().statusCode(409).body("errors.code", contains("above-survivor"));
        merge(bureau, "unit", top, top).then().statusCode(409).body("errors.code", hasItem("same"));
        merge("merge-else", "unit", top, below).then().statusCode(422);
        Map<String, Object> body = Map.of("kind", "unit", "survivorId", top, "mergedId", below);
        json(planner(bureau), body).post(MERGES).then().statusCode(403);
        String merge = merge(bureau, "unit", top, below)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin("merge-else").get(MERGES + "/" + merge).then().statusCode(404);
        undo("merge-else", merge, 0).then().statusCode(404);
        admin(bureau).queryParam("entry", below).get(MERGES).then().body("items.id", contains(merge));
        undo(bureau, merge, 7).then().statusCode(412);
    }

    @Test
    void aFileMadeBeforeAMergeNeitherBringsTheEntryBackNorLosesItsReferences() {
        String bureau = "merge-file";
        send(bureau, SheetKind.UNITS, csv(SheetKind.UNITS, "A,甲科,科室,,,,,,,,", "B,乙科,科室,,,,,,,,"), false)
                .statusCode(201);
        merge(bureau, "unit", found(bureau, "甲科"), found(bureau, "乙科")).then().statusCode(201);
        send(
                        bureau,
                        SheetKind.UNITS,
                        csv(SheetKind.UNITS, "A,甲科,科室,,,,,,,,", "B,乙科,科室,,,,,,,,", "C,丙股,科室,B,,,,,,,"),
                        false)
                .statusCode(201)
                .body("units.merged", equalTo(1))
                .body("units.added", equalTo(1));
        admin(bureau).get("/api/v1/units/" + found(bureau, "丙股")).then().body("parentId", equalTo(found(bureau, "甲科")));
    }

    /** The law of undo, over made-up directories: several merges undone in the opposite order leave no trace. */
    @Test
    void mergesUndoneInTheOppositeOrderLeaveTheExportAsItWas() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            String bureau = "merge-law-" + seed;
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String parent = i == 0 ? "" : "U" + random.nextInt(i);
                rows.add("U" + i + ",单位" + i + ",科室," + parent + ",,,,,,,别名" + random.nextInt(5));
            }
            send(bureau, SheetKind.UNITS, csv(SheetKind.UNITS, rows.toArray(String[]::new)), false)
                    .statusCode(201);
            List<String> before = cells(exportWorkbook(bureau));
            List<String> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Response merge = merge(
                        bureau,
                        "unit",
                        found(bureau, "U" + random.nextInt(12), "externalId"),
                        found(bureau, "U" + random.nextInt(12), "externalId"));
                if (merge.statusCode() == 201) {
                    done.add(0, merge.path("id"));
                }
            }
            assertNotEquals(List.of(), done);
            assertNotEquals(before, cells(exportWorkbook(bureau)));
            done.forEach(merge -> undo(bureau, merge, 0).then().statusCode(200));
            assertEquals(before, cells(exportWorkbook(bureau)), bureau);
        }
    }

    private static Response merge(String bureau, String kind, String survivor, String merged) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind));
        body.put("survivorId", survivor);
        body.put("mergedId", merged);
        return json(admin(bureau), body).post(MERGES);
    }

    private static Response undo(String bureau, String merge, int version) {
        return admin(bureau).header("If-Match", "\"" + version + "\"").post(MERGES + "/" + merge + "/undo");
    }

    private static String found(String bureau, String name) {
        return found(bureau, name, "name");
    }

    private static String found(String bureau, String value, String filter) {
        return admin(bureau).queryParam(filter, value).get("/api/v1/units").path("items[0].id");
    }

    private static String personOf(String bureau, String name) {
        return admin(bureau).queryParam("name", name).get("/api/v1/people").path("items[0].id");
    }

    /** Every row of the bureau that a merge may touch, versions aside. */
    private static List<String> state(String bureau) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.OWNER,
                        PostgresResource.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "unit",
                    "unit_alias",
                    "person",
                    "person_alias",
                    "post",
                    "charge",
                    "unit_group_member",
                    "assignment")) {
                try (ResultSet row =
                        statement.executeQuery("select '" + table + "' || (to_jsonb(t) - 'version')::text from " + table
                                + " t where bureau_id = '" + bureau + "' order by 1")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}

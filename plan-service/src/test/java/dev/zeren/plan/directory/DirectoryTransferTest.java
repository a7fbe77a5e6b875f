package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.directory.DirectoryFiles.cells;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.exportCsv;
import static dev.zeren.plan.directory.DirectoryFiles.exportWorkbook;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static dev.zeren.plan.directory.DirectoryFiles.workbook;
import static dev.zeren.plan.directory.domain.SheetKind.PEOPLE;
import static dev.zeren.plan.directory.domain.SheetKind.POSTS;
import static dev.zeren.plan.directory.domain.SheetKind.UNITS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.directory.domain.SheetKind;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The directory as files: out and in again, all faults at once, all or nothing. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class DirectoryTransferTest {

    private static final Map<SheetKind, List<String>> WHOLE = Map.of(
            UNITS,
            List.of(
                    "B,临河区教育局,教育局,,1,150802,,,1990-01-01,,区教育局|教体局",
                    "O1,基础教育科,科室,B,1,,,,,,基教科",
                    "S1,临河一小,school,B,2,150802,91350100M000100Y43,2115000001,1956/9/1,,"),
            PEOPLE,
            List.of("P1,林原,linyuan,林 元", "P2,=周敏,,"),
            POSTS,
            List.of("T1,P1,O1,科长,2024-09-01,", "T2,P1,S1,兼职督导,,", "T3,P2,S1,教师,2020-09-01,2026-07-31"));

    @Test
    void whatIsExportedIsImportedAgainAsNoChangeAndElsewhereAsTheSame() {
        send("out", null, workbook(WHOLE), false)
                .statusCode(201)
                .body("units.added", equalTo(3))
                .body("people.added", equalTo(2))
                .body("posts.added", equalTo(3));
        byte[] exported = exportWorkbook("out");
        for (boolean dryRun : new boolean[] {true, false}) {
            send("out", null, exported, dryRun)
                    .body("units.unchanged", equalTo(3))
                    .body("people.unchanged", equalTo(2))
                    .body("posts.unchanged", equalTo(3));
        }
        send("in", null, exported, false).statusCode(201);
        assertEquals(cells(exported), cells(exportWorkbook("in")));
        for (var kind : List.of(UNITS, PEOPLE, POSTS)) {
            send("by-csv", kind, exportCsv("out", kind), false).statusCode(201);
            assertEquals(exportCsv("out", kind), exportCsv("by-csv", kind));
        }
        admin("in").queryParam("name", "教体局").get("/api/v1/units").then().body("items.externalId", contains("B"));
    }

    @Test
    void noCellOfAnExportIsRunAsAFormula() {
        send("formula", null, workbook(WHOLE), false).statusCode(201);
        assertTrue(exportCsv("formula", PEOPLE).contains("P2,'=周敏,"));
        assertTrue(cells(exportWorkbook("formula")).stream()
                .anyMatch(row -> row.contains("STRING =周敏") && !row.contains("FORMULA")));
    }

    @Test
    void entriesMadeByHandAreFoundAgainByTheirIds() {
        String unit = json(admin("hand"), Map.of("name", "手工科", "kind", "office"))
                .post("/api/v1/units")
                .path("id");
        String file = exportCsv("hand", UNITS);
        send("hand", UNITS, file.replace("手工科", "手制科"), false).statusCode(201).body("units.changed", equalTo(1));
        admin("hand")
                .get("/api/v1/units/" + unit)
                .then()
                .body("name", equalTo("手制科"))
                .body("aliases", contains("手工科"))
                .body("version", equalTo(1));
    }

    @Test
    void aliasesThatWereLearnedAreNotForgottenByAFile() {
        send("learned", UNITS, csv(UNITS, "L1,教研室,科室,,,,,,,,教研|研训"), false).statusCode(201);
        String unit = admin("learned").get("/api/v1/units").path("items[0].id");
        json(admin("learned").header("If-Match", "\"0\""), Map.of("name", "教学研究室", "origin", "confirmed"))
                .post("/api/v1/units/" + unit + "/aliases")
                .then()
                .statusCode(200);
        send("learned", UNITS, csv(UNITS, "L1,教研室,科室,,,,,,,,教研|教科研"), false).body("units.changed", equalTo(1));
        admin("learned").get("/api/v1/units/" + unit).then().body("aliases", containsInAnyOrder("教研", "教科研", "教学研究室"));
        // The list is whole: it can be changed by hand.
        patch(admin("learned"), "\"2\"", Map.of("aliases", List.of("教研")))
                .patch("/api/v1/units/" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void allFaultsOfFormAreSaidWithRowAndColumn() {
        send(
                        "faults",
                        UNITS,
                        csv(
                                UNITS,
                                "F1,,学堂,,x,15080,91350100M000100Y44,1,2026-02-30,,",
                                "",
                                "F2,好科,科室,,,,,,2026-05-01,2026-04-01,"),
                        false)
                .statusCode(422)
                .body("type", equalTo("/problems/directory-file-faulty"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/units/2/name",
                                "/units/2/kind",
                                "/units/2/position",
                                "/units/2/divisionCode",
                                "/units/2/creditCode",
                                "/units/2/schoolCode",
                                "/units/2/openedOn",
                                "/units/4/closedOn"));
        send("faults", UNITS, "单位编号,名称,颜色\r\nF1,科,红\r\n", true)
                .statusCode(422)
                .body("errors.code", org.hamcrest.Matchers.hasItems("unknown-column", "missing-column"));
        admin("faults").get("/api/v1/units").then().body("items", hasSize(0));
    }

    @Test
    void rowsAreHeldAgainstEachOtherAndTheDirectory() {
        send("cross", UNITS, csv(UNITS, "C0,占名科,科室,,,,91350100M000100Y43,,,,"), false)
                .statusCode(201);
        send(
                        "cross",
                        UNITS,
                        csv(
                                UNITS,
                                "C1,甲科,科室,C2,,,,,,,",
                                "C2,乙科,科室,C1,,,,,,,",
                                "C3,丙科,科室,无此编号,,,,,,,",
                                "C3,丁科,科室,,,,,,,,",
                                "C5,占 名科,科室,,,,,,,,",
                                "C6,戊科,科室,,,,91350100M000100Y43,,,,"),
                        false)
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/units/2/parentId unit-in-itself",
                                "/units/3/parentId unit-in-itself",
                                "/units/4/parentId unknown-reference",
                                "/units/5/externalId double-key",
                                "/units/6/name name-taken",
                                "/units/7/creditCode code-taken"));
        admin("cross").get("/api/v1/units").then().body("items.name", contains("占名科"));
        send("cross", POSTS, csv(POSTS, "T,无人,C0,科长,,"), false)
                .statusCode(422)
                .body("errors.pointer", contains("/posts/2/personId"));
    }

    @Test
    void oneBadRowAmongThousandsIsNamedAndNothingIsSaved() {
        String[] rows = new String[3_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "P" + i + ",人" + i + (i == 2_998 ? ",same," : i == 2_999 ? ",same," : ",,");
        }
        send("thousands", PEOPLE, csv(PEOPLE, rows), false)
                .statusCode(422)
                .body("errors.pointer", contains("/people/3001/subject"));
        admin("thousands").get("/api/v1/people").then().body("items", hasSize(0));
    }

    @Test
    void bothEncodingsOfChineseSpreadsheetsAreRead() {
        String file = csv(PEOPLE, "G1,㛃琳,,", "G2,\"张,三\",,");
        send("encodings", "people", file.getBytes(Charset.forName("GB18030")), false)
                .statusCode(201);
        send("encodings", "people", ("\ufeff" + file).getBytes(java.nio.charset.StandardCharsets.UTF_8), false)
                .statusCode(201)
                .body("people.unchanged", equalTo(2));
        send("encodings", "people", new byte[] {(byte) 0xff, (byte) 0xff, 0}, false)
                .statusCode(422)
                .body("errors.code", contains("encoding-unknown"));
    }

    @Test
    void whatIsNoDirectoryFileIsRefused() throws Exception {
        send("hostile", null, "a,b".getBytes(), false).statusCode(415).body("errors.code", contains("csv-needs-kind"));
        send("hostile", "units", workbook(WHOLE), false).statusCode(415);
        send("hostile", "rooms", "a".getBytes(), false).statusCode(400);
        send("hostile", null, zip("xl/sharedStrings.xml", new byte[60 << 20]), false)
                .statusCode(413);
        send(
                        "hostile",
                        null,
                        zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>".getBytes()),
                        false)
                .statusCode(422);
        byte[] whole = workbook(WHOLE);
        send("hostile", null, java.util.Arrays.copyOf(whole, whole.length / 2), false)
                .statusCode(422);
        send("hostile", "units", "单位编号,\"名称".getBytes(java.nio.charset.StandardCharsets.UTF_8), false)
                .statusCode(422)
                .body("errors.code", contains("csv-broken"));
    }

    /** Each of these ended the reading library with an error of Java's, the first one with the whole heap. */
    @Test
    void aCellThatIsNowhereIsRefusedAsABrokenWorkbook() throws Exception {
        for (String reference : List.of("ZZZZZZ2", "A99999999999", "2A", "&#90;ZZZZZ2")) {
            send("hostile", null, moved(workbook(WHOLE), reference), false)
                    .statusCode(422)
                    .body("errors.code", contains("workbook-broken"));
        }
    }

    /** The workbook with the first cell of the second row of each sheet elsewhere. */
    private static byte[] moved(byte[] workbook, String reference) throws Exception {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("moved", ".xlsx");
        java.nio.file.Files.write(file, workbook);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().contains("worksheets/")
                                ? new String(content, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("\"A2\"", "\"" + reference + "\"")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : content);
            }
        } finally {
            java.nio.file.Files.delete(file);
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyTheAdministratorImportsAndExports() {
        planner("out").get("/api/v1/directory/export.xlsx").then().statusCode(403);
        planner("out")
                .multiPart("file", "f", "x".getBytes(), "text/csv")
                .post("/api/v1/directory/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void theFeedTellsOfManyEntriesInFewEvents() {
        String system = TestTokens.system("zeren-reporting", "feeds:read", "feeds:read-all");
        String[] rows = new String[450];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "U" + i + ",校" + i + ",学校,,,,,,,,";
        }
        String run = send("many", UNITS, csv(UNITS, rows), false)
                .statusCode(201)
                .extract()
                .path("id");
        String reader = TestTokens.client("portal", "many", "feeds:read");
        as(system).get("/api/v1/feeds/plan").then().statusCode(200);
        as(reader)
                .get("/api/v1/feeds/plan")
                .then()
                .body("type.unique()", contains("dev.zeren.plan.units.changed"))
                .body("subject.unique()", contains(run))
                .body("collect { it.data.units.size() }", contains(200, 200, 50))
                .body("[0].data.units[0].kind", equalTo("school"));
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}

package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.Table;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A plan that was imported, as the document and the ledger that are made of it, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanDocumentTest {

    private static final String BUREAU = "printing";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Response imported;
    private String document;

    @BeforeAll
    void sample() throws IOException {
        String unit = Bureaus.unit(BUREAU, "监察室", "office");
        Bureaus.member(BUREAU, "白露", "printing-staff", unit);
        imported = upload("linhe.txt", sampleText(), false);
        imported.then().statusCode(201);
        document = "/api/v1/plans/" + imported.path("planId") + "/document";
    }

    @Test
    void theDocumentOfAPlanImportsAsTheSamePlan() {
        Response word = get(WORD);
        word.then().statusCode(200).contentType(WORD);
        Response again = upload("again.docx", word.asByteArray(), true);
        again.then()
                .statusCode(200)
                .body("title", equalTo(imported.path("title")))
                .body("year", equalTo(imported.path("year")))
                .body("issuedOn", equalTo("2026-03-06"))
                .body("counts", equalTo(imported.path("counts")))
                .body("findings.code", equalTo(imported.path("findings.code")));
        assertEquals(20, again.<Integer>path("counts.tasks"));
    }

    @Test
    void theDocumentPrintsWhatTheFilePrintedInItsOrder() throws IOException {
        String printed =
                new DocumentReader().read(get(WORD).asByteArray(), "plan.docx").text();
        String source = new String(sampleText(), StandardCharsets.UTF_8);
        assertEquals(lines(source.replaceAll("(?m)^— \\d —$", "")), lines(printed));
    }

    @Test
    void theDocumentOfAReplacedDraftIsThatOfTheOtherVersionAndIsTakenBack() {
        String first = "临教发〔2032〕1号\n2032年督查要点\n1.建好学校。\n2.管好学校。\n临禾区教育局\n2032年3月1日\n";
        String second = "临教发〔2032〕2号\n2032年督查要点\n1.管好学校。\n附件：1.清单\n临禾区教育局\n2032年4月1日\n";
        String plan = "/api/v1/plans/"
                + upload("first.txt", first.getBytes(StandardCharsets.UTF_8), false)
                        .<String>path("planId");
        assertEquals(lines(first), lines(document(plan)));
        planner(BUREAU)
                .header("If-Match", planner(BUREAU).get(plan).header("ETag"))
                .multiPart("file", "second.txt", second.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(plan + "/versions")
                .then()
                .statusCode(201);
        assertEquals(lines(second), lines(document(plan)));
        planner(BUREAU)
                .header("If-Match", planner(BUREAU).get(plan).header("ETag"))
                .post(plan + "/corrections/undo")
                .then()
                .statusCode(200);
        assertEquals(lines(first), lines(document(plan)));
    }

    private static String document(String plan) {
        byte[] word = planner(BUREAU).accept(WORD).get(plan + "/document").asByteArray();
        return new DocumentReader().read(word, "plan.docx").text();
    }

    @Test
    void theLedgerHasARowForEachTaskAndTheLastReport() {
        String second = upload("second.txt", SECOND, false)
                .then()
                .statusCode(201)
                .extract()
                .path("planId");
        String tag = planner(BUREAU).get("/api/v1/plans/" + second).header("ETag");
        planner(BUREAU)
                .header("If-Match", tag)
                .post("/api/v1/plans/" + second + "/issue")
                .then()
                .statusCode(200);
        String task = planner(BUREAU).get("/api/v1/plans/" + second + "/tasks").path("items[0].id");
        report(task, 20, "=起步");
        report(task, 40, "=已过半");

        List<List<String>> rows = rows(leader(BUREAU).accept(SHEET).get("/api/v1/plans/" + second + "/document"));
        assertEquals(List.of("序号", "部分", "任务", "牵头领导/分管领导", "责任科室/单位", "配合", "期限", "状态", "进度%", "最近进展"), rows.get(0));
        List<String> first = rows.get(1);
        assertEquals(
                List.of("1", "一、办好教育", "1.建好学校", "白 露", "监察室", "办公室", "2032年9月30日", "进行中", "40"), first.subList(0, 9));
        assertTrue(first.get(9).endsWith("：=已过半"), first.get(9));
        assertEquals(List.of("2", "一、办好教育", "2.管好学校", "", "", "", "2032年12月31日", "未开始", "0", ""), rows.get(2));
        assertEquals(3, rows.size());
        assertEquals(21, rows(get(SHEET)).size());
    }

    @Test
    void whoHasTheFileGetsNoneUntilThePlanChanges() {
        for (String form : List.of(WORD, SHEET)) {
            String tag = get(form).header("ETag");
            Response same =
                    planner(BUREAU).accept(form).header("If-None-Match", tag).get(document);
            assertEquals(304, same.statusCode(), form);
            assertEquals(0, same.asByteArray().length);
        }
        String other = upload("second.txt", SECOND, false).path("planId");
        String path = "/api/v1/plans/" + other;
        String before = planner(BUREAU).accept(WORD).get(path + "/document").header("ETag");
        Bureaus.patch(planner(BUREAU), planner(BUREAU).get(path).header("ETag"), Map.of("title", "2032年要点"))
                .patch(path)
                .then()
                .statusCode(200);
        planner(BUREAU)
                .accept(WORD)
                .header("If-None-Match", before)
                .get(path + "/document")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
    }

    @Test
    void theFileIsNamedAfterThePlan() {
        String name = URLEncoder.encode("临禾区2026年教育工作要点", StandardCharsets.UTF_8);
        get(WORD)
                .then()
                .header("Content-Disposition", containsString("filename*=UTF-8''" + name + ".docx"))
                .header("Vary", containsString("Accept"));
        get(SHEET).then().header("Content-Disposition", containsString("%E5%8F%B0%E8%B4%A6.xlsx"));
    }

    @Test
    void aDocumentIsNoJson() {
        planner(BUREAU)
                .accept("application/json")
                .get(document)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void aDraftIsPrintedForThoseWhoSeeItOnly() {
        leader(BUREAU).accept(WORD).get(document).then().statusCode(404);
        planner(WANGXI).accept(WORD).get(document).then().statusCode(404);
        planner(WANGXI).accept(SHEET).get(document).then().statusCode(404);
        get(WORD).then().statusCode(200);
    }

    private static final byte[] SECOND = """
            2032年督查要点
            一、办好教育
            1.建好学校。按期完工。（牵头领导：白 露、白露；责任科室：监察室；配合科室：办公室；完成时限：2032年9月30日）
            2.管好学校。严格管理。
            """.getBytes(StandardCharsets.UTF_8);

    private Response get(String form) {
        return planner(BUREAU).accept(form).get(document);
    }

    private static void report(String task, int percent, String narrative) {
        json(
                        office(BUREAU, "printing-staff"),
                        Map.of("status", "under-way", "percent", percent, "narrative", narrative))
                .post("/api/v1/tasks/" + task + "/progress-reports")
                .then()
                .statusCode(201);
    }

    private static Response upload(String name, byte[] content, boolean dryRun) {
        return planner(BUREAU)
                .multiPart("file", name, content, "application/octet-stream")
                .queryParam("dryRun", dryRun)
                .post("/api/v1/plans/imports");
    }

    private static List<List<String>> rows(Response response) {
        Table table = new DocumentReader()
                        .read(
                                response.then()
                                        .statusCode(200)
                                        .contentType(SHEET)
                                        .extract()
                                        .asByteArray(),
                                "ledger.xlsx")
                        .blocks()
                        .stream()
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .findFirst()
                        .orElseThrow();
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static byte[] sampleText() throws IOException {
        try (InputStream in = PlanDocumentTest.class.getResourceAsStream("/samples/linhe-work-points-2026.txt")) {
            return in.readAllBytes();
        }
    }
}

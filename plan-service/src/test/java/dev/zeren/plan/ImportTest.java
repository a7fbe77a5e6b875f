package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Documents as bureaus send them, and as nobody should. */
@QuarkusTest
@OnPostgres
class ImportTest {

    private static final String TEXT = """
            2032年教育工作要点
            一、办好教育
            1.建好学校。按期完工。（牵头领导：白 露；责任科室：基建科）
            """;

    @Test
    void anImportWithoutAFileSaysWhatIsMissing() {
        planner("empty")
                .multiPart("title", "x")
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void aDryRunSaysWhatItUnderstoodAndSavesNothing() {
        send(
                        planner("dry"),
                        "p.txt",
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        Map.of("dryRun", true, "createMissing", true))
                .statusCode(200)
                .body("planId", nullValue())
                .body("counts.tasks", equalTo(1))
                .body("findings.code", hasItem("name-unresolved"));
        planner("dry").get("/api/v1/plans").then().body("items", hasSize(0));
        planner("dry").get("/api/v1/people").then().body("items", hasSize(0));
    }

    @Test
    void aDryRunShowsTheWholeDraftAlsoWithoutTitleAndYear() {
        send(planner("dry"), "p.txt", "1.培训教师500人次。（责任科室：人事科）".getBytes(StandardCharsets.UTF_8), Map.of("dryRun", true))
                .statusCode(200)
                .body("title", nullValue())
                .body("findings.code", hasItem("no-title"))
                .body("draft.sections[0].part", equalTo("tasks"))
                .body("draft.sections[0].tasks[0].label", equalTo("1."))
                .body("draft.sections[0].tasks[0].clauses[0].roles[0].names[0].name", equalTo("人事科"))
                .body("draft.sections[0].tasks[0].reading.targets[0].quantity.value", equalTo(500));
    }

    @Test
    void aTableOfTasksBecomesAPlanWhoseDeadlinesAreDueDates() {
        String table = """
                <html><head><meta charset="utf-8"></head><body><p>临禾区2032年重点工作任务分解表</p><table>
                <tr><td>序号</td><td>目标任务</td><td>责任科室</td><td>完成时限</td></tr>
                <tr><td>1</td><td>建好学校</td><td>基建科</td><td>9月底前</td></tr>
                <tr><td>2</td><td>办好食堂</td><td>后勤科</td><td>常年坚持</td></tr></table></body></html>
                """;
        String plan = send(planner("table"), "分解表.html", table.getBytes(StandardCharsets.UTF_8), Map.of())
                .statusCode(201)
                .body("counts.tasks", equalTo(2))
                .body("findings.code", hasItem("deadline-open"))
                .extract()
                .path("planId");
        var tasks = planner("table")
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items[0].dueOn", equalTo("2032-09-30"))
                .body("items[1].dueOn", nullValue())
                .body("items[0].clauses[0].roles[1].text", equalTo("9月底前"));
        String first = tasks.extract().path("items[0].id");
        planner("table")
                .get("/api/v1/tasks/" + first + "/reading")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("fields.pointer", hasItem("/clauses/0/roles/0/names/0"));
        planner(LINHE).get("/api/v1/tasks/" + first + "/reading").then().statusCode(404);
    }

    @Test
    void namesWithoutARoleAreAssignedOnceTheDirectoryKnowsThem() {
        byte[] labelled = "2032年计划\n1.甲。（责任人：柳闻莺；责任单位：装备中心）".getBytes(StandardCharsets.UTF_8);
        byte[] bare = "2032年计划\n1.甲。乙。（柳闻莺，装备中心）".getBytes(StandardCharsets.UTF_8);
        send(planner("bare"), "p.txt", bare, Map.of("dryRun", true))
                .body("counts.clauses", equalTo(0))
                .body("findings.code", hasItem("clause-unreadable"));
        send(planner("bare"), "p.txt", labelled, Map.of("createMissing", true)).statusCode(201);
        send(planner("bare"), "p.txt", bare, Map.of("dryRun", true))
                .body("findings.code", hasItem("role-unlabelled"))
                .body(
                        "draft.sections[0].tasks[0].clauses[0].roles.duty",
                        hasItems("responsible-person", "responsible-unit"))
                .body("draft.sections[0].tasks[0].clauses[0].roles[0].names[0].person.name", equalTo("柳闻莺"))
                .body("draft.sections[0].tasks[0].reading.fields[0].confidence", equalTo(0.5f));
    }

    @Test
    void namesRunTogetherAreSeparatedByTheDirectoryAndByNothingElse() {
        byte[] apart = "2032年计划\n1.甲。（牵头领导：柳闻莺、陶行舟；责任科室：基建科、财务科）".getBytes(StandardCharsets.UTF_8);
        send(planner("together"), "p.txt", apart, Map.of("createMissing", true)).statusCode(201);
        byte[] together = "2032年计划\n1.甲。（牵头领导：柳闻莺陶行舟、白露陶行；责任科室：基建科财务科）".getBytes(StandardCharsets.UTF_8);
        send(planner("together"), "p.txt", together, Map.of("dryRun", true))
                .statusCode(200)
                .body("counts.leaders", equalTo(3))
                .body("counts.units", equalTo(2))
                .body("findings.code", hasItem("names-run-together"))
                .body("findings.code", hasItem("name-unresolved"))
                .body(
                        "draft.sections[0].tasks[0].clauses[0].roles[0].names.name",
                        equalTo(List.of("柳闻莺", "陶行舟", "白露陶行")));
    }

    @Test
    void halfCharactersAndNulAreRefusedOrReplacedAndNeverBreakTheImport() {
        byte[] nul = "2032年计划\n1.建好\0学校。".getBytes(StandardCharsets.UTF_8);
        send(planner("broken"), "p.txt", nul, Map.of()).statusCode(422);
        byte[] half = "\uFEFF2032年计划\n1.建好学校。".getBytes(StandardCharsets.UTF_16LE);
        half[half.length - 4] = 0;
        half[half.length - 3] = (byte) 0xD8;
        send(planner("broken"), "p.txt", half, Map.of()).statusCode(oneOf(201, 422));
        byte[] page = "<!DOCTYPE html><html><body><p>2032年计划</p><p>1.建好&#0;学&#xD800;校。</p></body></html>"
                .getBytes(StandardCharsets.UTF_8);
        send(planner("broken"), "p.html", page, Map.of()).statusCode(201);
        planner("broken").get("/api/v1/plans").then().body("items.title", everyItem(equalTo("2032年计划")));
    }

    @Test
    void aMisspeltDryRunIsRefusedAndSavesNothing() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        for (String misspelt : List.of("maybe", "1", "TRUE", "")) {
            send(planner("misspelt"), "p.txt", file, Map.of("dryRun", misspelt))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("dryRun"));
        }
        planner("misspelt").get("/api/v1/plans").then().body("items", hasSize(0));
    }

    @Test
    void missingPeopleAndOfficesAreAddedOnRequestAndFoundTheNextTime() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        send(planner("adding"), "p.txt", file, Map.of("createMissing", true))
                .statusCode(201)
                .header("Location", containsString("/api/v1/plans/"))
                .body("findings.code", not(hasItem("name-unresolved")));
        planner("adding").get("/api/v1/people").then().body("items.name", equalTo(List.of("白露")));
        send(planner("adding"), "p.txt", file, Map.of("createMissing", true)).statusCode(201);
        planner("adding").get("/api/v1/people").then().body("items", hasSize(1));
        planner("adding").get("/api/v1/units").then().body("items", hasSize(1));
    }

    @Test
    void theSourceComesBackByteForByteFromEveryEncoding() {
        for (byte[] file : List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                TEXT.getBytes(Charset.forName("GB18030")),
                TEXT.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")))) {
            String plan = send(planner(LINHE), "要点 2032.txt", file, Map.of())
                    .statusCode(201)
                    .body("title", equalTo("2032年教育工作要点"))
                    .extract()
                    .path("planId");
            var source = planner(LINHE).get("/api/v1/plans/" + plan + "/source");
            assertArrayEquals(file, source.asByteArray());
            assertEquals("nosniff", source.header("X-Content-Type-Options"));
            planner(LINHE)
                    .header("If-None-Match", source.header("ETag"))
                    .get("/api/v1/plans/" + plan + "/source")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void aPortalWithTheScopeMayImportAndALeaderMayNot() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        send(as(TestTokens.client("portal", LINHE, "plans:write")), "p.txt", file, Map.of())
                .statusCode(201);
        send(as(TestTokens.client("portal", LINHE, "plans:read")), "p.txt", file, Map.of())
                .statusCode(403);
        send(as(TestTokens.person("leader", LINHE, "leader")), "p.txt", file, Map.of())
                .statusCode(403);
    }

    @Test
    void theSameKeyImportsOnceAndAnotherFileUnderItIsRefused() {
        String key = UUID.randomUUID().toString();
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        String first = send(planner("once").header("Idempotency-Key", key), "p.txt", file, Map.of())
                .statusCode(201)
                .extract()
                .path("planId");
        send(planner("once").header("Idempotency-Key", key), "p.txt", file, Map.of())
                .statusCode(201)
                .body("planId", equalTo(first));
        send(
                        planner("once").header("Idempotency-Key", key),
                        "p.txt",
                        (TEXT + "多").getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .statusCode(422);
        planner("once").get("/api/v1/plans").then().body("items", hasSize(1));
    }

    @Test
    void aFileThatIsNoDocumentIsAClearProblemAndNothingIsSaved() throws IOException {
        refuse("empty.docx", new byte[0], 422, "empty");
        refuse(
                "photo.docx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                415,
                "not-a-document");
        refuse("p.rtf", "{\\rtf1\n".getBytes(StandardCharsets.US_ASCII), 415, "unsupported-format");
        refuse("bomb.docx", docx("word/document.xml", BLANKS, 250), 413, null);
        refuse("xxe.docx", docx("word/document.xml", XXE), 422, "unsafe-xml");
        refuse("path.docx", docx("../../etc/passwd", "x"), 422, "unsafe-entry");
        refuse("macro.docx", docx("word/vbaProject.bin", "x"), 415, "macros");
        planner("refusing").get("/api/v1/plans").then().body("items", hasSize(0));
    }

    @Test
    void aDocumentWithoutYearAsksForIt() {
        byte[] file = "工作要点\n1.建好学校。\n".getBytes(StandardCharsets.UTF_8);
        send(planner(LINHE), "p.txt", file, Map.of()).statusCode(422).body("type", equalTo("/problems/year-unknown"));
        planner(LINHE)
                .multiPart("file", "p.txt", file, "text/plain")
                .multiPart("year", "2033")
                .multiPart("title", "要点", "text/plain; charset=UTF-8")
                .multiPart("kind", "action-plan")
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(201)
                .body("year", equalTo(2033))
                .body("title", equalTo("要点"))
                .body("kind", equalTo("action-plan"));
    }

    @Test
    void theYanzhouWorkPointsAreReadAsTheyAre() throws IOException {
        Path seed = seed("yanzhou-work-points-2022.txt");
        assumeTrue(seed != null, "no seeds beside the repository");
        String plan = send(planner("yanzhou"), "yanzhou.txt", Files.readAllBytes(seed), Map.of("createMissing", true))
                .statusCode(201)
                .body("title", equalTo("2022年教育工作要点"))
                .body("issuedOn", equalTo("2022-03-07"))
                .body("counts.sections", equalTo(5))
                .body("counts.tasks", equalTo(20))
                .body("counts.clauses", equalTo(20))
                .body("counts.leaders", equalTo(9))
                .body("counts.units", equalTo(22))
                .body("findings.findAll { it.code == 'name-repeated' }", hasSize(1))
                .body("unread.findAll { it.reason == 'page-mark' }", hasSize(2))
                .body("unread.start", everyItem(greaterThan(0)))
                .extract()
                .path("planId");
        expectTasks(plan, "张培屹", 12);
        expectTasks(plan, "安平", 7);
    }

    private static void expectTasks(String plan, String leader, int tasks) {
        String id = planner("yanzhou")
                .queryParam("name", leader)
                .get("/api/v1/people")
                .path("items[0].id");
        planner("yanzhou")
                .queryParam("leader", id)
                .get("/api/v1/plans/" + plan + "/tasks")
                .then()
                .body("items", hasSize(tasks));
    }

    private static void refuse(String name, byte[] content, int status, String code) {
        var refused = send(planner("refusing"), name, content, Map.of()).statusCode(status);
        if (code != null) {
            refused.body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo("file"));
        }
    }

    private static ValidatableResponse send(
            RequestSpecification caller, String name, byte[] content, Map<String, Object> query) {
        return caller.multiPart("file", name, content, "application/octet-stream")
                .queryParams(query)
                .post("/api/v1/plans/imports")
                .then();
    }

    private static final byte[] BLANKS = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    private static final String XXE = """
            <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
            <w:t>&x;</w:t></w:r></w:p></w:body></w:document>
            """;

    private static byte[] docx(String entry, String content) throws IOException {
        return docx(entry, content.getBytes(StandardCharsets.UTF_8), 1);
    }

    private static byte[] docx(String entry, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""".getBytes(StandardCharsets.UTF_8));
            if (!entry.equals("word/document.xml")) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"
                                .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static Path seed(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path seed = at.resolve("../shared/seeds").resolve(name);
            if (Files.exists(seed)) {
                return seed;
            }
        }
        return null;
    }
}

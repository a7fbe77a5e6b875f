package dev.zeren.assessment.scheme;

import static dev.zeren.assessment.Bureaus.assessor;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.AssessmentFile;
import dev.zeren.assessment.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemes taken in from documents, against a real PostgreSQL. */
@QuarkusTest
@OnPostgres
class SchemeImportTest {

    private static final String SCHEMES = "/api/v1/schemes";
    private static final String WORDS = "/api/v1/scheme-reading-words";
    private static final String PAGE = """
            <html><body><p>望溪县2026年小学绩效考核方案</p>
            <table><tr><td>一级指标</td><td>考核内容</td><td>评分标准</td><td>分值</td></tr>
            <tr><td rowspan="2">安全（50分）</td><td>演练</td><td>缺1次扣1分</td><td>20分</td></tr>
            <tr><td>巡查</td><td>看记录</td><td>20分</td></tr></table>
            <p>三名督学评分，取平均分。公示7个工作日。</p></body></html>
            """;

    @Test
    void aDryRunShowsWhatWouldBeTakenAndKeepsNothing() {
        send("sim-dry", PAGE, true)
                .statusCode(200)
                .body("schemeId", nullValue())
                .body("title", equalTo("望溪县2026年小学绩效考核方案"))
                .body("year", equalTo(2026))
                .body("content.indicators[0].parts.method.kind", contains("deduction", "judged"))
                .body("content.rules.noticeDays", equalTo(7))
                .body("lint.code", contains("weights-do-not-add-up"))
                .body("reading.code", hasItems("scoring-proposed", "scoring-not-understood", "rule-proposed"))
                .body("unread.reason", hasItem("table-head"));
        planner("sim-dry").get(SCHEMES).then().body("items", empty());
    }

    @Test
    void anImportIsADraftWhoseFindingsStay() {
        String own = "sim-take";
        String id = send(own, PAGE, false).statusCode(201).extract().path("schemeId");
        planner(own)
                .get(SCHEMES + "/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("content.indicators[0].declared", equalTo(50));
        planner(own)
                .get(SCHEMES + "/" + id + "/versions/1/findings")
                .then()
                .statusCode(200)
                .body("lint.code", contains("weights-do-not-add-up"))
                .body("reading.find { it.code == 'scoring-not-understood' }.key", equalTo("1.2"))
                .body("reading.find { it.code == 'scoring-not-understood' }.at.line", equalTo(4))
                .body("unread", hasSize(6));
    }

    @Test
    void aDocumentThatIsNoSchemeIsRefusedAndNothingIsKept() {
        String own = "sim-none";
        refused(own, "<html><body><p>2026年考核方案</p><p>认真考核。</p></body></html>", "no-scoring-table", 422);
        refused(own, PAGE.replace("望溪县2026年小学绩效考核方案", "本页"), "title-unknown", 422);
        refused(own, PAGE.replace("2026年", ""), "year-unknown", 422);
        refused(own, "%PDF-1.4 nothing", "file-unreadable", 422);
        refused(own, PAGE.replace("演练", "演".repeat(4001)), "invalid-body", 422);
        planner(own).get(SCHEMES).then().body("items", empty());
    }

    private static void refused(String own, String page, String problem, int status) {
        send(own, page, false).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void anAssessorTakesNothingIn() {
        assessor("sim-role", "a")
                .multiPart("file", "scheme.html", PAGE.getBytes(StandardCharsets.UTF_8))
                .post(SCHEMES + "/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void aBureausOwnHeadsOfColumnsAreRead() {
        String own = "sim-words";
        String page = PAGE.replace("评分标准", "怎么算").replace("<td>分值</td>", "<td>几分</td>");
        refused(own, page, "no-scoring-table", 422);
        json(
                        planner(own),
                        Map.of(
                                "columns",
                                List.of(heads("name", "一级指标", "考核内容"), heads("weight", "几分"), heads("scoring", "怎么算")),
                                "total",
                                List.of(),
                                "notes",
                                List.of()))
                .header("If-Match", "\"0\"")
                .put(WORDS)
                .then()
                .statusCode(200);
        send(own, page, false).statusCode(201).body("content.indicators[0].parts", hasSize(2));
        planner("sim-other").get(WORDS).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void whatIsExportedImportsAgainToTheSameContent() {
        String own = "sim-export";
        String id = send(own, PAGE, false).statusCode(201).extract().path("schemeId");
        String digest = digest(own, id);
        for (String form : List.of(AssessmentFile.SHEET, AssessmentFile.WORD)) {
            byte[] file = planner(own)
                    .accept(form)
                    .get(SCHEMES + "/" + id + "/versions/1/document")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            String again = planner(own)
                    .multiPart("file", "scheme", file)
                    .post(SCHEMES + "/imports")
                    .then()
                    .statusCode(201)
                    .body("title", equalTo("望溪县2026年小学绩效考核方案"))
                    .extract()
                    .path("schemeId");
            assertEquals(digest, digest(own, again));
        }
        assessor(own, "a")
                .get(SCHEMES + "/" + id + "/versions/1/document")
                .then()
                .statusCode(404);
    }

    @Test
    void anExportThatWasChangedWronglySaysInWhichRowAndColumn() {
        String own = "sim-faulty";
        send(
                        own,
                        exported(
                                "<tr><td>指标</td><td>3</td><td>1</td><td></td><td>安全</td><td></td><td></td><td>十</td><td></td><td></td></tr>"
                                        + "<tr><td>目标</td><td>1</td><td>2</td><td></td><td>教学</td><td></td><td></td><td>5</td><td></td><td>{</td></tr>"
                                        + "<tr><td>指标</td><td>3</td><td>3</td><td></td><td>卫生</td><td></td><td></td><td>5</td><td></td><td></td></tr>"),
                        false)
                .statusCode(422)
                .body("errors.pointer", contains("row/3/分值", "row/4/参数", "row/5/层级"));
        send(
                        own,
                        exported(
                                "<tr><td>指标</td><td>1</td><td></td><td></td><td></td><td></td><td></td><td>5</td><td></td><td>{\"method\":{}}</td></tr>"),
                        false)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/indicators/0/key", "/indicators/0/name", "/indicators/0/method/kind"));
        planner(own).get(SCHEMES).then().body("items", empty());
    }

    private static String exported(String rows) {
        return "<html><body><table><tr><td>类型</td><td>层级</td><td>标识</td><td>编号</td><td>名称</td><td>年度目标</td><td>评分标准</td>"
                + "<td>分值</td><td>合计</td><td>参数</td></tr><tr><td>方案</td><td></td><td></td><td></td><td>2026年方案</td><td></td>"
                + "<td></td><td></td><td></td><td>{\"year\":2026}</td></tr>" + rows + "</table></body></html>";
    }

    private static String digest(String own, String id) {
        return planner(own)
                .get(SCHEMES + "/" + id + "/versions/1")
                .then()
                .extract()
                .path("contentSha256");
    }

    private static Map<String, Object> heads(String column, String... exact) {
        return Map.of("column", column, "exact", List.of(exact), "within", List.of());
    }

    private static ValidatableResponse send(String own, String page, boolean dryRun) {
        return planner(own)
                .multiPart("file", "scheme.html", page.getBytes(StandardCharsets.UTF_8))
                .post(SCHEMES + "/imports?dryRun=" + dryRun)
                .then();
    }
}

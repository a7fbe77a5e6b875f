package dev.zeren.plan.evidence;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.anonymous;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static io.restassured.RestAssured.config;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Evidence is given once, serves many things, and is seen by whom it concerns. */
@QuarkusTest
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

    private static final String PATH = "/api/v1/evidence";
    private static final String RULES = "/api/v1/evidence-rules";
    private static final String BUREAU = "proof";
    private static final String OTHER = "proofless";
    private static final String PLAN = """
            %d年教育工作要点
            一、建设学校
            1.扩建小学。完工。（牵头领导：任一；责任科室：基建科）
            2.改建中学。按期开工。（牵头领导：任二；责任科室：基建科）
            """.formatted(Year.now().getValue());

    private String building;
    private List<String> tasks;

    @BeforeAll
    void anIssuedPlanAndTwoOffices() {
        building = unit(BUREAU, "基建科", "office");
        member(BUREAU, "甲", "builder", building);
        member(BUREAU, "乙", "colleague", building);
        member(BUREAU, "丙", "stranger", unit(BUREAU, "人事科", "office"));
        String plan = importText(BUREAU, "p.txt", PLAN, true)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(BUREAU)
                .header("If-Match", "\"0\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        tasks = planner(BUREAU).get("/api/v1/plans/" + plan + "/tasks").path("items.id");
    }

    @Test
    void aFileIsGivenWithItsDigestItsTypeAndTheServicesTime() throws Exception {
        byte[] content = "%PDF-1.7 验收报告".getBytes(StandardCharsets.UTF_8);
        Instant before = Instant.now();
        ValidatableResponse given = builder()
                // As browsers send names.
                .config(config().httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532)))
                .multiPart("file", "../../验收 报告.pdf", content, "text/html")
                .multiPart("title", "验收报告", "text/plain; charset=UTF-8")
                .multiPart("unitId", building)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("kind", equalTo("file"))
                .body("title", equalTo("验收报告"))
                .body("fileName", equalTo("验收 报告.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256(content)))
                .body("unitId", equalTo(building))
                .body("givenBy", equalTo("builder"));
        Instant at = Instant.parse(given.extract().path("givenAt"));
        assertTrue(!at.isBefore(before.minusSeconds(5)) && at.isBefore(before.plusSeconds(60)), at.toString());
        String id = given.extract().path("id");
        builder()
                .get(PATH + "/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/pdf"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename*=UTF-8''%E9%AA%8C%E6%94%B6%20%E6%8A%A5%E5%91%8A.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("ETag", equalTo("\"" + sha256(content) + "\""));
        assertEquals(List.of("evidence.stored"), column("select action from audit where object_id = '" + id + "'"));
        assertEquals(
                List.of("dev.zeren.plan.evidence.stored"),
                column("select type from feed where subject = '" + id + "'"));
    }

    @Test
    void aDateThatTheSenderMakesUpIsNoMemberOfTheRequest() {
        json(
                        builder(),
                        Map.of(
                                "kind",
                                "link",
                                "url",
                                "https://a.example",
                                "title",
                                "早",
                                "givenAt",
                                "2020-01-01T00:00:00Z"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-property"));
    }

    @Test
    void aPartIsGivenWhileTheFileIsTheSame() {
        String id = text(builder(), "0123456789");
        String content = PATH + "/" + id + "/content";
        String tag = builder().get(content).header("ETag");
        builder()
                .header("If-None-Match", tag)
                .get(content)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        builder()
                .header("Range", "bytes=-3")
                .get(content)
                .then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 7-9/10"))
                .header("Content-Length", equalTo("3"))
                .body(equalTo("789"));
        builder()
                .header("Range", "bytes=2-3")
                .header("If-Range", tag)
                .get(content)
                .then()
                .statusCode(206)
                .body(equalTo("23"));
        builder()
                .header("Range", "bytes=2-3")
                .header("If-Range", "\"another\"")
                .get(content)
                .then()
                .statusCode(200)
                .body(equalTo("0123456789"));
        builder()
                .header("Range", "bytes=10-")
                .get(content)
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */10"))
                .body("type", equalTo("/problems/range-not-satisfiable"));
        assertEquals("10", builder().head(content).header("Content-Length"));
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedAndLeavesNothing() throws Exception {
        refused("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8), 415, "file-not-supported");
        refused("a.png", new byte[] {'M', 'Z', 0, 0}, 415, "file-not-supported");
        refused("a.pdf", "plain".getBytes(StandardCharsets.UTF_8), 422, "file-name-contradicts-content");
        refused("a.txt", new byte[0], 422, "file-unreadable");
        assertEquals(
                List.of("0"), column("select count(*) from evidence where file_name in ('a.pdf', 'a.png', 'a.txt')"));
    }

    @Test
    void aKeyCountsAFileByItsContent() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "一").statusCode(201).extract().path("id");
        keyed(key, "一").statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        keyed(key, "二").statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        builder()
                .queryParam("sha256", sha256("一".getBytes(StandardCharsets.UTF_8)))
                .get(PATH)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aLinkIsAnAddressOfTheWebAndHasNoFile() {
        String id = link(builder(), "https://edu.example/news/1");
        builder()
                .get(PATH + "/" + id + "/content")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-without-file"));
        for (String url : List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://a.example",
                "https://a@b.example",
                "//x",
                "不是网址",
                "http:")) {
            json(builder(), Map.of("kind", "link", "url", url, "title", "x"))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/invalid-body"));
        }
    }

    @Test
    void whatWasGivenOnceServesAgainAndCannotGoWhileItDoes() {
        String file = text(builder(), "一次报送");
        String reference = reference(builder(), Map.of("of", file))
                .statusCode(201)
                .extract()
                .path("id");
        String again = reference(builder(), Map.of("of", reference))
                .statusCode(201)
                .body("of", equalTo(file))
                .extract()
                .path("id");
        builder()
                .get(PATH + "/" + file)
                .then()
                .body(
                        "uses.id.sort()",
                        equalTo(List.of(reference, again).stream().sorted().toList()));
        delete(builder(), file, 1).statusCode(409).body("type", equalTo("/problems/evidence-in-use"));
        delete(builder(), again, 0).statusCode(204);
        delete(builder(), reference, 0).statusCode(204);
        delete(builder(), file, 1).statusCode(204);
        builder().get(PATH + "/" + file).then().statusCode(404);
    }

    @Test
    void aReferenceIsToOneThingThatTheCallerSees() {
        String report = report(office(BUREAU, "builder"), List.of())
                .statusCode(201)
                .extract()
                .path("id");
        reference(builder(), Map.of("subject", Map.of("kind", "progress-report", "id", report)))
                .statusCode(201)
                .body("subject.id", equalTo(report));
        reference(builder(), Map.of("subject", Map.of("kind", "progress-report", "id", UUID.randomUUID())))
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        reference(planner(OTHER), Map.of("subject", Map.of("kind", "progress-report", "id", report)))
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        reference(builder(), Map.of("subject", Map.of("kind", "wish", "id", report)))
                .statusCode(422);
        reference(builder(), Map.of()).statusCode(422);
        String hidden = text(office(BUREAU, "stranger"), "别人的");
        reference(builder(), Map.of("of", hidden)).statusCode(422);
    }

    @Test
    void itIsSeenByItsGiverHisUnitThoseWhoWatchAndNobodyElse() {
        String own = text(builder(), "自己的");
        String units = builder()
                .multiPart("file", "科室的.txt", "科室的".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("unitId", building)
                .post(PATH)
                .path("id");
        for (RequestSpecification who : List.of(builder(), planner(BUREAU), admin(BUREAU))) {
            who.get(PATH + "/" + own).then().statusCode(200);
        }
        office(BUREAU, "colleague").get(PATH + "/" + own).then().statusCode(404);
        office(BUREAU, "colleague").get(PATH + "/" + units + "/content").then().statusCode(200);
        office(BUREAU, "colleague")
                .get(PATH)
                .then()
                .body("items.id", hasItem(units))
                .body("items.id", not(hasItem(own)));
        office(BUREAU, "stranger").get(PATH + "/" + units).then().statusCode(404);
        office(BUREAU, "stranger").queryParam("unit", building).get(PATH).then().body("items", hasSize(0));
        leader(BUREAU).get(PATH + "/" + units + "/content").then().statusCode(404);
        anonymous().get(PATH + "/" + own + "/content").then().statusCode(401);
    }

    @Test
    void whoLeavesTheUnitSeesItsEvidenceNoMore() {
        String leaving = member(BUREAU, "丁", "leaving", building);
        String units = builder()
                .multiPart("file", "科室.txt", "离任前".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("unitId", building)
                .post(PATH)
                .path("id");
        office(BUREAU, "leaving").get(PATH + "/" + units + "/content").then().statusCode(200);
        String posts = "/api/v1/people/" + leaving + "/posts";
        String post = admin(BUREAU).get(posts).path("items[0].id");
        patch(admin(BUREAU), "\"0\"", Map.of("to", "2020-01-31"))
                .patch(posts + "/" + post)
                .then()
                .statusCode(200);
        office(BUREAU, "leaving").get(PATH + "/" + units + "/content").then().statusCode(404);
    }

    @Test
    void anotherBureausEvidenceIsAsIfThereWereNone() {
        String id = text(builder(), "本局的");
        String foreign = planner(OTHER)
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String none = planner(OTHER).get(PATH + "/" + UUID.randomUUID()).asString();
        assertEquals(without(none), without(foreign));
        planner(OTHER).get(PATH + "/" + id + "/content").then().statusCode(404);
        planner(OTHER)
                .header("If-Match", "\"1\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(404);
        planner(OTHER)
                .queryParam("sha256", sha256("本局的".getBytes(StandardCharsets.UTF_8)))
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        planner(OTHER).queryParam("unit", building).get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void nobodyGivesForAUnitThatIsNotHis() {
        json(
                        office(BUREAU, "stranger"),
                        Map.of("kind", "link", "url", "https://a.example", "title", "x", "unitId", building))
                .post(PATH)
                .then()
                .statusCode(403);
        json(planner(OTHER), Map.of("kind", "link", "url", "https://a.example", "title", "x", "unitId", building))
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void whoSeesTheReportSeesItsEvidence() {
        String id = text(builder(), "完工照片说明");
        leader(BUREAU).get(PATH + "/" + id).then().statusCode(404);
        String report = report(builder(), List.of(id, id))
                .statusCode(201)
                .body("evidence.id", contains(id))
                .extract()
                .path("id");
        leader(BUREAU).get(PATH + "/" + id + "/content").then().statusCode(200);
        leader(BUREAU)
                .get(PATH + "/" + id)
                .then()
                .body("uses.kind", contains("progress-report"))
                .body("uses.id", contains(report));
        leader(BUREAU)
                .queryParam("subjectKind", "progress-report")
                .queryParam("subjectId", report)
                .get(PATH)
                .then()
                .body("items.id", contains(id));
        leader(BUREAU).get(reports() + "/" + report).then().body("evidence.id", contains(id));
        leader(BUREAU).get(reports()).then().body("items.find { it.id == '" + report + "' }.evidence.id", contains(id));
        delete(builder(), id, 1).statusCode(409);
    }

    @Test
    void aReportWithEvidenceThatIsNotTheReportersToShowIsRefusedWhole() {
        int before = reported();
        String hidden = text(office(BUREAU, "stranger"), "不给看");
        String foreign = text(planner(OTHER), "外局的");
        for (Object id : List.of(hidden, foreign, UUID.randomUUID())) {
            report(builder(), List.of(id))
                    .statusCode(422)
                    .body("type", equalTo("/problems/missing-reference"))
                    .body("errors[0].pointer", equalTo("/evidence/0"));
        }
        assertEquals(before, reported());
    }

    @Test
    void onlyTheGiverOrAPlannerRemovesIt() {
        String id = builder()
                .multiPart("file", "科室.txt", "科室共有".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("unitId", building)
                .post(PATH)
                .path("id");
        delete(office(BUREAU, "colleague"), id, 1).statusCode(403);
        delete(builder(), id, 7).statusCode(412);
        builder().delete(PATH + "/" + id).then().statusCode(428);
        delete(planner(BUREAU), id, 1).statusCode(204);
    }

    @Test
    void theRulesAreTheBureausOwn() {
        String bureau = "strict-" + UUID.randomUUID().toString().substring(0, 8);
        planner(bureau).get(RULES).then().body("version", equalTo(0)).body("types", not(contains("zip")));
        Map<String, Object> rules = Map.of("types", List.of("txt"), "fileBytes", 10, "perSubject", 1, "totalBytes", 15);
        json(planner(bureau).header("If-Match", "\"0\""), rules)
                .put(RULES)
                .then()
                .statusCode(200);
        json(
                        planner(bureau).header("If-Match", "\"1\""),
                        Map.of("types", List.of("txt"), "fileBytes", 20, "perSubject", 1, "totalBytes", 15))
                .put(RULES)
                .then()
                .statusCode(422);
        json(office(bureau, "x").header("If-Match", "\"1\""), rules)
                .put(RULES)
                .then()
                .statusCode(403);
        give(planner(bureau), "a.txt", "12345678901").statusCode(413).body("type", equalTo("/problems/file-too-large"));
        give(planner(bureau), "a.pdf", "%PDF-1").statusCode(415);
        give(planner(bureau), "a.txt", "1234567890").statusCode(201);
        give(planner(bureau), "b.txt", "123456").statusCode(409).body("type", equalTo("/problems/evidence-space-full"));
        give(planner(bureau), "b.txt", "12345").statusCode(201);
    }

    @Test
    void aReportCarriesNoMoreThanTheRulesAllow() {
        String id = text(builder(), "重复");
        List<Object> many = new ArrayList<>(Collections.nCopies(1, id));
        for (int i = 0; i < 20; i++) {
            many.add(link(builder(), "https://a.example/" + i));
        }
        report(builder(), many).statusCode(422).body("type", equalTo("/problems/too-much-evidence"));
        report(builder(), many.subList(0, 20)).statusCode(201).body("evidence", hasSize(20));
    }

    @Test
    void theListIsPagedAndNarrowed() {
        String bureau = "listed-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            given.add(link(planner(bureau), "https://a.example/" + i));
        }
        String file = text(admin(bureau), "管理员的");
        String next = planner(bureau)
                .queryParam("limit", 3)
                .get(PATH)
                .then()
                .body("items.id", contains(file, given.get(2), given.get(1)))
                .extract()
                .path("next");
        planner(bureau)
                .queryParam("limit", 3)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("items.id", contains(given.get(0)))
                .body("next", nullValue());
        planner(bureau).queryParam("mine", true).get(PATH).then().body("items", hasSize(3));
        planner(bureau).queryParam("kind", "file").get(PATH).then().body("items.id", contains(file));
        planner(bureau).queryParam("kind", "wish").get(PATH).then().statusCode(400);
        planner(bureau)
                .queryParam("subjectKind", "progress-report")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void theServiceIsReadyWhileItsStoreIs() {
        anonymous()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'evidence' }.status", equalTo("UP"));
    }

    private static RequestSpecification builder() {
        return office(BUREAU, "builder");
    }

    private static ValidatableResponse give(RequestSpecification who, String name, String content) {
        return who.multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .post(PATH)
                .then();
    }

    private static String text(RequestSpecification who, String content) {
        return give(who, "说明.txt", content).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse keyed(String key, String content) {
        return give(builder().header("Idempotency-Key", key), "同键.txt", content);
    }

    private static String link(RequestSpecification who, String url) {
        return json(who, Map.of("kind", "link", "url", url, "title", "报道"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("url", equalTo(url))
                .extract()
                .path("id");
    }

    private static ValidatableResponse reference(RequestSpecification who, Map<String, Object> to) {
        Map<String, Object> body = new java.util.HashMap<>(to);
        body.putAll(Map.of("kind", "reference", "title", "引用"));
        return json(who, body).post(PATH).then();
    }

    private static ValidatableResponse delete(RequestSpecification who, String id, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .delete(PATH + "/" + id)
                .then();
    }

    private ValidatableResponse report(RequestSpecification who, List<?> evidence) {
        return json(who, Map.of("status", "under-way", "percent", 40, "narrative", "", "evidence", evidence))
                .post(reports())
                .then();
    }

    private String reports() {
        return "/api/v1/tasks/" + tasks.get(0) + "/progress-reports";
    }

    private int reported() {
        return planner(BUREAU)
                .queryParam("limit", 200)
                .get(reports())
                .then()
                .extract()
                .<List<?>>path("items")
                .size();
    }

    private static void refused(String name, byte[] content, int status, String problem) {
        office(OTHER, "sender")
                .multiPart("file", name, content, "application/pdf")
                .post(PATH)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    /** A problem without what differs between any two requests. */
    private static String without(String problem) {
        return problem.replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

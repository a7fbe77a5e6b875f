package dev.zeren.plan.supervision;

import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.supervision.SupervisedBureau.NOTICES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeLife;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of supervision notices against a real PostgreSQL; each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SupervisionNoticeTest {

    private static final Map<String, Object> WORDS = Map.of("words", "已增派两支施工队");
    private static final Map<String, Object> REASON = Map.of("reason", "措施不具体");

    @Test
    void aNoticeLivesFromRegisteredToCompletedAndEachStateWaitsForItsPeople() {
        SupervisedBureau own = new SupervisedBureau("sup-life");
        String notice = own.register(own.notice())
                .statusCode(201)
                .body("number", equalTo("督办〔" + java.time.Year.now() + "〕1号"))
                .body("status", equalTo("registered"))
                .body("levelName", equalTo("提醒"))
                .body("recipient", equalTo("基础科"))
                .extract()
                .path("id");
        waits(own.lin(), "approve");
        waits(planner(own.id));
        own.act(own.lin(), notice, "approve", null).statusCode(200).body("status", equalTo("approved"));
        waits(own.lin());
        waits(planner(own.id), "dispatch");
        own.act(planner(own.id), notice, "dispatch", null)
                .statusCode(200)
                .body("status", equalTo("dispatched"))
                .body("acknowledgeBy", notNullValue())
                .body("respondBy", notNullValue());
        waits(own.staff(), "acknowledge");
        waits(own.other());
        own.act(own.staff(), notice, "acknowledge", null).statusCode(200);
        waits(own.staff(), "respond");
        own.act(own.staff(), notice, "handle", WORDS).statusCode(200).body("status", equalTo("handled"));
        own.act(own.staff(), notice, "respond", WORDS).statusCode(200).body("dueOn", nullValue());
        waits(own.staff());
        waits(planner(own.id), "review");
        own.act(planner(own.id), notice, "return", REASON)
                .statusCode(200)
                .body("status", equalTo("acknowledged"))
                .body("returnedFor", equalTo("措施不具体"));
        waits(own.staff(), "respond");
        own.act(own.staff(), notice, "handle", WORDS).statusCode(200);
        own.act(own.staff(), notice, "respond", WORDS).statusCode(200).body("returnedFor", nullValue());
        own.act(planner(own.id), notice, "review", Map.of("opinion", "同意")).statusCode(200);
        own.act(planner(own.id), notice, "complete", null).statusCode(200).body("allowed", empty());
        waits(planner(own.id));
        own.lin()
                .get(NOTICES + "/" + notice + "/steps")
                .then()
                .statusCode(200)
                .body(
                        "items.act",
                        contains(
                                null,
                                "approve",
                                "dispatch",
                                "acknowledge",
                                "handle",
                                "respond",
                                "return",
                                "handle",
                                "respond",
                                "review",
                                "complete"))
                .body("items[6].words", equalTo("措施不具体"))
                .body("items[6].from", equalTo("responded"))
                .body("items[6].to", equalTo("acknowledged"));
    }

    @Test
    void aResponseBringsEvidenceThatItsGiverMaySeeAndNoOther() {
        SupervisedBureau own = new SupervisedBureau("sup-evidence");
        String notice = own.dispatched();
        own.act(own.staff(), notice, "acknowledge", null).statusCode(200);
        String foreign = link(new SupervisedBureau("sup-evidence-else").staff());
        Map<String, Object> handled = Map.of("words", "已开工", "evidenceIds", List.of(foreign));
        own.act(own.staff(), notice, "handle", handled)
                .statusCode(422)
                .body("type", equalTo("/problems/missing-reference"));
        String given = link(own.staff());
        own.act(own.staff(), notice, "handle", Map.of("words", "已开工", "evidenceIds", List.of(given)))
                .statusCode(200);
        own.lin()
                .get("/api/v1/evidence/" + given)
                .then()
                .statusCode(200)
                .body("uses.kind", contains("supervision-notice"))
                .body("uses.id", contains(notice));
    }

    private static String link(RequestSpecification who) {
        return json(who, Map.of("kind", "link", "title", "照片", "url", "https://example.org/1"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aNoticeThatIsNotApprovedComesBackIsChangedAndWaitsForApprovalAgain() {
        SupervisedBureau own = new SupervisedBureau("sup-back");
        String notice = own.registered();
        own.act(own.lin(), notice, "return", REASON).statusCode(200).body("status", equalTo("registered"));
        waits(own.lin());
        waits(planner(own.id), "revise");
        patch(planner(own.id), "\"1\"", Map.of("demand", "三日内报送赶工计划", "level", 2))
                .patch(NOTICES + "/" + notice)
                .then()
                .statusCode(200)
                .body("levelName", equalTo("督办"))
                .body("returnedFor", nullValue());
        waits(own.lin(), "approve");
        patch(planner(own.id), "\"2\"", Map.of("level", 9))
                .patch(NOTICES + "/" + notice)
                .then()
                .statusCode(422);
    }

    @Test
    void onlyWhoIsToHandleANoticeAnswersItAndOnlyWhomTheRulesNameApproves() {
        SupervisedBureau own = new SupervisedBureau("sup-who");
        String notice = own.registered();
        refused(own.act(planner(own.id), notice, "approve", null), "not-your-notice");
        refused(
                own.act(as(TestTokens.person("sup-who-stranger", own.id, "leader")), notice, "approve", null),
                "not-your-notice");
        own.act(own.staff(), notice, "approve", null).statusCode(403);
        own.act(own.lin(), notice, "approve", null).statusCode(200);
        own.act(own.lin(), notice, "dispatch", null).statusCode(403);
        own.act(planner(own.id), notice, "dispatch", null).statusCode(200);
        refused(own.act(own.other(), notice, "acknowledge", null), "not-your-notice");
        refused(own.act(planner(own.id), notice, "acknowledge", null), "not-your-notice");
        own.act(own.head(), notice, "acknowledge", null).statusCode(200);
        planner("sup-who-elsewhere").get(NOTICES + "/" + notice).then().statusCode(404);
        json(planner("sup-who-elsewhere").header("If-Match", "\"3\""), REASON)
                .post(NOTICES + "/" + notice + "/withdraw")
                .then()
                .statusCode(404);
    }

    @Test
    void everyStepThatIsNotPossibleIsRefusedWithWhatIs() {
        SupervisedBureau own = new SupervisedBureau("sup-illegal");
        var ways = LifecyclePages.ways(NoticeLife.LIFE);
        Map<NoticeStatus, String> notices = new EnumMap<>(NoticeStatus.class);
        ways.forEach((state, way) -> {
            String notice = own.registered();
            way.forEach(act -> does(own, notice, act, null).statusCode(200));
            notices.put(state, notice);
        });
        LifecyclePages.illegal(NoticeLife.LIFE, NoticeAct.class).stream()
                // Nobody asks for it: it follows from a missed term.
                .filter(illegal -> illegal.act() != NoticeAct.ESCALATE)
                .forEach(illegal -> does(own, notices.get(illegal.state()), illegal.act(), illegal.state())
                        .statusCode(409)
                        .body("type", equalTo("/problems/step-not-allowed"))
                        .body("allowed", equalTo(illegal.allowed())));
    }

    private static ValidatableResponse does(SupervisedBureau own, String notice, NoticeAct act, NoticeStatus state) {
        RequestSpecification who = switch (act) {
            case APPROVE -> own.lin();
            case RETURN -> state == null || beforeDispatch(state) ? own.lin() : planner(own.id);
            case ACKNOWLEDGE, HANDLE, RESPOND -> own.staff();
            default -> planner(own.id);
        };
        if (act == NoticeAct.CHANGE) {
            return patch(who, planner(own.id).get(NOTICES + "/" + notice).header("ETag"), Map.of("matter", "另一件事"))
                    .patch(NOTICES + "/" + notice)
                    .then();
        }
        Map<String, Object> body = switch (act) {
            case RETURN, WITHDRAW -> REASON;
            case HANDLE, RESPOND -> WORDS;
            case REVIEW -> Map.of();
            default -> null;
        };
        return own.act(who, notice, act.toString(), body);
    }

    private static boolean beforeDispatch(NoticeStatus state) {
        return state == NoticeStatus.REGISTERED || state == NoticeStatus.APPROVED;
    }

    @Test
    void withItsPlanANoticeEndsAndWaitsForNobody() throws Exception {
        SupervisedBureau own = new SupervisedBureau("sup-closed");
        String open = own.dispatched();
        String ended = own.registered();
        own.act(planner(own.id), ended, "withdraw", REASON).statusCode(200);
        own.close();
        planner(own.id).get(NOTICES + "/" + open).then().body("status", equalTo("withdrawn"));
        planner(own.id).get(NOTICES + "/" + ended + "/steps").then().body("items", hasSize(2));
        waits(own.staff());
        assertEquals(List.of("0"), column("select count(*) from timer where subject = '" + open + "'"));
        own.register(own.notice()).statusCode(409).body("type", equalTo("/problems/plan-not-issued"));
    }

    @Test
    void aListShowsWhatItsFiltersName() {
        SupervisedBureau own = new SupervisedBureau("sup-list");
        String first = own.dispatched();
        Map<String, Object> about = own.notice();
        about.put("taskId", own.secondTask());
        about.put("unitId", own.other);
        about.put("level", 3);
        String second = own.register(about).statusCode(201).extract().path("id");
        listed(own, "status", "dispatched", first);
        listed(own, "level", 3, second);
        listed(own, "unit", own.other, second);
        listed(own, "plan", own.plan, second, first);
        listed(own, "task", own.task, first);
        listed(own, "leader", own.leader, first);
        listed(own, "overdue", false, second, first);
        listed(own, "overdue", true);
        Response page = planner(own.id).queryParam("limit", 1).get(NOTICES);
        planner(own.id)
                .queryParam("cursor", page.<String>path("next"))
                .get(NOTICES)
                .then()
                .body("items.id", contains(first));
        planner("sup-list-elsewhere").get(NOTICES).then().body("items", empty());
    }

    private static void listed(SupervisedBureau own, String filter, Object value, String... ids) {
        planner(own.id)
                .queryParam(filter, value)
                .get(NOTICES)
                .then()
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void thePrintedNoticeSaysWhatTheNoticeSays() {
        SupervisedBureau own = new SupervisedBureau("sup-print");
        String notice = own.dispatched();
        Response word = own.staff().accept(PlanFile.WORD).get(NOTICES + "/" + notice);
        word.then().statusCode(200).contentType(PlanFile.WORD);
        String text =
                new DocumentReader().read(word.asByteArray(), "notice.docx").text();
        for (String part : List.of("督 办 单", "〕1号", "基础科", "扩建进度滞后", "说明原因并提出赶工措施", "签收期限", "审批", "下发", "签字")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        own.staff()
                .accept(PlanFile.WORD)
                .header("If-None-Match", word.header("ETag"))
                .get(NOTICES + "/" + notice)
                .then()
                .statusCode(304);
        own.staff().accept("text/html").get(NOTICES + "/" + notice).then().statusCode(406);
    }

    @Test
    void theRulesOfABureauNumberItsNoticesAndNameWhoApproves() {
        SupervisedBureau own = new SupervisedBureau("sup-rules");
        Map<String, Object> level =
                Map.of("name", "交办", "acknowledgeDays", 0, "respondDays", 0, "graceDays", 1, "to", List.of("planner"));
        Map<String, Object> rules = Map.of(
                "numberFormat",
                "临教督{number}",
                "approver",
                "planner",
                "approveAutomatic",
                false,
                "levels",
                List.of(level));
        String path = "/api/v1/supervision-rules";
        json(planner(own.id).header("If-Match", planner(own.id).get(path).header("ETag")), rules)
                .put(path)
                .then()
                .statusCode(200)
                .body("levels.name", contains("交办"));
        json(own.staff().header("If-Match", "\"1\""), rules).put(path).then().statusCode(403);
        json(planner(own.id).header("If-Match", "\"0\""), rules)
                .put(path)
                .then()
                .statusCode(412);
        String notice = own.register(own.notice())
                .statusCode(201)
                .body("number", equalTo("临教督1"))
                .extract()
                .path("id");
        own.act(planner(own.id), notice, "approve", null).statusCode(200);
        own.act(planner(own.id), notice, "dispatch", null)
                .body(
                        "respondBy",
                        equalTo(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .toString()));
    }

    @Test
    void whatNamesNobodyOrTwoThingsOrTheUnknownIsRefusedAndNoNumberIsLost() {
        SupervisedBureau own = new SupervisedBureau("sup-bad");
        Map<String, Object> both = own.notice();
        both.put("planId", own.plan);
        own.register(both).statusCode(422);
        Map<String, Object> nobody = own.notice();
        nobody.remove("unitId");
        own.register(nobody).statusCode(422);
        Map<String, Object> unknown = own.notice();
        unknown.put("unitId", UUID.randomUUID().toString());
        own.register(unknown).statusCode(422).body("errors[0].pointer", equalTo("/unitId"));
        Map<String, Object> noTask = own.notice();
        noTask.put("taskId", UUID.randomUUID().toString());
        own.register(noTask).statusCode(422).body("type", equalTo("/problems/missing-reference"));
        own.register(own.notice()).statusCode(201).body("number", endsWith("〕1号"));
    }

    @Test
    void everyStepIsInTheFeedAndInTheAudit() throws Exception {
        SupervisedBureau own = new SupervisedBureau("sup-news");
        String notice = own.dispatched();
        assertEquals(
                List.of("registered", "approved", "dispatched"),
                column("select replace(type, 'dev.zeren.plan.supervision-notice.', '') from feed where subject = '"
                        + notice + "' order by feed.xid, feed.id"));
        assertEquals(
                List.of("3"),
                column("select count(*) from audit where object_id = '" + notice
                        + "' and action like 'supervision-notice.%'"));
    }

    private static void waits(RequestSpecification who, String... kinds) {
        who.get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.kind", kinds.length == 0 ? empty() : contains(kinds));
    }

    private static void refused(ValidatableResponse response, String code) {
        response.statusCode(403).body("type", equalTo("/problems/" + code));
    }
}

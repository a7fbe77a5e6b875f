package dev.zeren.reporting.completion;

import static dev.zeren.reporting.testing.Bureaus.LINHE;
import static dev.zeren.reporting.testing.Bureaus.WANGXI;
import static dev.zeren.reporting.testing.Bureaus.anonymous;
import static dev.zeren.reporting.testing.Bureaus.person;
import static dev.zeren.reporting.testing.Bureaus.planner;
import static dev.zeren.reporting.testing.Bureaus.portal;
import static dev.zeren.reporting.testing.SamplePlan.leader;
import static dev.zeren.reporting.testing.SamplePlan.office;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.reporting.testing.FakePlanService;
import dev.zeren.reporting.testing.PlanFeed;
import dev.zeren.reporting.testing.SamplePlan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion report over HTTP: what it says, in which forms, and who gets it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlanService.class)
class CompletionReportTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String bureauUnit = UUID.randomUUID().toString();
    private final String party = UUID.randomUUID().toString();
    private final String shen = UUID.randomUUID().toString();
    private final String lu = UUID.randomUUID().toString();
    private SamplePlan plan;
    private SamplePlan draft;

    @BeforeAll
    void plans() {
        plan = new SamplePlan(LINHE)
                .title("临禾区2026年教育工作要点")
                .section("一、", "强化党建引领")
                .task(List.of(leader(shen, "沈 砚秋"), leader(lu, "陆平")), List.of(office(party, "党建科")))
                .task(List.of(leader(shen, "沈砚秋"), leader(shen, "沈砚秋")), List.of(office(party, "党建办")))
                .section("二、", "扩大优质资源")
                .task(List.of(leader(lu, "陆平")), List.of(office(null, "各镇 中心校")));
        draft = new SamplePlan(LINHE).status("draft").section("一、", "党建").tasks(1);
        PlanFeed.applied(List.of(
                SamplePlan.unit(LINHE, bureauUnit, null, "临禾区教育局", "bureau"),
                SamplePlan.unit(LINHE, party, bureauUnit, "党建科", "office"),
                SamplePlan.person(LINHE, shen, "沈砚秋"),
                SamplePlan.person(LINHE, lu, "陆平"),
                plan.created(),
                plan.reported(0, "done", 100),
                plan.reported(2, "under-way", 30, LocalDate.now().minusDays(1)),
                draft.created()));
    }

    @Test
    void theReportCountsByPartLeaderAndOffice() {
        planner(LINHE)
                .get(path(plan))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", notNullValue())
                .header("Vary", containsString("Accept"))
                .body("planId", equalTo(plan.id()))
                .body("title", equalTo("临禾区2026年教育工作要点"))
                .body("year", equalTo(2026))
                .body("bureau", equalTo("临禾区教育局"))
                .body("status", equalTo("issued"))
                .body("asOf", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.+Z"))
                .body("totals.tasks", equalTo(3))
                .body("totals.donePercent", equalTo(33.3f))
                .body("totals.notStartedPercent", equalTo(33.3f))
                .body("totals.underWayPercent", equalTo(0.0f))
                .body("sections.label", contains("一、", "二、"))
                .body("sections.tasks", contains(2, 1))
                .body("sections.overdue", contains(0, 1))
                .body("leaders.name", contains("沈砚秋", "陆平"))
                .body("leaders.tasks", contains(2, 2))
                .body("leaders.done", contains(1, 1))
                .body("offices.name", contains("党建科", "各镇中心校"))
                .body("offices.unitId", contains(party, null))
                .body("offices.tasks", contains(2, 1));
    }

    @Test
    void theWordDocumentSaysTheSameAndIsNotSentTwice() {
        Response first = planner(LINHE).accept(WORD).get(path(plan));
        first.then()
                .statusCode(200)
                .contentType(WORD)
                .header("ETag", matchesPattern("\"[0-9a-f]+\""))
                .header("Vary", containsString("Accept"))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E4%B8%B4%E7%A6%BE"));
        String text =
                new DocumentReader().read(first.asByteArray(), "report.docx").text();
        assertTrue(text.startsWith("临禾区教育局2026年教育工作要点\n完成情况报告"), text);
        assertTrue(text.contains("全年3项任务，已完成1项，占33.3%；进行中0项，占0.0%；未开始1项，占33.3%；逾期1项，占33.3%。"), text);
        assertTrue(text.contains("沈砚秋\t2\t1\t0\t1\t0\t50.0%"), text);
        assertTrue(text.contains("各镇中心校＊\t1\t0\t0\t0\t1\t0.0%"), text);
        assertArrayEquals(
                first.asByteArray(), planner(LINHE).accept(WORD).get(path(plan)).asByteArray());
        planner(LINHE)
                .accept(WORD)
                .header("If-None-Match", "W/\"x\", " + first.header("ETag"))
                .get(path(plan))
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")));
    }

    @Test
    void whoeverAcceptsAnythingGetsJsonAndWhoAcceptsNeitherFormGets406() {
        planner(LINHE).accept("*/*").get(path(plan)).then().statusCode(200).contentType("application/json");
        planner(LINHE)
                .accept("application/json;q=0.5, " + WORD)
                .get(path(plan))
                .then()
                .contentType(WORD);
        planner(LINHE)
                .accept("application/pdf")
                .get(path(plan))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau-admin", "planner", "auditor"})
    void whoWorksOnADraftOrWatchesOverItGetsItsReport(String role) {
        person(LINHE, role).get(path(plan)).then().statusCode(200);
        person(LINHE, role).get(path(draft)).then().statusCode(200).body("status", equalTo("draft"));
    }

    @Test
    void leadersAndPortalsGetReportsOfIssuedPlansOnly() {
        person(LINHE, "leader").get(path(plan)).then().statusCode(200);
        person(LINHE, "leader").get(path(draft)).then().statusCode(404);
        portal(LINHE, "reports:read").get(path(plan)).then().statusCode(200);
        portal(LINHE, "reports:read").get(path(draft)).then().statusCode(404);
        portal(LINHE, "reports:read", "plans:write").get(path(draft)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office-staff", "assessor", "assessee", "province-analyst"})
    void othersAreRefused(String role) {
        person(LINHE, role).get(path(plan)).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void clientsWithoutTheScopeAreRefusedAndStrangersAreUnknown() {
        portal(LINHE, "plans:read").get(path(plan)).then().statusCode(403);
        anonymous().get(path(plan)).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aForeignAnUnknownAndAHiddenPlanAreRefusedInTheSameBytes() {
        String unknown = refusal(planner(WANGXI), new SamplePlan(WANGXI));
        assertEquals(unknown, refusal(planner(WANGXI), plan));
        assertEquals(unknown, refusal(person(LINHE, "leader"), draft));
    }

    @Test
    void parametersAreRequiredReadableAndKnown() {
        planner(LINHE)
                .get("/api/v1/reports/completion")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", contains("plan"));
        planner(LINHE).get("/api/v1/reports/completion?plan=1").then().statusCode(400);
        planner(LINHE)
                .get(path(plan) + "&bureau=wangxi")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    private static String refusal(io.restassured.specification.RequestSpecification caller, SamplePlan of) {
        return caller.header("X-Request-Id", "the-same-request")
                .get(path(of))
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private static String path(SamplePlan of) {
        return "/api/v1/reports/completion?plan=" + of.id();
    }
}

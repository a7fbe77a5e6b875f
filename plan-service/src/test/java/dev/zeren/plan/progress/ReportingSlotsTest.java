package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.ReportedPlan.OTHER;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static dev.zeren.plan.progress.ReportedPlan.underWay;
import static dev.zeren.plan.progress.ReportedPlan.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reports when. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class ReportingSlotsTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    @Test
    void whoHasNotReportedIsLateAndWhoReportsLaterHasMadeItUp() throws Exception {
        ReportedPlan plan = lastYears("slots-late");
        slots(plan, Map.of()).body("items", hasSize(0));
        calendar(plan, "/api/v1/plans/" + plan.id, Map.of("every", "quarter"))
                .statusCode(200)
                .body("own", equalTo(true))
                .body("opensBefore", equalTo(5))
                .body("version", equalTo(1));
        // Two offices on the first task, one on the second.
        slots(plan, Map.of("state", "late", "limit", 200)).body("items", hasSize(12));
        plan.reported(plan.staff(), with(underWay(40), "period", LAST_YEAR + "-02-14"));
        String inTime = plan.reported(plan.staff(), with(underWay(50), "period", LAST_YEAR + "-05-14"));
        column("update progress_report set submitted_at = '" + LAST_YEAR + "-07-01T00:00:00Z' where id = '" + inTime
                + "' returning id");
        slots(plan, Map.of("unit", plan.basic))
                .body("items.state", contains("made-up", "reported", "late", "late"))
                .body("items[1].reportedOn", equalTo(LAST_YEAR + "-07-01"))
                .body("items[0].from", equalTo(LAST_YEAR + "-01-01"))
                .body("items[0].to", equalTo(LAST_YEAR + "-03-31"))
                .body("items.unit", everyItem(equalTo("基础科")));
        slots(plan, Map.of("period", LAST_YEAR + "-11-11", "task", plan.task(1)))
                .body("items", hasSize(1))
                .body("items[0].unitId", equalTo(plan.planning));
        plan.staff()
                .get("/api/v1/plans/" + plan.id + "/reporting-slots/offices")
                .then()
                .body("items.name", contains("基础科", "规划科"))
                .body("items.late", contains(2, 8))
                .body("items[0].onTime", equalTo(1))
                .body("items[0].madeUp", equalTo(1))
                .body("items[0].due", equalTo(4))
                .body("items.rate", contains(25, 0));
        plan.staff()
                .queryParam("by", "leader")
                .get("/api/v1/plans/" + plan.id + "/timeliness")
                .then()
                .body("items.id", contains(plan.leader))
                .body("items[0].due", equalTo(12))
                .body("items[0].rate", equalTo(8));
    }

    @Test
    void aTaskForWhichNobodyReportedInAPeriodIsYellowAndSoStaysThoughItBeMadeUp() throws Exception {
        ReportedPlan plan = lastYears("slots-yellow");
        json(
                        planner(plan.bureau)
                                .header(
                                        "If-Match",
                                        planner(plan.bureau)
                                                .get("/api/v1/plans/" + plan.id)
                                                .header("ETag")),
                        Map.of(
                                "reason",
                                "延期",
                                "approver",
                                Map.of("name", "林原"),
                                "changes",
                                List.of(Map.of("operation", "plan", "endsOn", LAST_YEAR + 2 + "-12-31"))))
                .post("/api/v1/plans/" + plan.id + "/amendments")
                .then()
                .statusCode(201);
        plan.staff().get("/api/v1/tasks/" + plan.task(0)).then().body("light.colour", equalTo("green"));
        calendar(plan, "/api/v1/plans/" + plan.id, Map.of("every", "month", "dueAfter", 0))
                .statusCode(200);
        String task = "/api/v1/tasks/" + plan.task(0);
        for (int i = 0; i < 100 && plan.staff().get(task).path("light.colour").equals("green"); i++) {
            Thread.sleep(100);
        }
        plan.staff().get(task).then().body("light.colour", equalTo("yellow"));
        plan.reported(plan.staff(), underWay(90));
        plan.staff().get(task).then().body("light.colour", equalTo("yellow"));
    }

    @Test
    void theSlotsArePagedWithoutGapOrDouble() throws Exception {
        ReportedPlan plan = lastYears("slots-paged");
        calendar(plan, "/api/v1/plans/" + plan.id, Map.of("every", "month")).statusCode(200);
        List<Object> all = slots(plan, Map.of("limit", 200)).extract().path("items");
        assertEquals(36, all.size());
        ValidatableResponse first = slots(plan, Map.of("limit", 17));
        ValidatableResponse second = slots(plan, Map.of("limit", 17, "cursor", next(first)));
        ValidatableResponse third = slots(plan, Map.of("limit", 17, "cursor", next(second)));
        List<Object> pages = new java.util.ArrayList<>(first.extract().path("items"));
        pages.addAll(second.extract().path("items"));
        pages.addAll(third.extract().path("items"));
        assertEquals(all, pages);
        third.body("next", nullValue());
    }

    @Test
    void aTaskMayHaveACalendarOfItsOwnAndByQuotaItHasASlotForEachPeriodOfIt() throws Exception {
        ReportedPlan plan = lastYears("slots-own");
        plan.rules(Map.of("reviewers", List.of(), "calendar", Map.of("every", "half-year")));
        slots(plan, Map.of("unit", plan.basic)).body("items", hasSize(2));
        String task = "/api/v1/tasks/" + plan.task(0);
        plan.staff().get(task + "/reporting-calendar").then().body("every", equalTo("half-year"));
        calendar(plan, task, Map.of("every", "quota", "dueAfter", 0)).statusCode(200);
        slots(plan, Map.of("unit", plan.basic)).body("items", hasSize(12));
        slots(plan, Map.of("task", plan.task(1))).body("items", hasSize(2));
        calendar(planner(plan.bureau).header("If-Match", "\"0\""), task, Map.of("every", "month"))
                .statusCode(412);
        calendar(plan.staff().header("If-Match", "\"1\""), task, Map.of("every", "month"))
                .statusCode(403);
        planner(plan.bureau)
                .header("If-Match", "\"1\"")
                .delete(task + "/reporting-calendar")
                .then()
                .statusCode(204);
        slots(plan, Map.of("unit", plan.basic)).body("items", hasSize(2));
        planner("slots-else")
                .get("/api/v1/plans/" + plan.id + "/reporting-slots")
                .then()
                .statusCode(404);
        planner("slots-else").get(task + "/reporting-calendar").then().statusCode(404);
    }

    @Test
    void anOpenSlotStandsInTheListOfItsOfficeUntilTheOfficeReports() throws Exception {
        ReportedPlan plan = ReportedPlan.issued("slots-todo");
        calendar(plan, "/api/v1/plans/" + plan.id, Map.of("every", "month", "opensBefore", 366))
                .statusCode(200);
        todos(plan, OTHER, "report", "report");
        todos(plan, STAFF, "report");
        plan.reviewers("office-head");
        String report = plan.reported(plan.staff(), underWay(10));
        todos(plan, STAFF);
        plan.act(plan.staff(), report, "withdraw").statusCode(200);
        todos(plan, STAFF, "report");
        plan.act(plan.staff(), report, "submit").statusCode(200);
        todos(plan, STAFF);
        todos(plan, OTHER, "report", "report");
        planner(plan.bureau)
                .header(
                        "If-Match",
                        planner(plan.bureau).get("/api/v1/plans/" + plan.id).header("ETag"))
                .post("/api/v1/plans/" + plan.id + "/close")
                .then()
                .statusCode(200);
        todos(plan, OTHER);
        calendar(plan, "/api/v1/plans/" + plan.id, Map.of("every", "month")).statusCode(409);
    }

    @Test
    void aDraftIsDeletedWithItsCalendars() {
        String bureau = "slots-draft";
        String id = importText(bureau, "要点.txt", "2026年教育工作要点\n一、基础\n1. 办好学校。\n2. 办好幼儿园。\n", false)
                .statusCode(201)
                .extract()
                .path("planId");
        String path = "/api/v1/plans/" + id;
        String task = planner(bureau).get(path + "/tasks").path("items[0].id");
        for (String of : List.of(path, "/api/v1/tasks/" + task)) {
            calendar(planner(bureau).header("If-Match", "\"0\""), of, Map.of("every", "month"))
                    .statusCode(200);
        }
        planner(bureau)
                .header("If-Match", planner(bureau).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }

    /** A plan that was issued when its year began. */
    private static ReportedPlan lastYears(String bureau) throws Exception {
        ReportedPlan plan = ReportedPlan.issued(bureau, LAST_YEAR);
        column("update plan set issued_at = '" + (LAST_YEAR - 1) + "-12-31T00:00:00Z' where id = '" + plan.id
                + "' returning id");
        return plan;
    }

    private static ValidatableResponse calendar(ReportedPlan plan, String of, Map<String, Object> calendar) {
        String tag = planner(plan.bureau).get(of + "/reporting-calendar").header("ETag");
        return calendar(planner(plan.bureau).header("If-Match", tag), of, calendar);
    }

    private static ValidatableResponse calendar(RequestSpecification caller, String of, Map<String, Object> calendar) {
        return json(caller, calendar).put(of + "/reporting-calendar").then();
    }

    private static ValidatableResponse slots(ReportedPlan plan, Map<String, Object> query) {
        return plan.staff()
                .queryParams(query)
                .get("/api/v1/plans/" + plan.id + "/reporting-slots")
                .then()
                .statusCode(200);
    }

    private static String next(ValidatableResponse page) {
        return page.extract().path("next");
    }

    /** The timer comes when it comes. */
    private static void todos(ReportedPlan plan, String subject, String... kinds) throws Exception {
        List<Object> found = List.of();
        for (int i = 0; i < 100 && !found.equals(List.of(kinds)) || i == 0; i++) {
            Thread.sleep(100);
            found = office(plan.bureau, subject).get("/api/v1/me/todo").path("items.kind");
        }
        assertEquals(List.of(kinds), found);
    }
}

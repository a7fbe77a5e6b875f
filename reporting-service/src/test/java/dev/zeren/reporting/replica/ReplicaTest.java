package dev.zeren.reporting.replica;

import static dev.zeren.reporting.testing.Bureaus.LINHE;
import static dev.zeren.reporting.testing.Bureaus.WANGXI;
import static dev.zeren.reporting.testing.Bureaus.planner;
import static dev.zeren.reporting.testing.SamplePlan.leader;
import static dev.zeren.reporting.testing.SamplePlan.office;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.reporting.testing.FakePlanService;
import dev.zeren.reporting.testing.PlanFeed;
import dev.zeren.reporting.testing.SamplePlan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the feed says is what reports are made from. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlanService.class)
class ReplicaTest {

    @Test
    void theLastNewsOfATaskCounts() {
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").tasks(4);
        PlanFeed.applied(List.of(
                plan.created(),
                plan.reported(0, "under-way", 10),
                plan.reported(0, "done", 100),
                plan.reported(1, "done", 100),
                plan.reported(1, "under-way", 70),
                plan.reported(2, "under-way", 5, LocalDate.now().minusDays(2))));
        expectTotals(plan, 4, 1, 1, 1, 1);
        PlanFeed.applied(List.of(plan.reported(2, "under-way", 5, null)));
        expectTotals(plan, 4, 1, 2, 1, 0);
        PlanFeed.applied(List.of(
                plan.endsOn(LocalDate.now().minusDays(2)).status("closed").changed()));
        expectTotals(plan, 4, 0, 0, 1, 3).body("status", equalTo("closed"));
    }

    @Test
    void subtasksAreNoTasksOfThePlan() {
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").tasks(2);
        PlanFeed.applied(List.of(plan.created(), plan.reported(0, "under-way", 50)));
        PlanFeed.applied(plan.divided(0));
        expectTotals(plan, 2, 1, 1, 0, 0);
    }

    @Test
    void aPlanSeenAgainReplacesItselfAndDoublesNothing() {
        SamplePlan plan = new SamplePlan(LINHE)
                .section("一、", "党建")
                .task(List.of(leader(null, "林 原")), List.of(office(null, "基础科"), office(null, "规划科")));
        PlanFeed.applied(List.of(plan.created(), plan.created(), plan.reported(0, "done", 100)));
        expectTotals(plan, 1, 0, 0, 1, 0)
                .body("leaders.name", contains("林原"))
                .body("leaders.personId", contains(nullValue()))
                .body("offices.tasks", contains(1, 1));
        PlanFeed.applied(List.of(plan.created()));
        expectTotals(plan, 1, 1, 0, 0, 0).body("offices.name", contains("基础科", "规划科"));
    }

    @Test
    void aCorrectedPlanKeepsNoTaskAndNoOfficeThatItHasNoMore() {
        SamplePlan plan = new SamplePlan(LINHE)
                .section("一、", "党建")
                .task(List.of(), List.of(office(null, "基础科")))
                .task(List.of(), List.of(office(null, "转载栏目")));
        PlanFeed.applied(List.of(plan.created()));
        expectTotals(plan, 2, 2, 0, 0, 0).body("offices.name", contains("基础科", "转载栏目"));
        PlanFeed.applied(List.of(plan.without(1).created()));
        expectTotals(plan, 1, 1, 0, 0, 0).body("offices.name", contains("基础科"));
    }

    @Test
    void anAmendedPlanKeepsWhereItsTasksStandAndLosesThoseThatAreWithdrawn() {
        SamplePlan plan = new SamplePlan(LINHE)
                .section("一、", "党建")
                .task(List.of(), List.of(office(null, "基础科")))
                .task(List.of(), List.of(office(null, "规划科")))
                .task(List.of(), List.of(office(null, "督导科")));
        PlanFeed.applied(List.of(plan.created(), plan.reported(0, "done", 100), plan.reported(1, "under-way", 40)));
        expectTotals(plan, 3, 1, 1, 1, 0);
        plan.amend(1, LocalDate.now().minusDays(2), List.of(office(null, "人事科")))
                .task(List.of(), List.of(office(null, "安全科")))
                .without(2);
        PlanFeed.applied(List.of(plan.title("2026年工作要点（修订）").amended(1)));
        expectTotals(plan, 3, 1, 0, 1, 1)
                .body("title", equalTo("2026年工作要点（修订）"))
                .body("offices.name", contains("基础科", "人事科", "安全科"));
        PlanFeed.applied(List.of(plan.amended(1)));
        expectTotals(plan, 3, 1, 0, 1, 1);
    }

    @Test
    void anAmendmentOfAPlanThatIsNotKnownIsPassedOver() {
        SamplePlan unheardOf = new SamplePlan(LINHE).section("一、", "党建").tasks(1);
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").tasks(1);
        PlanFeed.applied(List.of(unheardOf.amended(1), plan.created()));
        expectTotals(plan, 1, 1, 0, 0, 0);
        report(LINHE, unheardOf).statusCode(404);
    }

    @Test
    void aDeletedDraftIsInTheReplicaNoMoreHoweverOftenThatIsSaid() {
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").task(List.of(), List.of());
        SamplePlan other = new SamplePlan(LINHE).section("一、", "党建").task(List.of(), List.of());
        PlanFeed.applied(List.of(plan.created(), other.created(), plan.deleted(), plan.deleted()));
        report(LINHE, plan).statusCode(404);
        expectTotals(other, 1, 1, 0, 0, 0);
    }

    @Test
    void leadersAndOfficesAreCalledWhatTheDirectoryCallsThemToday() {
        String person = UUID.randomUUID().toString();
        String unit = UUID.randomUUID().toString();
        SamplePlan plan = new SamplePlan(LINHE)
                .section("一、", "党建")
                .task(List.of(leader(person, "林 原")), List.of(office(unit, "基础教育科")));
        PlanFeed.applied(List.of(
                SamplePlan.person(LINHE, person, "林原"),
                SamplePlan.unit(LINHE, unit, null, "基础科", "office"),
                plan.created()));
        report(LINHE, plan)
                .body("leaders.name", contains("林原"))
                .body("leaders.personId", contains(person))
                .body("offices.name", contains("基础科"))
                .body("offices.unitId", contains(unit));
        PlanFeed.applied(List.of(SamplePlan.unit(LINHE, unit, null, "基础教育处", "office")));
        report(LINHE, plan).body("offices.name", contains("基础教育处"));
    }

    /** The events are those of plan-service's EntryMoves and imports. */
    @Test
    void entriesThatBecameOneAreOneLineUntilTheMergeIsUndone() {
        String survivor = UUID.randomUUID().toString();
        String merged = UUID.randomUUID().toString();
        String leader = UUID.randomUUID().toString();
        String twice = UUID.randomUUID().toString();
        SamplePlan plan = new SamplePlan(LINHE)
                .section("一、", "党建")
                .task(List.of(leader(leader, "林原")), List.of(office(survivor, "基础科")))
                .task(List.of(leader(twice, "林 源")), List.of(office(merged, "基教科"), office(survivor, "基础科")));
        PlanFeed.applied(List.of(
                SamplePlan.units(LINHE, List.of(unit(survivor, "基础科", null), unit(merged, "基教科", null))),
                SamplePlan.people(LINHE, List.of(person(leader, "林原", null), person(twice, "林源", null))),
                plan.created()));
        report(LINHE, plan).body("offices.name", contains("基础科", "基教科")).body("leaders.name", contains("林原", "林源"));
        PlanFeed.applied(List.of(
                SamplePlan.units(LINHE, List.of(unit(survivor, "基础科", null), unit(merged, "基教科", survivor))),
                SamplePlan.people(LINHE, List.of(person(leader, "林原", null), person(twice, "林源", leader)))));
        report(LINHE, plan)
                .body("offices.name", contains("基础科"))
                .body("offices.unitId", contains(survivor))
                .body("offices.tasks", contains(2))
                .body("leaders.personId", contains(leader))
                .body("leaders.tasks", contains(2));
        PlanFeed.applied(List.of(
                SamplePlan.units(LINHE, List.of(unit(survivor, "基础科", null), unit(merged, "基教科", null))),
                SamplePlan.people(LINHE, List.of(person(leader, "林原", null), person(twice, "林源", null)))));
        report(LINHE, plan)
                .body("offices.name", contains("基础科", "基教科"))
                .body("offices.tasks", contains(2, 1))
                .body("leaders.name", contains("林原", "林源"));
    }

    private static Map<String, Object> unit(String id, String name, String mergedInto) {
        Map<String, Object> unit = new HashMap<>(Map.of("id", id, "name", name, "kind", "office", "position", 1));
        unit.put("parentId", null);
        unit.put("mergedInto", mergedInto);
        return unit;
    }

    private static Map<String, Object> person(String id, String name, String mergedInto) {
        Map<String, Object> person = new HashMap<>(Map.of("id", id, "name", name));
        person.put("mergedInto", mergedInto);
        return person;
    }

    @Test
    void newsOfAnUnknownTypeOrOfAnUnknownPlanArePassedOver() {
        SamplePlan unheardOf = new SamplePlan(LINHE).section("一、", "党建").tasks(1);
        SamplePlan plan = new SamplePlan(LINHE).section("一、", "党建").tasks(1);
        PlanFeed.applied(List.of(
                PlanFeed.event(LINHE, "task.renumbered", Map.of("task", "x")),
                unheardOf.reported(0, "done", 100),
                unheardOf.changed(),
                plan.created()));
        expectTotals(plan, 1, 1, 0, 0, 0);
        report(LINHE, unheardOf).statusCode(404);
    }

    @Test
    void twoBureausInOneBatchStayApart() throws SQLException {
        SamplePlan ours = new SamplePlan(LINHE).section("一、", "党建").tasks(2);
        SamplePlan theirs = new SamplePlan(WANGXI).section("一、", "党建").tasks(3);
        PlanFeed.applied(List.of(
                ours.created(),
                theirs.created(),
                ours.reported(0, "done", 100),
                theirs.reported(0, "under-way", 50),
                theirs.reported(1, "done", 100)));
        report(LINHE, ours).statusCode(200).body("totals.tasks", equalTo(2)).body("totals.done", equalTo(1));
        report(WANGXI, theirs).statusCode(200).body("totals.tasks", equalTo(3)).body("totals.done", equalTo(1));
        report(LINHE, theirs).statusCode(404);
        report(WANGXI, ours).statusCode(404);
        assertEquals(List.of(), bureausSeenBy(""));
        assertEquals(List.of(WANGXI), bureausSeenBy(WANGXI));
    }

    @Test
    void sixtyTasksWithTheirNamesAreApplied() {
        SamplePlan plan = new SamplePlan(LINHE);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int section = 0; section < 6; section++) {
            plan.section(section + "、", "部分" + section);
            for (int task = 0; task < 10; task++) {
                plan.task(
                        List.of(leader(null, "领导" + task % 4), leader(null, "领导" + section)),
                        List.of(office(null, "科室" + task), office(null, "科室" + section)));
            }
        }
        events.add(plan.created());
        for (int task = 0; task < 60; task += 2) {
            events.add(plan.reported(task, "done", 100));
        }
        PlanFeed.applied(events);
        expectTotals(plan, 60, 30, 0, 30, 0)
                .body("sections.heading", contains("部分0", "部分1", "部分2", "部分3", "部分4", "部分5"))
                .body("sections.sum { it.tasks }", equalTo(60))
                .body("totals.donePercent", equalTo(50.0f));
    }

    @Test
    void aThousandTasksDoNotStopTheReplicaThatHasTakenOverManyPlans() {
        List<Map<String, Object>> events = new ArrayList<>();
        // After so many the database no longer plans the statements anew.
        for (int i = 0; i < 20; i++) {
            events.add(new SamplePlan(LINHE).section("一、", "党建").tasks(1).created());
        }
        SamplePlan large = new SamplePlan(LINHE).section("一、", "党建");
        for (int task = 0; task < 1000; task++) {
            large.task(
                    List.of(leader(null, "林原"), leader(null, "领导" + task % 8)),
                    List.of(office(null, "科室" + task % 40), office(null, "基础科"), office(null, "规划科")));
        }
        events.add(large.created());
        PlanFeed.applied(events);
        expectTotals(large, 1000, 1000, 0, 0, 0);
    }

    private static ValidatableResponse expectTotals(
            SamplePlan plan, int tasks, int notStarted, int underWay, int done, int overdue) {
        return report(LINHE, plan)
                .statusCode(200)
                .body("totals.tasks", equalTo(tasks))
                .body("totals.notStarted", equalTo(notStarted))
                .body("totals.underWay", equalTo(underWay))
                .body("totals.done", equalTo(done))
                .body("totals.overdue", equalTo(overdue));
    }

    private static ValidatableResponse report(String bureau, SamplePlan plan) {
        return planner(bureau)
                .get("/api/v1/reports/completion?plan=" + plan.id())
                .then();
    }

    /** Whose rows the application's role sees in each table, when the connection is set to a bureau. */
    private static List<String> bureausSeenBy(String bureau) throws SQLException {
        String tables =
                "select bureau_id from plan union select bureau_id from section union select bureau_id from task"
                        + " union select bureau_id from task_leader union select bureau_id from task_office"
                        + " union select bureau_id from unit union select bureau_id from person";
        List<String> seen = new ArrayList<>();
        String url = System.getProperty(PostgresResource.URL_PROPERTY);
        try (Connection connection = DriverManager.getConnection(url, PostgresResource.APP, PostgresResource.PASSWORD);
                Statement statement = connection.createStatement()) {
            if (!bureau.isEmpty()) {
                statement.execute("set app.bureau = '" + bureau + "'");
            }
            try (ResultSet rows = statement.executeQuery(tables)) {
                while (rows.next()) {
                    seen.add(rows.getString(1));
                }
            }
        }
        assertTrue(seen.size() <= 1, seen::toString);
        return seen;
    }
}

package dev.zeren.plan.supervision;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.importText;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.supervision.SupervisedBureau.NOTICES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a light worse at once is seen to at once. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class LightAtOnceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void officesAreRemindedOfTasksThatOtherRulesMakeYellow() throws Exception {
        SupervisedBureau own = new SupervisedBureau("once-rules");
        column("update task_light set start_on = date '" + TODAY.minusDays(40) + "' where task_id = '" + own.task
                + "' returning 1");
        due(own, own.task, TODAY.plusDays(60));
        due(own, own.secondTask(), TODAY.plusDays(60));
        rules(own, 70);
        planner(own.id).get("/api/v1/tasks/" + own.task).then().body("light.colour", equalTo("yellow"));
        own.todo(own.other()).body("items", hasSize(0));
        until("select 1 from todo where kind = 'REMINDER' and task_id = '" + own.task + "'");
        own.todo(own.staff()).body("items.kind", contains("reminder"));
    }

    @Test
    void ofTasksThatAreAsTheyWereNobodyIsReminded() throws Exception {
        SupervisedBureau own = new SupervisedBureau("once-same");
        column("update task_light set start_on = date '" + TODAY.minusDays(80) + "' where task_id = '" + own.task
                + "' returning 1");
        due(own, own.task, TODAY.plusDays(20));
        until("select 1 from todo where kind = 'REMINDER' and task_id = '" + own.task + "'");
        json(own.staff(), Map.of("status", "under-way", "percent", 90, "narrative", "进展"))
                .post("/api/v1/tasks/" + own.task + "/progress-reports")
                .then()
                .statusCode(201);
        own.todo(own.staff()).body("items", hasSize(0));
        rules(own, 40);
        assertEquals(
                0,
                column("select 1 from timer where kind = 'task-light' and due_at <= now() and bureau_id = '" + own.id
                                + "'")
                        .size());
        own.todo(own.staff()).body("items", hasSize(0));
    }

    @Test
    void aPlanThatIsIssuedWhenItsTasksAreOverdueHasNoticesRegistered() throws Exception {
        SupervisedBureau own = new SupervisedBureau("once-late");
        String plan = importText(own.id, "去年.txt", """
                        %1$d年教育工作要点
                        一、提升各类教育
                        1.建好操场。完成五个操场。（责任科室：基础科）
                        2.修好食堂。完成三个食堂。（责任科室：督导科）
                        """.formatted(Year.now().getValue() - 1), false)
                .statusCode(201)
                .extract()
                .path("planId");
        planner(own.id)
                .header("If-Match", planner(own.id).get("/api/v1/plans/" + plan).header("ETag"))
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
        until("select 1 from supervision_notice where bureau_id = '" + own.id + "' offset 1");
        planner(own.id)
                .get(NOTICES)
                .then()
                .body("items.unitId", containsInAnyOrder(own.office, own.other))
                .body("items.automatic", contains(true, true));
    }

    private static void due(SupervisedBureau own, String task, LocalDate day) {
        String path = "/api/v1/tasks/" + task;
        patch(planner(own.id), planner(own.id).get(path).header("ETag"), Map.of("dueOn", day.toString()))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void rules(SupervisedBureau own, int yellowShare) {
        String path = "/api/v1/light-rules";
        json(
                        planner(own.id)
                                .header("If-Match", planner(own.id).get(path).header("ETag")),
                        Map.of(
                                "yellowShare",
                                yellowShare,
                                "orangeShare",
                                10,
                                "answerDays",
                                0,
                                "behindBy",
                                100,
                                "remind",
                                true,
                                "noticeLevel",
                                0))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void until(String found) throws SQLException, InterruptedException {
        for (int i = 0; i < 400 && column(found).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertTrue(!column(found).isEmpty(), found);
    }
}

package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a delegation and of what waits because of it, without the two sides' doing. */
@QuarkusTest
@OnPostgres
class DelegationEndTest {

    @Test
    void withItsTaskWithdrawnADelegationEndsAndWaitsForNobody() throws SQLException {
        Delegating own = Delegating.of("dele-withdrawn");
        String id = own.accepted();
        own.act(own.owner(), id, "take-back").statusCode(200);
        amend(own, Map.of("operation", "withdraw", "taskId", own.task()));
        ended(own, id);
    }

    @Test
    void withItsSubtaskDroppedADelegationEndsAndThoseOfOthersGoOn() throws SQLException {
        Delegating whole = Delegating.of("dele-dropped");
        Division division = new Division(whole.plan(), whole.task());
        List<String> halves = division.halves();
        Delegating half = new Delegating(whole.plan(), halves.get(1), whole.institute());
        String id = half.accepted();
        String other = whole.offered();
        half.act(half.delegate(), id, "give-back").statusCode(200);
        division.drop(planner("dele-dropped"), halves.get(1), division.tag(halves.get(1)))
                .statusCode(200);
        ended(half, id);
        planner("dele-dropped").get("/api/v1/delegations/" + other).then().body("status", equalTo("offered"));
    }

    @Test
    void withItsPlanClosedADelegationEndsAndSoDoesAnOffer() throws SQLException {
        Delegating own = Delegating.of("dele-closed");
        String id = own.accepted();
        Delegating other = new Delegating(
                own.plan(), new Division(own.plan(), own.task()).halves().get(1), own.institute());
        String offer = other.offered();
        String plan = "/api/v1/plans/" + own.plan().id;
        planner("dele-closed")
                .header("If-Match", planner("dele-closed").get(plan).header("ETag"))
                .post(plan + "/close")
                .then()
                .statusCode(200);
        ended(own, id);
        ended(other, offer);
    }

    /** It is, the feed says so, no timer runs for it, and nobody has it in his list. */
    private static void ended(Delegating own, String id) throws SQLException {
        String bureau = own.plan().bureau;
        planner(bureau)
                .get("/api/v1/delegations/" + id)
                .then()
                .body("status", equalTo("ended"))
                .body("allowed", empty());
        assertEquals(
                List.of("ended"),
                column("select data -> 'delegation' ->> 'status' from feed where subject = '" + id
                        + "' and type = 'dev.zeren.plan.delegation.lapsed'"));
        assertEquals(List.of(), column("select kind from timer where subject = '" + id + "'"));
        assertEquals(List.of(), column("select addressee from todo where subject_id = '" + id + "'"));
        own.report(own.delegate(), 70).statusCode(not(equalTo(201)));
    }

    @Test
    void whatADelegateWasAskedIsNotAskedOfAnOfficeThatIsNotResponsibleAnyMore() throws SQLException {
        Delegating own = Delegating.of("dele-asked");
        own.accepted();
        column(
                "insert into todo (bureau_id, id, kind, subject_kind, subject_id, addressee, title, plan_id, task_id, since)"
                        + " values ('dele-asked', gen_random_uuid(), 'REPORT', 'task', '" + own.task() + "', 'staff:"
                        + own.institute() + "', '报送', '" + own.plan().id + "', '" + own.task()
                        + "', now()) returning id");
        own.todos(own.delegate()).body("items.kind", hasItem("report"));
        amend(
                own,
                Map.of(
                        "operation",
                        "assign",
                        "taskId",
                        own.task(),
                        "duty",
                        "responsible-office",
                        "from",
                        "规划科",
                        "unitId",
                        own.plan().basic));
        own.todos(own.delegate()).body("items", empty());
        own.todos(own.owner()).body("items.kind", not(hasItem("report")));
    }

    private static void amend(Delegating own, Map<String, Object> change) {
        String bureau = own.plan().bureau;
        String plan = "/api/v1/plans/" + own.plan().id;
        json(
                        planner(bureau)
                                .header("If-Match", planner(bureau).get(plan).header("ETag")),
                        Map.of("reason", "调整", "approver", Map.of("name", "林原"), "changes", List.of(change)))
                .post(plan + "/amendments")
                .then()
                .statusCode(201);
    }

    @Test
    void anOfferWithoutAnAnswerWaitsForTheBureauOfficeTooUntilItDecides() throws Exception {
        Delegating own = Delegating.of("dele-silence");
        String id = own.offered();
        assertTrue(!waits(planner("dele-silence"), id));
        silent(id);
        until(() -> waits(planner("dele-silence"), id));
        assertTrue(waits(own.delegate(), id));
        own.act(planner("dele-silence"), id, "decline").statusCode(200).body("status", equalTo("declined"));
        assertTrue(!waits(planner("dele-silence"), id));
        assertTrue(!waits(own.delegate(), id));
    }

    @Test
    void whereTheBureauOfficeMayNotDecideItIsNotAsked() throws Exception {
        Delegating own = Delegating.of("dele-undecided");
        json(
                        planner("dele-undecided")
                                .header(
                                        "If-Match",
                                        planner("dele-undecided")
                                                .get("/api/v1/delegation-rules")
                                                .header("ETag")),
                        Map.of("answerDays", 3, "decided", false))
                .put("/api/v1/delegation-rules")
                .then()
                .statusCode(200);
        String id = own.offered();
        silent(id);
        until(() -> column("select 1 from timer where kind = 'delegation-silence' and subject = '" + id + "'")
                .isEmpty());
        assertTrue(!waits(planner("dele-undecided"), id));
        assertTrue(waits(own.delegate(), id));
    }

    /** Its answer is overdue, and the timer's moment has come. */
    private static void silent(String id) throws SQLException {
        column("update delegation set answer_by = answer_by - 30 where id = '" + id + "' returning id");
        column("update timer set due_at = now() where kind = 'delegation-silence' and subject = '" + id
                + "' returning kind");
    }

    private static boolean waits(RequestSpecification caller, String id) {
        List<String> subjects = caller.get("/api/v1/me/todo").path("items.subjectId");
        return subjects.contains(id);
    }

    @Test
    void aReminderIsTheDelegatesAndTheOfficesUntilTheDelegateReports() {
        Delegating own = Delegating.of("dele-remind");
        own.accepted();
        remind(own);
        own.todos(own.delegate()).body("items.kind", hasItem("reminder"));
        own.todos(own.owner()).body("items.kind", hasItem("reminder"));
        own.report(own.delegate(), 30).statusCode(201);
        own.todos(own.delegate()).body("items", empty());
        own.todos(own.owner()).body("items", empty());
    }

    @Test
    void whenTheTaskGoesBackTheReminderIsTheOfficesAlone() {
        Delegating own = Delegating.of("dele-reminded");
        String id = own.accepted();
        remind(own);
        own.act(own.delegate(), id, "give-back").statusCode(200);
        own.act(own.owner(), id, "consent").statusCode(200);
        own.todos(own.delegate()).body("items", empty());
        own.todos(own.owner()).body("items.kind", hasItem("reminder"));
    }

    private static void remind(Delegating own) {
        json(planner(own.plan().bureau), Map.of("text", "请尽快报送"))
                .post("/api/v1/tasks/" + own.task() + "/reminders")
                .then()
                .statusCode(201);
    }

    private interface Look {
        boolean sees() throws SQLException;
    }

    private static void until(Look look) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!look.sees()) {
            assertTrue(Instant.now().isBefore(end), "did not come");
            Thread.sleep(100);
        }
    }
}

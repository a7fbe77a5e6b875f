package dev.zeren.plan.todo;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose list a matter stands in, and for how long. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class TodoTest {

    private static final LocalDate PAST = LocalDate.of(2026, 3, 1);

    @Inject
    Todos todos;

    @Inject
    Bureau bureau;

    @Test
    void aMatterStandsInTheListOfWhoeverItWaitsForAndOfNobodyElse() throws Exception {
        String own = "todo-whose";
        String office = unit(own, "基教科", "office");
        String head = person(own, "周一", "zhou");
        post(own, head, office, "基教科科长");
        post(own, person(own, "吴二", "wu"), office, "副科长");
        String leader = person(own, "郑三", "zheng");
        json(admin(own), Map.of("unitId", office))
                .post("/api/v1/people/" + leader + "/charges")
                .then()
                .statusCode(201);
        add(own, "给本人", Addressee.person(UUID.fromString(head)));
        add(own, "给科室", Addressee.staffOf(UUID.fromString(office)));
        add(own, "给科长", Addressee.headOf(UUID.fromString(office)));
        add(own, "给分管领导", Addressee.inChargeOf(UUID.fromString(office)));
        add(own, "给办公室", Addressee.role("planner"));
        titles(mine(own, "zhou"), "给科长", "给科室", "给本人");
        titles(mine(own, "wu"), "给科室");
        titles(mine(own, "zheng"), "给分管领导");
        titles(planner(own).get("/api/v1/me/todo").then(), "给办公室");
        mine(own, "nobody").body("items", hasSize(0)).body("total", equalTo(0));
        mine("todo-elsewhere", "zhou").body("items", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void theBureauSaysWhichTitlesMakeAHead() throws Exception {
        String own = "todo-heads";
        String office = unit(own, "督导室", "office");
        post(own, person(own, "冯四", "feng"), office, "副科长");
        add(own, "给科长", Addressee.headOf(UUID.fromString(office)));
        mine(own, "feng").body("total", equalTo(0));
        String path = "/api/v1/directory/head-titles";
        json(planner(own).header("If-Match", planner(own).get(path).header("ETag")), Map.of("titles", List.of("副科长")))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        titles(mine(own, "feng"), "给科长");
        json(office(own, "feng").header("If-Match", "\"1\""), Map.of("titles", List.of()))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void whatWaitedForAClosedOfficeWaitsForTheOneThatItWentInto() throws Exception {
        String own = "todo-successor";
        String old = unit(own, "装备站", "office");
        String into = unit(own, "装备中心", "office");
        post(own, person(own, "陈五", "chen"), into, "主任");
        add(own, "旧事", Addressee.headOf(UUID.fromString(old)));
        mine(own, "chen").body("total", equalTo(0));
        json(
                        admin(own),
                        Map.of(
                                "kind",
                                "merge",
                                "on",
                                "2026-01-01",
                                "units",
                                List.of(old, into),
                                "into",
                                List.of(Map.of("unitId", into))))
                .post("/api/v1/directory/unit-changes")
                .then()
                .statusCode(201);
        titles(mine(own, "chen"), "旧事");
    }

    @Test
    void theCountsAreOfAllWhateverIsShown() throws Exception {
        String own = "todo-counts";
        UUID subject = UUID.randomUUID();
        Addressee planner = Addressee.role("planner");
        add(own, todo(TodoKind.REPORT, UUID.randomUUID(), "一", PAST), planner);
        add(own, todo(TodoKind.REPORT, UUID.randomUUID(), "二", null), planner);
        add(own, todo(TodoKind.SIGN_OFF, subject, "三", null), planner);
        add(own, todo(TodoKind.SIGN_OFF, subject, "三之二", null), planner);
        ValidatableResponse first = planner(own)
                .queryParam("limit", 1)
                .get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.title", contains("三之二"))
                .body("items[0].dueOn", nullValue())
                .body("total", equalTo(3))
                .body("overdue", equalTo(1))
                .body("counts.report", equalTo(2))
                .body("counts.sign-off", equalTo(1));
        titles(
                planner(own)
                        .queryParam("cursor", first.extract().<String>path("next"))
                        .get("/api/v1/me/todo")
                        .then(),
                "二",
                "一");
        planner(own)
                .queryParam("overdue", true)
                .get("/api/v1/me/todo")
                .then()
                .body("items.title", contains("一"))
                .body("items[0].overdue", equalTo(true))
                .body("total", equalTo(3));
        planner(own)
                .queryParam("kind", "sign-off")
                .get("/api/v1/me/todo")
                .then()
                .body("items.title", contains("三之二"));
        planner(own)
                .queryParam("kind", "everything")
                .get("/api/v1/me/todo")
                .then()
                .statusCode(400);
    }

    @Test
    void aPhoneThatAsksAgainIsToldThatNothingChangedUntilSomethingDoes() throws Exception {
        String own = "todo-polls";
        UUID subject = UUID.randomUUID();
        add(own, todo(TodoKind.ACCEPT, subject, "待审", null), Addressee.role("planner"));
        String tag = planner(own).get("/api/v1/me/todo").header("ETag");
        planner(own).header("If-None-Match", tag).get("/api/v1/me/todo").then().statusCode(304);
        inBureau(own, () -> todos.settle(TodoKind.ACCEPT, subject));
        planner(own)
                .header("If-None-Match", tag)
                .get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private void add(String own, String title, Addressee addressee) throws Exception {
        add(own, todo(TodoKind.REMINDER, UUID.randomUUID(), title, null), addressee);
    }

    private void add(String own, NewTodo todo, Addressee addressee) throws Exception {
        inBureau(own, () -> todos.add(todo, List.of(addressee)));
    }

    private void inBureau(String own, Runnable work) throws Exception {
        bureau.as(own, () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }

    private static NewTodo todo(TodoKind kind, UUID subject, String title, LocalDate due) {
        return new NewTodo(kind, "task", subject, title, null, null, due);
    }

    private static ValidatableResponse mine(String bureau, String subject) {
        return as(TestTokens.person(subject, bureau, "office-staff"))
                .get("/api/v1/me/todo")
                .then()
                .statusCode(200);
    }

    private static void titles(ValidatableResponse list, String... titles) {
        list.statusCode(200).body("items.title", contains(titles));
    }

    private static String person(String bureau, String name, String subject) {
        return json(admin(bureau), Map.of("name", name, "subject", subject))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void post(String bureau, String person, String unit, String title) {
        json(admin(bureau), Map.of("unitId", unit, "title", title))
                .post("/api/v1/people/" + person + "/posts")
                .then()
                .statusCode(201);
    }
}

package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.rectification.ProblemBureau;
import dev.zeren.plan.supervision.SupervisedBureau;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What lists are asked by: every filter is told in docs/lists.md and has its index, and the newer ones find what they say. */
@QuarkusTest
@OnPostgres
class ListFiltersTest {

    private static final Path TABLE = Path.of("../docs/lists.md");
    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "by");
    private static final int YEAR = Year.now().getValue();

    @Test
    void everyFilterOfAListHasARowAndAnIndexLedByTheBureau() throws IOException, SQLException {
        Map<String, String> rows = rows();
        assertEquals(String.join("\n", filters()), String.join("\n", new TreeSet<>(rows.keySet())));
        List<String> without = new ArrayList<>();
        for (Map.Entry<String, String> row : rows.entrySet()) {
            if (!row.getValue().equals("-") && !isIndexed(row.getValue())) {
                without.add(row.toString());
            }
        }
        assertEquals(List.of(), without);
    }

    /** By list and filter, what the table says of its index. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new HashMap<>();
        String list = null;
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split("\\|");
            if (line.startsWith("| ") && cells[2].contains("`")) {
                list = cells[1].isBlank() ? list : cells[1].strip().replace("`", "");
                rows.put(list + " " + cells[2].strip().replace("`", ""), cells[3].strip());
            }
        }
        return rows;
    }

    private static Set<String> filters() {
        Map<String, Map<String, Map<String, Object>>> paths = Bureaus.anonymous()
                .get(ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class)
                        + "?format=json")
                .jsonPath()
                .getMap("paths");
        Set<String> filters = new TreeSet<>();
        paths.forEach((path, operations) -> {
            List<String> asked = parameters(operations.get("get"));
            if (asked.contains("cursor")) {
                asked.stream()
                        .filter(one -> !NO_FILTERS.contains(one))
                        .forEach(one -> filters.add(path.replace("/api/v1", "") + " " + one));
            }
        });
        return filters;
    }

    @SuppressWarnings("unchecked")
    private static List<String> parameters(Map<String, Object> operation) {
        if (operation == null || !operation.containsKey("parameters")) {
            return List.of();
        }
        return ((List<Map<String, Object>>) operation.get("parameters"))
                .stream()
                        .filter(one -> "query".equals(one.get("in")))
                        .map(one -> (String) one.get("name"))
                        .toList();
    }

    private static boolean isIndexed(String place) throws SQLException {
        String table = place.substring(0, place.indexOf('('));
        String column = place.substring(place.indexOf('(') + 1, place.indexOf(')'));
        return column("select indexdef from pg_indexes where tablename = '" + table + "'").stream()
                .anyMatch(index -> index.matches(".*\\(bureau_id, \"?" + column + "\\b.*"));
    }

    @Test
    void tasksOfAllPlansAreAskedByStatusAndByTheDaysInWhichTheyAreDue() {
        SupervisedBureau own = new SupervisedBureau("filter-tasks");
        String second = own.secondTask();
        patch(
                        planner(own.id),
                        planner(own.id).get("/api/v1/tasks/" + second).header("ETag"),
                        Map.of("dueOn", YEAR + 1 + "-03-15"))
                .patch("/api/v1/tasks/" + second)
                .then()
                .statusCode(200);
        json(own.staff(), Map.of("status", "under-way", "percent", 90, "narrative", "在建"))
                .post("/api/v1/tasks/" + own.task + "/progress-reports")
                .then()
                .statusCode(201);
        listed(own.id, "/api/v1/tasks", Map.of("status", "under-way"), own.task);
        listed(own.id, "/api/v1/tasks", Map.of("status", "not-started"), second);
        listed(own.id, "/api/v1/tasks", Map.of("status", "done"));
        listed(own.id, "/api/v1/tasks", Map.of("status", "overdue"));
        listed(own.id, "/api/v1/tasks", Map.of("from", YEAR + 1 + "-03-15"), second);
        listed(own.id, "/api/v1/tasks", Map.of("to", YEAR + 1 + "-03-14"), own.task);
        listed(own.id, "/api/v1/tasks", Map.of("from", YEAR + "-12-01", "to", YEAR + "-12-31"), own.task);
        listed(own.id, "/api/v1/tasks", Map.of("from", YEAR + "-01-01", "to", YEAR + "-01-31"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsOrIsNoDayIsRefused() {
        planner("filter-bad")
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-01")
                .get("/api/v1/problems")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("to"));
        for (String day : List.of("2026-02-30", "x", "+12026-01-01", "20260301")) {
            planner("filter-bad")
                    .queryParam("from", day)
                    .get("/api/v1/tasks")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors.pointer", contains("from"));
        }
    }

    @Test
    void problemsAndInspectionsAreAskedByYearPersonAndPeriod() {
        ProblemBureau own = new ProblemBureau("filter-problems");
        String responsible = own.person("处暑", "responsible");
        Map<String, Object> problem = own.problem();
        problem.put("personId", responsible);
        problem.put("deadline", Map.of("kind", "date", "on", YEAR + 1 + "-05-01"));
        String one = own.register(problem).statusCode(201).extract().path("id");
        String other = own.registered();
        String year = String.valueOf(today().getYear());
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("year", year), other, one);
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("year", "2000"));
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("person", responsible), one);
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("from", YEAR + 1 + "-04-30"), one);
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("to", YEAR + 1 + "-04-30"), other);
        String inspection = json(
                        planner(own.id),
                        Map.of(
                                "year",
                                YEAR,
                                "title",
                                "春季督导",
                                "kind",
                                "综合督导",
                                "plannedFrom",
                                YEAR + "-03-10",
                                "plannedTo",
                                YEAR + "-03-20",
                                "unitIds",
                                List.of(own.school),
                                "inspectorIds",
                                List.of(responsible)))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        listed(own.id, "/api/v1/inspections", Map.of("from", YEAR + "-03-20", "to", YEAR + "-04-01"), inspection);
        listed(own.id, "/api/v1/inspections", Map.of("to", YEAR + "-03-09"));
        String survivor = merged(own.id, responsible);
        listed(own.id, "/api/v1/inspections", Map.of("inspector", survivor), inspection);
        listed(own.id, "/api/v1/inspections", Map.of("inspector", responsible), inspection);
        listed(own.id, ProblemBureau.PROBLEMS, Map.of("person", survivor), one);
    }

    @Test
    void noticesAndInstructionsFollowALeaderWhoIsMergedAndAreAskedByThePeriod() {
        SupervisedBureau own = new SupervisedBureau("filter-notices");
        String notice = own.registered();
        String given = json(own.lin(), Map.of("on", Map.of("kind", "task", "id", own.task), "text", "抓紧"))
                .post("/api/v1/instructions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String today = today().toString();
        for (String[] one : new String[][] {{SupervisedBureau.NOTICES, notice}, {"/api/v1/instructions", given}}) {
            listed(own.id, one[0], Map.of("from", today, "to", today), one[1]);
            listed(own.id, one[0], Map.of("to", today().minusDays(1).toString()));
            listed(own.id, one[0], Map.of("from", today().plusDays(1).toString()));
        }
        String year = String.valueOf(today().getYear());
        listed(own.id, SupervisedBureau.NOTICES, Map.of("year", year), notice);
        listed(own.id, SupervisedBureau.NOTICES, Map.of("year", "2000"));
        String survivor = merged(own.id, own.leader);
        for (String person : List.of(survivor, own.leader)) {
            listed(own.id, SupervisedBureau.NOTICES, Map.of("leader", person), notice);
            listed(own.id, "/api/v1/instructions", Map.of("leader", person), given);
            listed(own.id, "/api/v1/tasks", Map.of("leader", person), own.task);
        }
        planner("filter-elsewhere")
                .queryParam("leader", own.leader)
                .get("/api/v1/instructions")
                .then()
                .body("items", empty());
    }

    @Test
    void whatOneHasToDoIsAskedByTask() {
        SupervisedBureau own = new SupervisedBureau("filter-todo");
        json(planner(own.id), Map.of()).post("/api/v1/tasks/" + own.task + "/reminders");
        own.staff()
                .queryParam("task", own.task)
                .get("/api/v1/me/todo")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("reminder"));
        own.staff()
                .queryParam("task", own.secondTask())
                .get("/api/v1/me/todo")
                .then()
                .body("items", empty());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Another entry that a person turns out to be the same as. */
    private static String merged(String bureau, String person) {
        String survivor = json(admin(bureau), Map.of("name", "芒种"))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(admin(bureau), Map.of("kind", "person", "survivorId", survivor, "mergedId", person))
                .post("/api/v1/directory/merges")
                .then()
                .statusCode(201);
        return survivor;
    }

    private static void listed(String bureau, String path, Map<String, String> filter, String... ids) {
        ValidatableResponse list =
                planner(bureau).queryParams(filter).get(path).then().statusCode(200);
        list.body("items.id", ids.length == 0 ? empty() : contains(ids));
    }
}

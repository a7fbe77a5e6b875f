package dev.zeren.plan.progress;

import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.patch;
import static dev.zeren.plan.Bureaus.planner;
import static dev.zeren.plan.progress.Division.half;
import static dev.zeren.plan.progress.ReportedPlan.STAFF;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.Table;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Subtasks in what is made of a whole plan. Each test has a bureau of its own. */
@QuarkusTest
@OnPostgres
class SubtaskPlanTest {

    private static final int YEAR = Year.now().getValue();
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void noSubtaskIsDueAfterATaskThatIsDueEarlierNowUnlessItWasSaidToBe() {
        Division division = Division.of("subtask-earlier");
        division.divide(
                        planner("subtask-earlier"),
                        own(division, "早", "-03-01", false),
                        own(division, "晚", "-11-30", false))
                .statusCode(201);
        division.divide(planner("subtask-earlier"), own(division, "迟", "-12-20", true))
                .statusCode(201);
        due(division, YEAR + "-10-01");
        dueDays(division, "-03-01", "-10-01", "-12-20");
        // It does not move back: nobody knows whether it would.
        due(division, YEAR + "-12-01");
        dueDays(division, "-03-01", "-10-01", "-12-20");
    }

    @Test
    void aSubtaskThatMayBeLaterKeepsItsDay() {
        Division division = Division.of("subtask-later");
        due(division, YEAR + "-06-01");
        division.divide(planner("subtask-later"), own(division, "后续", "-07-01", true))
                .statusCode(201);
        due(division, YEAR + "-05-01");
        dueDays(division, "-07-01");
    }

    private static Map<String, Object> own(Division division, String heading, String day, boolean mayBeLater) {
        return half(heading, division.plan().basic, Map.of("dueOn", YEAR + day, "mayBeLater", mayBeLater));
    }

    private static void due(Division division, String day) {
        String bureau = division.plan().bureau;
        String path = "/api/v1/tasks/" + division.task();
        patch(planner(bureau), planner(bureau).get(path).header("ETag"), Map.of("dueOn", day))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void dueDays(Division division, String... days) {
        planner(division.plan().bureau)
                .get(division.path())
                .then()
                .body(
                        "items.dueOn",
                        contains(Stream.of(days).map(day -> YEAR + day).toArray()));
    }

    @Test
    void theLedgerShowsSubtasksBelowTheirTaskNumberedAfterIt() throws Exception {
        Division division = Division.of("subtask-ledger");
        List<String> ids = division.halves();
        division.report(office("subtask-ledger", STAFF), ids.get(0), 40).statusCode(201);
        division.drop(planner("subtask-ledger"), ids.get(1), division.tag(ids.get(1)))
                .statusCode(200);
        byte[] ledger = planner("subtask-ledger")
                .accept(SHEET)
                .get("/api/v1/plans/" + division.plan().id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<List<String>> rows = new DocumentReader()
                .read(ledger, "ledger.xlsx").blocks().stream()
                        .filter(Table.class::isInstance)
                        .flatMap(table -> ((Table) table).rows().stream())
                        .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                        .toList();
        assertEquals(
                List.of("序号", "1", "2", "2.1"),
                rows.stream().map(row -> row.get(0)).toList());
        assertEquals("└ 2.1．制度", rows.get(3).get(2));
        assertEquals("基础科", rows.get(3).get(4));
        assertEquals("40", rows.get(3).get(8));
    }
}

package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.ended;
import static dev.zeren.plan.directory.DirectoryFiles.exportCsv;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static dev.zeren.plan.directory.domain.SheetKind.PEOPLE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An import that nobody waits for: it is answered at once and done behind. */
@QuarkusTest
@OnPostgres
class DirectoryImportJobTest {

    private static final String TWO = csv(PEOPLE, "P1,林原", "P2,周敏");

    @Test
    void whoWouldRatherNotWaitGetsAJobThatTellsTheSameAsTheImportWould() {
        String job = later(admin("job-a"), TWO, false)
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .header("Retry-After", "1")
                .header("Location", containsString("/api/v1/directory/imports/"))
                .body("state", equalTo("waiting"))
                .body("result", nullValue())
                .extract()
                .header("Location");
        ended("job-a", job)
                .body("state", equalTo("done"))
                .body("percent", equalTo(100))
                .body("endedAt", notNullValue())
                .body("result.people.added", equalTo(2))
                .body("result.dryRun", equalTo(false))
                .body("problem", nullValue());
        assertTrue(exportCsv("job-a", PEOPLE).contains("周敏"));
    }

    @Test
    void aFaultyFileFailsTheJobInTheLanguageOfWhoSentItAndKeepsNothing() {
        String faulty = csv(PEOPLE, "P1,林原", "P1,周敏");
        String job = later(admin("job-b").header("Accept-Language", "en"), faulty, false)
                .statusCode(202)
                .extract()
                .header("Location");
        ended("job-b", job)
                .body("state", equalTo("failed"))
                .body("problem.type", equalTo("/problems/directory-file-faulty"))
                .body("problem.status", equalTo(422))
                .body("problem.errors.detail", hasItem("the id is in the file twice: P1"))
                .body("result", nullValue());
        assertFalse(exportCsv("job-b", PEOPLE).contains("林原"));
    }

    @Test
    void aDryRunBehindKeepsNothing() {
        String job = later(admin("job-c"), TWO, true).statusCode(202).extract().header("Location");
        ended("job-c", job).body("result.dryRun", equalTo(true)).body("result.people.added", equalTo(2));
        assertFalse(exportCsv("job-c", PEOPLE).contains("林原"));
    }

    @Test
    void theSameKeyIsTheSameJob() {
        String first = later(admin("job-d").header("Idempotency-Key", "directory-d-1"), TWO, false)
                .extract()
                .header("Location");
        later(admin("job-d").header("Idempotency-Key", "directory-d-1"), TWO, false)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
        ended("job-d", first).body("result.people.added", equalTo(2));
    }

    @Test
    void anotherBureausJobIsNotThere() {
        String job = later(admin("job-e"), TWO, false).extract().header("Location");
        String other = admin("job-f").get(job).then().statusCode(404).extract().path("type");
        assertEquals("/problems/not-found", other);
        ended("job-e", job);
    }

    @Test
    void aFileThatTakesLongIsNotWaitedFor() {
        StringBuilder rows = new StringBuilder(csv(PEOPLE));
        for (int i = 0; rows.toString().getBytes(StandardCharsets.UTF_8).length <= 1_000_000; i += 500) {
            for (int row = i; row < i + 500; row++) {
                rows.append("P")
                        .append(row)
                        .append(",教师")
                        .append(row)
                        .append(",,\"教师的另一个名称")
                        .append(row)
                        .append("\"\r\n");
            }
        }
        String job = send("job-g", PEOPLE, rows.toString(), true)
                .statusCode(202)
                .extract()
                .header("Location");
        ended("job-g", job).body("state", equalTo("done")).body("result.people.changed", equalTo(0));
    }

    private static ValidatableResponse later(RequestSpecification as, String csv, boolean dryRun) {
        return as.header("Prefer", "respond-async")
                .multiPart("file", "people.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .queryParam("kind", PEOPLE)
                .queryParam("dryRun", dryRun)
                .post("/api/v1/directory/imports")
                .then();
    }
}

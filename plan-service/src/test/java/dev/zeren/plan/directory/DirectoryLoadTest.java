package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.directory.DirectoryFiles.ended;
import static dev.zeren.plan.directory.DirectoryFiles.exportWorkbook;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.OnPostgres;
import dev.zeren.plan.directory.domain.SheetKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * A province's directory in one workbook. The size is a fortieth of that; {@code -Dzeren.directory.scale=40} makes it
 * 20,000 units, all in one group, 60,000 people, 60,000 posts and 6,000 charges.
 */
@QuarkusTest
@OnPostgres
class DirectoryLoadTest {

    private static final int SCALE = Integer.getInteger("zeren.directory.scale", 1);
    private static final int UNITS = 500 * SCALE;
    private static final int PEOPLE = 1_500 * SCALE;

    @Test
    void aProvincesDirectoryIsImportedInTimeAndOnceMoreAsNoChange() throws IOException {
        byte[] file = province();
        Duration first = timed(
                "first import",
                () -> imported(file, false)
                        .body("result.units.added", equalTo(UNITS + 1))
                        .body("result.groups.added", equalTo(UNITS))
                        .body("result.charges.added", equalTo(PEOPLE / 10))
                        .body("result.people.added", equalTo(PEOPLE))
                        .body("result.posts.added", equalTo(PEOPLE)));
        assertTrue(first.toSeconds() < 60, first::toString);
        Duration again = timed(
                "again",
                () -> imported(file, false)
                        .body("result.people.unchanged", equalTo(PEOPLE))
                        .body("result.groups.unchanged", equalTo(UNITS)));
        // It did twice as long as the first: a check compared each unit with each.
        assertTrue(again.toSeconds() < 60, again::toString);
        byte[][] exported = new byte[1][];
        timed("export", () -> exported[0] = exportWorkbook("load"));
        timed("dry run", () -> imported(exported[0], true).body("result.units.unchanged", equalTo(UNITS + 1)));
    }

    private static ValidatableResponse imported(byte[] file, boolean dryRun) {
        String job = admin("load")
                .header("Prefer", "respond-async")
                .multiPart("file", "directory.xlsx", file, "application/octet-stream")
                .queryParam("dryRun", dryRun)
                .post("/api/v1/directory/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return ended("load", job);
    }

    private static Duration timed(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "directory of %d units, %d people: %s %d ms, heap at most %d MiB%n",
                UNITS, PEOPLE, what, took.toMillis(), Runtime.getRuntime().maxMemory() >> 20);
        return took;
    }

    private static byte[] province() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet units = sheet(workbook, SheetKind.UNITS);
            for (int i = 1; i <= UNITS; i++) {
                int under = (i - 1) / 50;
                row(
                        units,
                        i,
                        "U" + i,
                        "第" + i + "学校",
                        "学校",
                        under == 0 ? "" : "U" + under,
                        "" + i,
                        "%06d".formatted(150_000 + i % 900),
                        "",
                        "%010d".formatted(i),
                        "1998-09-01",
                        "",
                        "校" + i);
            }
            row(units, UNITS + 1, "G", "全市学校", "单位组");
            Worksheet groups = sheet(workbook, SheetKind.GROUPS);
            for (int i = 1; i <= UNITS; i++) {
                row(groups, i, "G", "U" + i);
            }
            Worksheet people = sheet(workbook, SheetKind.PEOPLE);
            Worksheet posts = sheet(workbook, SheetKind.POSTS);
            Worksheet charges = sheet(workbook, SheetKind.CHARGES);
            for (int i = 1; i <= PEOPLE; i++) {
                row(people, i, "P" + i, "教师" + i, i % 3 == 0 ? "subject-" + i : "", "师" + i);
                row(posts, i, "T" + i, "P" + i, "U" + (i % UNITS + 1), "教师", "2020-09-01", "");
                if (i % 10 == 0) {
                    row(charges, i / 10, "C" + i, "P" + i, "U" + (i % UNITS + 1));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Worksheet sheet(Workbook workbook, SheetKind kind) {
        Worksheet sheet = workbook.newWorksheet(kind.sheet());
        for (int i = 0; i < kind.columns().size(); i++) {
            sheet.value(0, i, kind.columns().get(i).heading());
        }
        return sheet;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }
}

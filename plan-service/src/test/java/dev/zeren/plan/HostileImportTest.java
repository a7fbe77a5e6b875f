package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.oneOf;

import dev.zeren.document.WordDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files made to do harm, through the whole intake: a clear answer in time, and nothing half saved. */
@QuarkusTest
@OnPostgres
class HostileImportTest {

    private static final String BUREAU = "hostile";
    private static final long PATIENCE = 20;

    @Test
    void aHundredThousandEntriesAreTooLarge() throws IOException {
        send("entries", "p.docx", container(100_000, "<x/>")).statusCode(413);
        expectNoPlan("entries");
    }

    @Test
    void contentFromOutsideIsRefused() throws IOException {
        String link = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/x\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
                + "</Relationships>";
        send("outside", "p.docx", container(0, link)).statusCode(oneOf(415, 422));
        expectNoPlan("outside");
    }

    @Test
    void tenThousandListsInEachOtherAreReadOrRefused() {
        String lists = "<ul><li>甲".repeat(10_000);
        send("lists", "p.html", page("<p>2032年计划</p><p>1.建好学校。</p>" + lists)).statusCode(oneOf(201, 413, 422));
    }

    @Test
    void aTableOfTwoHundredColumnsIsRead() {
        String row = "<tr>" + "<td>甲</td>".repeat(200) + "</tr>";
        send("columns", "p.html", page("<p>2032年计划</p><p>1.建好学校。</p><table>" + row.repeat(50) + "</table>"))
                .statusCode(201)
                .body("counts.tasks", equalTo(1));
    }

    @Test
    void marksOfDirectionHideNoTaskAndNoName() {
        String plan = "\u202E2032年计划\n\u200F1.建好学校。（责任科室：\u2067办公室\u2069）";
        send("marks", "p.txt", plan.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("counts.tasks", equalTo(1))
                .body("counts.units", equalTo(1));
    }

    @Test
    void aFileCutInTheMiddleIsRefusedWhereverItIsCut() {
        byte[] whole =
                WordDocument.titled("2032年计划").paragraph("1.建好学校。").build().toBytes();
        for (int tenth = 1; tenth < 10; tenth++) {
            send("cut", "p.docx", Arrays.copyOf(whole, whole.length * tenth / 10))
                    .statusCode(422);
        }
        expectNoPlan("cut");
    }

    private static ValidatableResponse send(String bureau, String name, byte[] content) {
        return planner(BUREAU + "-" + bureau)
                .multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/plans/imports")
                .then()
                .time(lessThan(PATIENCE), TimeUnit.SECONDS);
    }

    private static void expectNoPlan(String bureau) {
        planner(BUREAU + "-" + bureau).get("/api/v1/plans").then().body("items", hasSize(0));
    }

    private static byte[] page(String body) {
        return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] container(int entries, String relationships) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(relationships.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("x/" + i));
            }
        }
        return bytes.toByteArray();
    }
}

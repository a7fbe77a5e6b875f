package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static org.hamcrest.Matchers.notNullValue;

import dev.zeren.plan.directory.domain.SheetColumn;
import dev.zeren.plan.directory.domain.SheetKind;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Directory files as a bureau would make and send them. */
final class DirectoryFiles {

    private DirectoryFiles() {}

    /** A .csv of a table; a row's cells in the order of the columns, missing ones at the end empty. */
    static String csv(SheetKind kind, String... rows) {
        String heading = kind.columns().stream().map(SheetColumn::heading).collect(Collectors.joining(","));
        return Stream.concat(Stream.of(heading), Stream.of(rows)).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    static byte[] workbook(Map<SheetKind, List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            rows.forEach((kind, lines) -> {
                Worksheet sheet = workbook.newWorksheet(kind.sheet());
                for (int column = 0; column < kind.columns().size(); column++) {
                    sheet.value(0, column, kind.columns().get(column).heading());
                }
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        if (!cells[column].isEmpty()) {
                            sheet.value(row + 1, column, cells[column]);
                        }
                    }
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static ValidatableResponse send(String bureau, SheetKind kind, String csv, boolean dryRun) {
        return send(bureau, kind.toString(), csv.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    /** Sends a file; without a kind it is a workbook. */
    static ValidatableResponse send(String bureau, String kind, byte[] content, boolean dryRun) {
        var request = admin(bureau).multiPart("file", "directory", content, "application/octet-stream");
        if (kind != null) {
            request.queryParam("kind", kind);
        }
        return request.queryParam("dryRun", dryRun)
                .post("/api/v1/directory/imports")
                .then();
    }

    /** What an import in the background has come to, within two minutes. */
    static ValidatableResponse ended(String bureau, String job) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Response response = admin(bureau).get(job);
        while (response.header("Retry-After") != null && System.nanoTime() < end) {
            pause(Duration.ofSeconds(Integer.parseInt(response.header("Retry-After"))));
            response = admin(bureau).get(job);
        }
        return response.then().statusCode(200).body("endedAt", notNullValue());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static byte[] exportWorkbook(String bureau) {
        return export(bureau, "export.xlsx").asByteArray();
    }

    static String exportCsv(String bureau, SheetKind kind) {
        return new String(export(bureau, "export.csv?kind=" + kind).asByteArray(), StandardCharsets.UTF_8);
    }

    private static Response export(String bureau, String path) {
        return admin(bureau)
                .get("/api/v1/directory/" + path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** All the cells of a workbook, for comparing. */
    static List<String> cells(byte[] workbook) {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            read.getSheets().forEach(sheet -> {
                try {
                    sheet.read()
                            .forEach(row -> cells.add(sheet.getName()
                                    + row.stream()
                                            .map(cell -> cell == null ? "" : cell.getType() + " " + text(cell))
                                            .collect(Collectors.joining("|"))));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return cells;
    }

    private static String text(Cell cell) {
        return cell.getText();
    }
}

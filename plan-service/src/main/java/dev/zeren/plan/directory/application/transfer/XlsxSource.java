package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.SheetColumn;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.SheetLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook with a sheet for each table; a sheet of another name is reported, a table may be missing. */
final class XlsxSource implements TableSource {

    private final Path file;

    XlsxSource(Path file) {
        WorkbookGuard.check(file);
        this.file = file;
    }

    @Override
    public void read(SheetFaults faults, Consumer<SheetLine> rows) {
        try (ReadableWorkbook workbook = open()) {
            List<Sheet> sheets = sound(() -> workbook.getSheets().toList());
            for (SheetKind kind : SheetKind.values()) {
                for (Sheet sheet : sheets) {
                    if (SheetKind.ofSheet(sheet.getName()).orElse(null) == kind) {
                        read(kind, sheet, faults, rows);
                    }
                }
            }
            if (sheets.stream()
                    .noneMatch(sheet -> SheetKind.ofSheet(sheet.getName()).isPresent())) {
                throw unreadable(
                        "no-table", new Text("没有工作表名为：" + names("、"), "no sheet is called one of: " + names(", ")));
            }
        } catch (IOException | ExcelReaderException broken) {
            throw broken();
        }
    }

    private static String names(String between) {
        return Stream.of(SheetKind.values()).map(SheetKind::sheet).collect(Collectors.joining(between));
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (RuntimeException unforeseen) {
            throw broken();
        }
    }

    // What the library makes of a made-up workbook is any exception of Java's, a number that is none for one.
    private static <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException unforeseen) {
            throw broken();
        }
    }

    private static Rejection broken() {
        return unreadable("workbook-broken", new Text("不是完好的 .xlsx 文件", "it is no whole .xlsx file"));
    }

    private static void read(SheetKind kind, Sheet sheet, SheetFaults faults, Consumer<SheetLine> rows)
            throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            Heading heading = Heading.read(kind, sound(() -> all.hasNext() ? texts(all.next()) : List.of()), faults);
            while (sound(all::hasNext)) {
                Row row = sound(all::next);
                RowLimit.check(row.getRowNum());
                Map<String, String> values = sound(() -> values(kind, heading, row, faults));
                if (!values.isEmpty()) {
                    rows.accept(new SheetLine(kind, row.getRowNum(), values, faults));
                }
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), 100); i++) {
            texts.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
        }
        return texts;
    }

    private static Map<String, String> values(SheetKind kind, Heading heading, Row row, SheetFaults faults) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            SheetColumn column = heading.at(i);
            Cell cell = column == null ? null : row.getOptionalCell(i).orElse(null);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            if (cell.getType() == CellType.ERROR) {
                faults.add(
                        kind,
                        row.getRowNum(),
                        column.field(),
                        "cell-error",
                        new Text("单元格是错误值", "the cell is an error"));
            }
            String text = text(column, cell);
            if (!text.isBlank()) {
                values.put(column.field(), text);
            }
        }
        return values;
    }

    private static String text(SheetColumn column, Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String number = cell.asNumber().stripTrailingZeros().toPlainString();
        try {
            return column.isDay() ? cell.asDate().toLocalDate().toString() : number;
        } catch (DateTimeException | ArithmeticException noDay) {
            return number;
        }
    }

    private static Rejection unreadable(String code, Text detail) {
        return new Rejection(PlanProblem.FILE_UNREADABLE, List.of(new Fault("file", code, detail)));
    }
}

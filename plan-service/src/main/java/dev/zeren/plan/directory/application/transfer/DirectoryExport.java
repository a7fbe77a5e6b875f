package dev.zeren.plan.directory.application.transfer;

import dev.zeren.plan.directory.domain.FormulaGuard;
import dev.zeren.plan.directory.domain.SheetColumn;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.persistence.DirectoryExtract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the directory as a file that can be imported again. Into a file first: who fetches slowly then holds no
 * transaction, and what fails has not begun to answer.
 */
@ApplicationScoped
public class DirectoryExport {

    private static final int FLUSH_EVERY = 1_000;

    private final DirectoryExtract extract;

    DirectoryExport(DirectoryExtract extract) {
        this.extract = extract;
    }

    /** A workbook with a sheet for each table. Every cell is text, so that none is run as a formula. */
    @Transactional
    public void writeWorkbook(Path file) {
        extract.begin();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Zeren", "1.0")) {
            for (SheetKind kind : SheetKind.values()) {
                try (Worksheet sheet = workbook.newWorksheet(kind.sheet())) {
                    write(kind, sheet);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(SheetKind kind, Worksheet sheet) {
        writeRow(sheet, 0, headings(kind));
        sheet.freezePane(0, 1);
        int[] row = {0};
        extract.read(kind, cells -> {
            writeRow(sheet, ++row[0], cells);
            if (row[0] % FLUSH_EVERY == 0) {
                flush(sheet);
            }
        });
    }

    private static void writeRow(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null && !cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One table as .csv (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take it for GBK. */
    @Transactional
    public void writeCsv(SheetKind kind, Path file) {
        extract.begin();
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            text.write('\ufeff');
            printer.printRecord(headings(kind));
            extract.read(kind, cells -> print(printer, cells));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells.stream()
                    .map(cell -> cell == null ? "" : FormulaGuard.guard(cell))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> headings(SheetKind kind) {
        return kind.columns().stream().map(SheetColumn::heading).toList();
    }
}

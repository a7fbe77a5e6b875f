package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.AssessmentFile;
import dev.zeren.document.Alignment;
import dev.zeren.document.SheetColumn;
import dev.zeren.document.SheetWriter;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordTable;
import dev.zeren.document.WorkbookWriter;
import dev.zeren.kit.domain.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** Versions of schemes as files that are read again to the same content. */
@ApplicationScoped
public class SchemeExportService {

    private static final List<Integer> WIDTHS = List.of(10, 6, 12, 10, 40, 40, 40, 10, 10, 40);

    private final SchemeService schemes;
    private final SchemeTables tables;

    SchemeExportService(SchemeService schemes, SchemeTables tables) {
        this.schemes = schemes;
        this.tables = tables;
    }

    /** @throws Rejection {@code not-found} */
    public AssessmentFile sheet(UUID id, int number) {
        VersionDetail version = schemes.version(id, number);
        return sheet(version, tables.rows(version));
    }

    static AssessmentFile sheet(VersionDetail version, List<List<String>> rows) {
        return AssessmentFile.sheet(name(version), "scheme.xlsx", rows, out -> write(rows, out));
    }

    private static void write(List<List<String>> rows, OutputStream out) throws IOException {
        List<SheetColumn> columns = SchemeTables.HEADS.stream()
                .map(head -> new SheetColumn(head, WIDTHS.get(SchemeTables.HEADS.indexOf(head)), Alignment.LEFT))
                .toList();
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet("考核方案", columns);
            for (List<String> row : rows) {
                sheet.row(row);
            }
        }
    }

    /** @throws Rejection {@code not-found} */
    public AssessmentFile word(UUID id, int number) {
        VersionDetail version = schemes.version(id, number);
        return word(version, tables.rows(version));
    }

    static AssessmentFile word(VersionDetail version, List<List<String>> rows) {
        WordTable.Builder table = WordTable.builder();
        for (int i = 0; i < SchemeTables.HEADS.size(); i++) {
            table.column(SchemeTables.HEADS.get(i), WIDTHS.get(i), Alignment.LEFT);
        }
        rows.forEach(table::row);
        byte[] file = WordDocument.titled(version.version().title())
                .table(table.build())
                .build()
                .toBytes();
        return AssessmentFile.word(name(version), "scheme.docx", file);
    }

    private static String name(VersionDetail version) {
        return version.version().title() + "（第" + version.version().number() + "版）";
    }
}

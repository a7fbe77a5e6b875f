package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.RequestId;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.DirectoryRules;
import dev.zeren.plan.directory.application.transfer.ImportSummary.Table;
import dev.zeren.plan.directory.domain.PersonLine;
import dev.zeren.plan.directory.domain.PostLine;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.SheetLine;
import dev.zeren.plan.directory.domain.UnitLine;
import dev.zeren.plan.directory.persistence.ImportRun;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import dev.zeren.plan.directory.persistence.ImportRuns;
import dev.zeren.plan.directory.persistence.PersonImport;
import dev.zeren.plan.directory.persistence.PostImport;
import dev.zeren.plan.directory.persistence.UnitImport;
import dev.zeren.plan.directory.persistence.Units;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a directory file in, all or nothing. The file is read twice: first for the form of its rows, when nothing is
 * written yet, for a transaction that has written holds the feed of the whole suite back; then into the staging tables,
 * where rows are held against each other and the directory and taken over.
 */
@ApplicationScoped
public class DirectoryImport {

    private final ImportRuns runs;
    private final Units units;
    private final DirectoryRules rules;
    private final Callers callers;
    private final Audit audit;

    DirectoryImport(ImportRuns runs, Units units, DirectoryRules rules, Callers callers, Audit audit) {
        this.runs = runs;
        this.units = units;
        this.rules = rules;
        this.callers = callers;
        this.audit = audit;
    }

    /** Carries the result of a dry run past the end of the transaction that is rolled back. */
    private static final class Undone extends RuntimeException {

        private final transient ImportSummary summary;

        Undone(ImportSummary summary) {
            super(null, null, false, false);
            this.summary = summary;
        }
    }

    /**
     * Imports a workbook, or a .csv file of one table.
     *
     * @param csvKind the table of a .csv file; null for a workbook
     * @throws Rejection {@code directory-file-faulty}, {@code file-unreadable}, {@code file-too-large},
     *     {@code file-not-supported}
     */
    public ImportSummary run(Path file, SheetKind csvKind, boolean dryRun) {
        TableSource source = source(file, csvKind);
        SheetFaults faults = new SheetFaults();
        source.read(faults, line -> check(line));
        faults.refuse();
        if (!dryRun) {
            return QuarkusTransaction.joiningExisting().call(() -> takeOver(source, false));
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Undone(takeOver(source, true));
            });
        } catch (Undone undone) {
            return undone.summary;
        }
    }

    private static TableSource source(Path file, SheetKind csvKind) {
        boolean workbook = isZip(file);
        if (workbook != (csvKind == null)) {
            throw new Rejection(PlanProblem.FILE_NOT_SUPPORTED, List.of(FileForm.fault(workbook)));
        }
        return workbook ? new XlsxSource(file) : new CsvSource(file, csvKind);
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void check(SheetLine line) {
        switch (line.kind()) {
            case UNITS -> UnitLine.read(line, rules.schoolCode());
            case PEOPLE -> PersonLine.read(line);
            case POSTS -> PostLine.read(line);
        }
    }

    private ImportSummary takeOver(TableSource source, boolean dryRun) {
        units.lockTree();
        ImportRun run = runs.begin();
        UnitImport unitImport = new UnitImport(run);
        PersonImport personImport = new PersonImport(run);
        PostImport postImport = new PostImport(run);
        stage(source, unitImport, personImport, postImport);
        unitImport.resolve();
        personImport.resolve();
        postImport.resolve();
        SheetFaults faults = new SheetFaults();
        int limit = SheetFaults.LIMIT + 1;
        unitImport.check(limit).forEach(hit -> note(faults, SheetKind.UNITS, hit));
        personImport.check(limit).forEach(hit -> note(faults, SheetKind.PEOPLE, hit));
        postImport.check(limit).forEach(hit -> note(faults, SheetKind.POSTS, hit));
        faults.refuse();
        Caller caller = callers.current();
        Author author = new Author(caller.subject(), caller.name(), RequestId.current());
        ImportSummary summary = new ImportSummary(
                run.id(),
                dryRun,
                Table.of(unitImport.apply(author)),
                Table.of(personImport.apply(author)),
                Table.of(postImport.apply(author)));
        run.clear();
        audit.record("directory.imported", run.id(), null, summary);
        return summary;
    }

    private void stage(TableSource source, UnitImport unitImport, PersonImport personImport, PostImport postImport) {
        try (Batch<UnitLine> unitLines = new Batch<>(unitImport::stage);
                Batch<PersonLine> personLines = new Batch<>(personImport::stage);
                Batch<PostLine> postLines = new Batch<>(postImport::stage)) {
            SheetFaults none = new SheetFaults();
            source.read(none, line -> {
                switch (line.kind()) {
                    case UNITS -> unitLines.add(UnitLine.read(line, rules.schoolCode()));
                    case PEOPLE -> personLines.add(PersonLine.read(line));
                    case POSTS -> postLines.add(PostLine.read(line));
                }
            });
            none.refuse();
        }
    }

    private static void note(SheetFaults faults, SheetKind kind, Hit hit) {
        faults.add(kind, hit.row(), hit.field(), hit.code(), detail(hit));
    }

    private static Text detail(Hit hit) {
        String value = hit.value();
        return switch (hit.code()) {
            case "double-key" -> new Text("编号在文件中重复：" + value, "the id is in the file twice: " + value);
            case "same-entry" -> new Text("与前面一行是同一条目", "is the same entry as a row before");
            case "unknown-reference" ->
                new Text("文件和名录中都没有编号 " + value, "neither the file nor the directory has " + value);
            case "unit-in-itself" -> new Text("上级单位成环", "the unit stands under itself");
            case "double-name" -> new Text("同一上级之下名称重复", "the name is there twice under the same parent");
            case "name-taken" -> new Text("同一上级之下已有 " + value, "another unit under the parent is called " + value);
            case "double-code", "double-subject" -> new Text("在文件中重复", "is in the file twice");
            default -> new Text("已属于名录中的另一条目：" + value, "belongs to another entry: " + value);
        };
    }
}

package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.RequestId;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.DirectoryRules;
import dev.zeren.plan.directory.application.transfer.ImportSummary.Table;
import dev.zeren.plan.directory.domain.GroupLine;
import dev.zeren.plan.directory.domain.PersonLine;
import dev.zeren.plan.directory.domain.PostLine;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.SheetLine;
import dev.zeren.plan.directory.domain.UnitLine;
import dev.zeren.plan.directory.persistence.GroupImport;
import dev.zeren.plan.directory.persistence.ImportRun;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Takes a directory file in, all or nothing. The file is read twice: first for the form of its rows, when nothing is
 * written yet, for a transaction that has written holds the feed of the whole suite back; then into the staging tables,
 * where rows are held against each other and the directory and taken over.
 */
@ApplicationScoped
public class DirectoryImport {

    // How far an import is, in percent: by the share of time that its parts take with 80,000 entries.
    private static final int READ = 20;
    private static final int STAGED = 45;
    private static final int CHECKED = 60;

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
     * @param progress is told how far it is, in percent
     * @throws Rejection {@code directory-file-faulty}, {@code file-unreadable}, {@code file-too-large},
     *     {@code file-not-supported}
     */
    public ImportSummary run(Path file, SheetKind csvKind, boolean dryRun, IntConsumer progress) {
        TableSource source = source(file, csvKind);
        SheetFaults faults = new SheetFaults();
        source.read(faults, line -> check(line));
        faults.refuse();
        progress.accept(READ);
        if (!dryRun) {
            return QuarkusTransaction.joiningExisting().call(() -> takeOver(source, false, progress));
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Undone(takeOver(source, true, progress));
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
            case UNITS -> unit(line);
            case GROUPS -> GroupLine.read(line);
            case PEOPLE -> PersonLine.read(line);
            case POSTS, CHARGES -> PostLine.read(line);
        }
    }

    private UnitLine unit(SheetLine line) {
        return UnitLine.read(line, rules.schoolCode());
    }

    private ImportSummary takeOver(TableSource source, boolean dryRun, IntConsumer progress) {
        units.lockTree();
        ImportRun run = runs.begin();
        Map<SheetKind, ImportTable<?>> tables = tables(run);
        SheetFaults faults = new SheetFaults();
        source.read(faults, line -> tables.get(line.kind()).add(line));
        faults.refuse();
        progress.accept(STAGED);
        tables.values().forEach(ImportTable::resolve);
        tables.values().forEach(table -> table.check(faults));
        faults.refuse();
        progress.accept(CHECKED);
        Caller caller = callers.current();
        Author author = new Author(caller.subject(), caller.name(), RequestId.current());
        Map<SheetKind, Table> done = new EnumMap<>(SheetKind.class);
        tables.forEach((kind, table) -> done.put(kind, table.apply(author)));
        ImportSummary summary = new ImportSummary(
                run.id(),
                dryRun,
                done.get(SheetKind.UNITS),
                done.get(SheetKind.GROUPS),
                done.get(SheetKind.PEOPLE),
                done.get(SheetKind.POSTS),
                done.get(SheetKind.CHARGES));
        run.clear();
        audit.record("directory.imported", run.id(), null, summary);
        return summary;
    }

    /** The tables in their order: what refers comes after what it refers to. */
    private Map<SheetKind, ImportTable<?>> tables(ImportRun run) {
        Map<SheetKind, ImportTable<?>> tables = new EnumMap<>(SheetKind.class);
        Stream.of(
                        new ImportTable<>(SheetKind.UNITS, this::unit, new UnitImport(run)),
                        new ImportTable<>(SheetKind.GROUPS, GroupLine::read, new GroupImport(run)),
                        new ImportTable<>(SheetKind.PEOPLE, PersonLine::read, new PersonImport(run)),
                        new ImportTable<>(SheetKind.POSTS, PostLine::read, PostImport.posts(run)),
                        new ImportTable<>(SheetKind.CHARGES, PostLine::read, PostImport.charges(run)))
                .forEach(table -> tables.put(table.kind(), table));
        return tables;
    }
}

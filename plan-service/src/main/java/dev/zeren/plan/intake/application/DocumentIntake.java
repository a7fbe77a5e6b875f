package dev.zeren.plan.intake.application;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.UnreadableDocument;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.intake.domain.KnownNames;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.domain.PlanReader;
import dev.zeren.plan.intake.persistence.Sources;
import dev.zeren.plan.plan.application.NewPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Reads bureaus' documents and keeps their files. */
@ApplicationScoped
public class DocumentIntake {

    private final DocumentReader documents = new DocumentReader();
    private final ReadingRulesService rules;
    private final NameResolver resolver;
    private final PlanAssembler assembler;
    private final Sources sources;

    DocumentIntake(ReadingRulesService rules, NameResolver resolver, PlanAssembler assembler, Sources sources) {
        this.rules = rules;
        this.resolver = resolver;
        this.assembler = assembler;
        this.sources = sources;
    }

    /**
     * Reads the document and resolves its names.
     *
     * @param otherwise the year of dates without one where neither command nor document tell it; null for none
     * @throws Rejection {@code file-unreadable}, {@code file-too-large}, {@code file-not-supported}
     */
    UnderstoodDocument read(ImportPlan command, Integer otherwise) {
        SourceText text = text(command);
        PlanReader reader = rules.reader();
        KnownNames known = resolver.known(reader.unlabelledNames(text));
        PlanDraft read = reader.read(text, command.year(), known);
        if (command.year() == null && read.year() == null && otherwise != null) {
            read = reader.read(text, otherwise, known);
        }
        RunTogether.Separated separated = resolver.resolve(read);
        boolean adds = command.createMissing() && !command.dryRun();
        ResolvedNames names = adds ? resolver.adding(separated.draft(), separated.names()) : separated.names();
        return new UnderstoodDocument(text, separated, names);
    }

    private SourceText text(ImportPlan command) {
        try {
            return documents.read(command.file(), command.fileName());
        } catch (UnreadableDocument failure) {
            throw DocumentFault.rejection(failure);
        }
    }

    /** What was read, with the file unless it is a dry run; its year is 0 where nobody tells one. */
    NewPlan plan(ImportPlan command, UnderstoodDocument document, String kind) {
        PlanDraft draft = document.draft();
        Integer year = year(command, draft);
        return new NewPlan(
                title(command, draft),
                year == null ? 0 : year,
                kind,
                draft.issuedOn(),
                draft.preamble(),
                assembler.phases(draft),
                command.dryRun() ? null : store(command, document.text()),
                assembler.sections(draft.sections(), document.names()),
                draft.layout());
    }

    static String title(ImportPlan command, PlanDraft draft) {
        return command.title() != null ? command.title().strip() : draft.title();
    }

    static Integer year(ImportPlan command, PlanDraft draft) {
        return command.year() != null ? command.year() : draft.year();
    }

    private UUID store(ImportPlan command, SourceText text) {
        try {
            return sources.add(command.file(), command.fileName(), text.format().mediaType())
                    .id();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

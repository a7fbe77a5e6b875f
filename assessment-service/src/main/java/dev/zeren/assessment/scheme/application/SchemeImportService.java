package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.scheme.domain.reading.ReadScheme;
import dev.zeren.assessment.scheme.domain.reading.SchemeReader;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.UnreadableDocument;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a scheme out of a bureau's document. */
@ApplicationScoped
public class SchemeImportService {

    private static final int LONGEST_TITLE = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final DocumentReader documents = new DocumentReader();
    private final SchemeWordsService words;
    private final SchemeService schemes;
    private final SchemeFindings findings;
    private final SchemeTables tables;
    private final Validator validator;

    SchemeImportService(
            SchemeWordsService words,
            SchemeService schemes,
            SchemeFindings findings,
            SchemeTables tables,
            Validator validator) {
        this.words = words;
        this.schemes = schemes;
        this.findings = findings;
        this.tables = tables;
        this.validator = validator;
    }

    /**
     * Reads the document and takes the scheme in as a draft; all or nothing.
     *
     * @throws Rejection {@code file-unreadable}, {@code file-too-large}, {@code file-not-supported},
     *     {@code no-scoring-table}, {@code title-unknown}, {@code year-unknown}; {@code invalid-body} when the document
     *     holds more than a scheme can
     */
    @Transactional
    public ImportedScheme importScheme(ImportScheme command) {
        ReadScheme read = read(text(command));
        SchemeJson content = SchemeJson.from(read.content());
        String title = command.title() != null ? command.title().strip() : read.title();
        Integer year = command.year() != null ? command.year() : read.year();
        VersionView version = command.dryRun() ? null : take(read, title, year);
        return new ImportedScheme(
                version, title, year, content, findings.lint(read.content()), read.findings(), read.unread());
    }

    /** What was exported is taken as it says; anything else is read. */
    private ReadScheme read(SourceText text) {
        Optional<SchemeTables.Held> held = tables.read(text);
        if (held.isPresent()) {
            requireInRange(held.get().content());
            Scheme content = SchemeContents.checked(held.get().content(), "");
            return new ReadScheme(held.get().title(), held.get().year(), content, List.of(), List.of(), List.of());
        }
        ReadScheme read = SchemeReader.read(text, words.get().value());
        requireInRange(SchemeJson.from(read.content()));
        refuse(SchemeCheck.faults(read.content()));
        return read;
    }

    private SourceText text(ImportScheme command) {
        try {
            return documents.read(command.file(), command.fileName());
        } catch (UnreadableDocument failure) {
            throw DocumentFault.rejection(failure);
        }
    }

    private VersionView take(ReadScheme read, String title, Integer year) {
        if (read.content().indicators().isEmpty()) {
            throw new Rejection(AssessmentProblem.NO_SCORING_TABLE);
        }
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Rejection(AssessmentProblem.TITLE_UNKNOWN);
        }
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Rejection(AssessmentProblem.YEAR_UNKNOWN);
        }
        String reading = findings.write(read.findings(), read.unread());
        return schemes.add(new NewScheme(title, year, null, read.content(), reading))
                .version();
    }

    /** A document may hold what no scheme can, as a name of a thousand lines. */
    private void requireInRange(SchemeJson content) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<SchemeJson> violation : validator.validate(content)) {
            String path = violation.getPropertyPath().toString();
            String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
            faults.add(new Fault(pointer, "out-of-range", new Text(violation.getMessage(), violation.getMessage())));
        }
        refuse(faults);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY, faults.stream().limit(100).toList());
        }
    }
}

package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.scheme.domain.reading.ReadScheme;
import dev.zeren.assessment.scheme.domain.reading.SchemeReader;
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

/** Makes a scheme out of a bureau's document. */
@ApplicationScoped
public class SchemeImportService {

    private static final int LONGEST_TITLE = 300;

    private final DocumentReader documents = new DocumentReader();
    private final SchemeWordsService words;
    private final SchemeService schemes;
    private final SchemeFindings findings;
    private final Validator validator;

    SchemeImportService(SchemeWordsService words, SchemeService schemes, SchemeFindings findings, Validator validator) {
        this.words = words;
        this.schemes = schemes;
        this.findings = findings;
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
        ReadScheme read = SchemeReader.read(text(command), words.get().value());
        SchemeJson content = SchemeJson.from(read.content());
        require(content, read);
        String title = command.title() != null ? command.title().strip() : read.title();
        Integer year = command.year() != null ? command.year() : read.year();
        VersionView version = command.dryRun() ? null : take(read, title, year);
        return new ImportedScheme(
                version, title, year, content, findings.lint(read.content()), read.findings(), read.unread());
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
        if (title == null || title.length() > LONGEST_TITLE) {
            throw new Rejection(AssessmentProblem.TITLE_UNKNOWN);
        }
        if (year == null) {
            throw new Rejection(AssessmentProblem.YEAR_UNKNOWN);
        }
        String reading = findings.write(read.findings(), read.unread());
        return schemes.add(new NewScheme(title, year, null, read.content(), reading))
                .version();
    }

    /** A document may hold what no scheme can, as a name of a thousand lines. */
    private void require(SchemeJson content, ReadScheme read) {
        List<Fault> faults = new ArrayList<>(SchemeCheck.faults(read.content()));
        for (ConstraintViolation<SchemeJson> violation : validator.validate(content)) {
            String pointer = "/"
                    + violation
                            .getPropertyPath()
                            .toString()
                            .replaceAll("\\[(\\d+)]", "/$1")
                            .replace('.', '/');
            faults.add(new Fault(pointer, "out-of-range", new Text(violation.getMessage(), violation.getMessage())));
        }
        if (!faults.isEmpty()) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY, faults.stream().limit(100).toList());
        }
    }
}

package dev.zeren.plan.intake.application;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.UnreadableDocument;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.intake.application.ImportResult.Counts;
import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.FindingCode;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.persistence.Sources;
import dev.zeren.plan.plan.application.NewPlan;
import dev.zeren.plan.plan.application.PlanRegistry;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.PlanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes a plan out of a bureau's document. */
@ApplicationScoped
public class ImportService {

    private static final Set<Duty> LEADERS = Set.of(Duty.LEAD_LEADER, Duty.LEADER_IN_CHARGE);

    private final DocumentReader documents = new DocumentReader();
    private final ReadingRulesService rules;
    private final NameResolver resolver;
    private final PlanAssembler assembler;
    private final PlanRegistry registry;
    private final Sources sources;

    ImportService(
            ReadingRulesService rules,
            NameResolver resolver,
            PlanAssembler assembler,
            PlanRegistry registry,
            Sources sources) {
        this.rules = rules;
        this.resolver = resolver;
        this.assembler = assembler;
        this.registry = registry;
        this.sources = sources;
    }

    /**
     * Reads the document, resolves its names and takes the plan in as a draft, together with the file; all or nothing.
     *
     * @throws Rejection {@code file-unreadable}, {@code file-too-large}, {@code file-not-supported},
     *     {@code title-unknown}, {@code year-unknown}
     */
    @Transactional
    public ImportResult importPlan(ImportPlan command) {
        SourceText text = read(command);
        RunTogether.Separated separated = resolver.resolve(rules.reader().read(text, command.year()));
        PlanDraft draft = separated.draft();
        String title = title(command, draft);
        Integer year = year(command, draft);
        String kind = command.kind() != null ? command.kind() : PlanKind.ANNUAL_WORK_POINTS;
        if (!command.dryRun()) {
            require(title, year);
        }
        boolean adds = command.createMissing() && !command.dryRun();
        ResolvedNames names = adds ? resolver.adding(draft, separated.names()) : separated.names();
        NewPlan plan = new NewPlan(
                title,
                year == null ? 0 : year,
                kind,
                draft.issuedOn(),
                draft.preamble(),
                assembler.phases(draft),
                command.dryRun() ? null : store(command, text),
                assembler.sections(draft.sections(), names));
        UUID planId = command.dryRun() ? null : registry.add(plan);
        return new ImportResult(
                planId,
                title,
                year,
                kind,
                draft.issuedOn(),
                counts(draft),
                findings(separated, names),
                draft.unread(),
                command.dryRun() ? plan : null);
    }

    private static void require(String title, Integer year) {
        if (title == null) {
            throw new Rejection(PlanProblem.TITLE_UNKNOWN);
        }
        if (year == null) {
            throw new Rejection(PlanProblem.YEAR_UNKNOWN);
        }
    }

    private SourceText read(ImportPlan command) {
        try {
            return documents.read(command.file(), command.fileName());
        } catch (UnreadableDocument failure) {
            throw DocumentFault.rejection(failure);
        }
    }

    private UUID store(ImportPlan command, SourceText text) {
        try {
            return sources.add(command.file(), command.fileName(), text.format().mediaType())
                    .id();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String title(ImportPlan command, PlanDraft draft) {
        return command.title() != null ? command.title().strip() : draft.title();
    }

    private static Integer year(ImportPlan command, PlanDraft draft) {
        return command.year() != null ? command.year() : draft.year();
    }

    private static Counts counts(PlanDraft draft) {
        return new Counts(
                (int) draft.sections().stream()
                        .filter(section -> !section.label().isEmpty())
                        .count(),
                draft.tasks().size(),
                draft.tasks().stream().mapToInt(task -> task.clauses().size()).sum(),
                distinct(draft, LEADERS::contains),
                distinct(draft, Duty::ofUnit));
    }

    private static int distinct(PlanDraft draft, Predicate<Duty> duties) {
        return (int) draft.roles()
                .filter(role -> duties.test(role.duty()))
                .flatMap(role -> role.names().stream())
                .map(NameDraft::key)
                .distinct()
                .count();
    }

    /** The reader's findings, and each name that stands for nobody or for several, once, where it is printed first. */
    private static List<Finding> findings(RunTogether.Separated separated, ResolvedNames names) {
        PlanDraft draft = separated.draft();
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.addAll(separated.findings());
        Set<String> told = new HashSet<>();
        draft.roles()
                .forEach(role -> role.names().forEach(name -> {
                    Duty duty = role.duty();
                    if (!names.isResolved(duty, name) && told.add(duty + " " + name.key())) {
                        FindingCode code = names.isAmbiguous(duty, name)
                                ? FindingCode.NAME_AMBIGUOUS
                                : FindingCode.NAME_UNRESOLVED;
                        findings.add(new Finding(code, name.at(), List.of(name.printed())));
                    }
                }));
        findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
        return findings;
    }
}

package dev.zeren.plan.intake.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.application.NewPlan;
import dev.zeren.plan.plan.application.PlanRegistry;
import dev.zeren.plan.term.PlanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes a plan out of a bureau's document. */
@ApplicationScoped
public class ImportService {

    private final DocumentIntake intake;
    private final PlanRegistry registry;

    ImportService(DocumentIntake intake, PlanRegistry registry) {
        this.intake = intake;
        this.registry = registry;
    }

    /**
     * Reads the document, resolves its names and takes the plan in as a draft, together with the file; all or nothing.
     *
     * @throws Rejection {@code file-unreadable}, {@code file-too-large}, {@code file-not-supported},
     *     {@code title-unknown}, {@code year-unknown}
     */
    @Transactional
    public ImportResult importPlan(ImportPlan command) {
        UnderstoodDocument document = intake.read(command, null);
        String title = DocumentIntake.title(command, document.draft());
        Integer year = DocumentIntake.year(command, document.draft());
        if (!command.dryRun()) {
            require(title, year);
        }
        String kind = command.kind() != null ? command.kind() : PlanKind.ANNUAL_WORK_POINTS;
        NewPlan plan = intake.plan(command, document, kind);
        UUID planId = command.dryRun() ? null : registry.add(plan);
        return new ImportResult(
                planId,
                title,
                year,
                kind,
                document.draft().issuedOn(),
                document.counts(),
                document.findings(),
                document.draft().unread(),
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
}

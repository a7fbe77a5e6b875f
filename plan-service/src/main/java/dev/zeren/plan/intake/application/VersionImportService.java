package dev.zeren.plan.intake.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.plan.application.NewPlan;
import dev.zeren.plan.plan.application.PlanView;
import dev.zeren.plan.plan.application.VersionService;
import dev.zeren.plan.plan.application.VersionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Holds another version of a plan's document against the plan, and puts it in place of the draft. */
@ApplicationScoped
public class VersionImportService {

    private final DocumentIntake intake;
    private final VersionService versions;

    VersionImportService(DocumentIntake intake, VersionService versions) {
        this.intake = intake;
        this.versions = versions;
    }

    /**
     * Reads the document and says how it differs from a plan of any status; nothing changes.
     *
     * @throws Rejection {@code not-found}, {@code file-unreadable}, {@code file-too-large}, {@code file-not-supported}
     */
    @Transactional
    public VersionResult compare(UUID planId, ImportPlan command) {
        PlanView plan = versions.seen(planId);
        UnderstoodDocument document = intake.read(command, plan.year());
        return result(versions.compare(planId, intake.plan(command, document, plan.kind())), document);
    }

    /**
     * Reads the document and puts it in place of the draft, together with the file; all or nothing.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-not-draft}, {@code file-unreadable},
     *     {@code file-too-large}, {@code file-not-supported}
     */
    @Transactional
    public VersionResult replace(UUID planId, IfMatch ifMatch, ImportPlan command) {
        // Held before the document is read, so that nobody corrects what is about to be replaced.
        PlanView plan = versions.hold(planId, ifMatch);
        UnderstoodDocument document = intake.read(command, plan.year());
        NewPlan read = intake.plan(command, document, plan.kind());
        return result(versions.replace(planId, ifMatch, read, command.fileName()), document);
    }

    private static VersionResult result(VersionView version, UnderstoodDocument document) {
        return new VersionResult(
                version,
                document.counts(),
                document.findings(),
                document.draft().unread());
    }
}

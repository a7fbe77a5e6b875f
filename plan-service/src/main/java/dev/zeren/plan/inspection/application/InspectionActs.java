package dev.zeren.plan.inspection.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.domain.InspectionAct;
import dev.zeren.plan.inspection.persistence.InspectionParties;
import dev.zeren.plan.inspection.persistence.Inspections;
import dev.zeren.plan.rectification.application.Findings;
import dev.zeren.plan.rectification.application.Findings.Finding;
import dev.zeren.plan.rectification.application.ProblemView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done to an inspection, from its beginning to its report. */
@ApplicationScoped
@Transactional
public class InspectionActs {

    private final Inspections inspections;
    private final InspectionParties parties;
    private final InspectionJournal journal;
    private final InspectionAccess access;
    private final Findings findings;
    private final EvidenceUses evidence;
    private final BureauCalendar calendar;

    InspectionActs(
            Inspections inspections,
            InspectionParties parties,
            InspectionJournal journal,
            InspectionAccess access,
            Findings findings,
            EvidenceUses evidence,
            BureauCalendar calendar) {
        this.inspections = inspections;
        this.parties = parties;
        this.journal = journal;
        this.access = access;
        this.findings = findings;
        this.evidence = evidence;
        this.calendar = calendar;
    }

    /**
     * Begins it, by an inspector or who plans inspections.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}
     */
    public InspectionView start(UUID id, IfMatch ifMatch) {
        return take(
                id,
                ifMatch,
                InspectionAct.START,
                access::requireInspector,
                inspection -> inspection.start(calendar.today()));
    }

    /**
     * Ends it with a report, by the same.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code missing-reference},
     *     {@code too-much-evidence}
     */
    public InspectionView carryOut(UUID id, IfMatch ifMatch, String report, List<UUID> evidenceIds) {
        return take(id, ifMatch, InspectionAct.CARRY_OUT, access::requireInspector, inspection -> {
            inspection.carryOut(report, calendar.today());
            evidence.attach(InspectionSubject.KIND, id, evidenceIds);
        });
    }

    /**
     * Cancels it, by who plans inspections.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}
     */
    public InspectionView cancel(UUID id, IfMatch ifMatch, String reason) {
        return take(
                id,
                ifMatch,
                InspectionAct.CANCEL,
                inspection -> access.requirePlanner(),
                inspection -> inspection.cancel(reason));
    }

    /**
     * Makes what was found a problem of the list, by an inspector or who plans inspections.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code missing-reference}, {@code invalid-body}
     */
    public ProblemView find(UUID id, Finding finding) {
        Inspection inspection = held(id, access::requireInspector);
        InspectionView before = journal.view(inspection);
        inspection.find();
        if (!parties.units(id).contains(finding.concernedUnitId())) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/concernedUnitId",
                            "not-inspected",
                            new Text("不是这次督查的单位", "is no unit that this inspection is of"))));
        }
        ProblemView problem = findings.ofInspection(id, finding);
        journal.keep(inspection, InspectionAct.FIND.done(), before);
        return problem;
    }

    private InspectionView take(
            UUID id, IfMatch ifMatch, InspectionAct act, Consumer<Inspection> mayHe, Consumer<Inspection> change) {
        Inspection inspection = held(id, mayHe);
        ifMatch.verify(inspection.version());
        InspectionView before = journal.view(inspection);
        change.accept(inspection);
        return journal.keep(inspection, act.done(), before);
    }

    private Inspection held(UUID id, Consumer<Inspection> mayHe) {
        Inspection inspection = inspections.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(inspection);
        mayHe.accept(inspection);
        return inspection;
    }
}

package dev.zeren.plan.inspection.application;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.GroupService;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.domain.InspectionAct;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import dev.zeren.plan.inspection.persistence.InspectionParties;
import dev.zeren.plan.inspection.persistence.Inspections;
import dev.zeren.plan.term.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Planning inspections, and reading them. */
@ApplicationScoped
@Transactional
public class InspectionService {

    private static final int MOST_UNITS = 5000;

    /** Which inspections to list; null means any. */
    public record InspectionQuery(
            Integer year,
            InspectionStatus status,
            String kind,
            UUID unit,
            UUID inspector,
            String text,
            Period planned) {}

    /** An inspection that was planned, and the schools that are inspected too often by now. */
    public record Planned(InspectionView inspection, List<String> tooOften) {}

    /** An inspection with whom it is of, by id, and the evidence for its report. */
    public record InspectionDetail(InspectionView inspection, Map<UUID, String> units, List<EvidenceItem> evidence) {}

    private final Inspections inspections;
    private final InspectionParties parties;
    private final InspectionJournal journal;
    private final InspectionAccess access;
    private final InspectionLimits limits;
    private final InspectionRulesService rules;
    private final Directory directory;
    private final GroupService groups;
    private final EvidenceUses evidence;
    private final Callers callers;
    private final BureauCalendar calendar;

    InspectionService(
            Inspections inspections,
            InspectionParties parties,
            InspectionJournal journal,
            InspectionAccess access,
            InspectionLimits limits,
            InspectionRulesService rules,
            Directory directory,
            GroupService groups,
            EvidenceUses evidence,
            Callers callers,
            BureauCalendar calendar) {
        this.inspections = inspections;
        this.parties = parties;
        this.journal = journal;
        this.access = access;
        this.limits = limits;
        this.rules = rules;
        this.directory = directory;
        this.groups = groups;
        this.evidence = evidence;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<InspectionView> list(InspectionQuery query, PageRequest page) {
        var filter = new Inspections.Filter(
                query.year(),
                query.status(),
                query.kind(),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                query.inspector() == null ? null : directory.peopleMeant(query.inspector()),
                query.text(),
                query.planned());
        List<Inspection> rows = inspections.list(filter, access.sight(), page.from(UUID.class), page.rowsToRead());
        Page<Inspection> shown = Page.of(rows, page, inspection -> new Object[] {inspection.id()});
        return new Page<>(journal.views(shown.items()), shown.next());
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public InspectionDetail get(UUID id) {
        Inspection inspection =
                inspections.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(inspection);
        return new InspectionDetail(
                journal.view(inspection),
                directory.unitNames(parties.units(id)),
                evidence.of(InspectionSubject.KIND, List.of(id)).getOrDefault(id, List.of()));
    }

    /**
     * Plans an inspection.
     *
     * @throws Rejection {@code missing-reference}, {@code not-a-group}, {@code invalid-body}, {@code inspection-limit}
     */
    public Planned plan(PlanInspection command) {
        requireKind(command.kind());
        Set<UUID> units = units(command);
        Set<UUID> schools = directory.schools(units);
        int number = inspections.nextNumber(command.year());
        List<String> tooOften = limits.check(command.year(), command.kind(), schools, null);
        Inspection inspection = new Inspection(
                command.year(),
                number,
                outline(command),
                calendar.now(),
                callers.current().subject());
        inspections.persist(inspection);
        inspections.flush();
        parties.replace(inspection.id(), units, schools, command.inspectors());
        return new Planned(journal.keep(inspection, "planned", null), tooOften);
    }

    /**
     * Plans it otherwise; it stays in its year.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, and as {@link #plan}
     */
    public Planned change(UUID id, IfMatch ifMatch, PlanInspection command) {
        Inspection inspection = inspections.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(inspection);
        access.requirePlanner();
        ifMatch.verify(inspection.version());
        InspectionView before = journal.view(inspection);
        inspection.change(outline(command));
        requireKind(command.kind());
        if (command.year() != inspection.year()) {
            throw invalid("/year", "fixed", new Text("年度不能更改", "the year cannot be changed"));
        }
        Set<UUID> units = units(command);
        Set<UUID> schools = directory.schools(units);
        inspections.holdYear(inspection.year());
        List<String> tooOften = limits.check(inspection.year(), command.kind(), schools, id);
        parties.replace(id, units, schools, command.inspectors());
        return new Planned(journal.keep(inspection, InspectionAct.CHANGE.done(), before), tooOften);
    }

    private static Inspection.Outline outline(PlanInspection command) {
        return new Inspection.Outline(
                command.title(), command.kind(), command.from(), command.to(), command.basis(), command.group());
    }

    /** The units that were named, and those that the group stands for today. */
    private Set<UUID> units(PlanInspection command) {
        Set<UUID> units = new HashSet<>(command.units());
        if (command.group() != null) {
            units.addAll(members(command.group()));
        }
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw invalid(
                    "/unitIds",
                    "number",
                    new Text("须有 1 至 " + MOST_UNITS + " 个单位", "between 1 and " + MOST_UNITS + " units"));
        }
        return units;
    }

    private Set<UUID> members(UUID group) {
        try {
            return groups.memberIds(group);
        } catch (Rejection refused) {
            if (refused.type() == CommonProblem.NOT_FOUND) {
                throw new Rejection(
                        CommonProblem.MISSING_REFERENCE,
                        List.of(new Fault("/groupId", "missing", new Text("不存在", "does not exist"))));
            }
            throw refused;
        }
    }

    private void requireKind(String kind) {
        if (!rules.get().value().kinds().contains(kind)) {
            throw invalid(
                    "/kind",
                    "unknown",
                    new Text("不在 inspection-rules 的 kinds 之中", "is none of the kinds of inspection-rules"));
        }
    }

    private static Rejection invalid(String pointer, String code, Text words) {
        return new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault(pointer, code, words)));
    }
}

package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitCodes;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.UnitChanges;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The units of the bureau. */
@ApplicationScoped
@Transactional
public class UnitService {

    /** Which units to list; null means any. */
    public record UnitQuery(
            UUID parent,
            UnitKind kind,
            String name,
            String division,
            String creditCode,
            String schoolCode,
            String externalId,
            Boolean open) {}

    private final Units units;
    private final UnitChanges changes;
    private final DirectoryRules rules;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    UnitService(
            Units units,
            UnitChanges changes,
            DirectoryRules rules,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.units = units;
        this.changes = changes;
        this.rules = rules;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Adds a unit.
     *
     * @throws Rejection {@code missing-reference} when the parent is no unit of the bureau, {@code already-exists} when
     *     a sibling has the name or another unit a code, {@code unit-code-invalid}, {@code unit-closed} for the parent
     */
    public UnitView add(AddUnit command) {
        requireParent(command.parentId());
        requireSound(command.codes());
        int position = command.position() != null ? command.position() : units.nextPosition(command.parentId());
        Unit unit = new Unit(command.name(), command.kind(), command.parentId(), position, command.aliases());
        unit.identifyAs(command.externalId());
        unit.encode(command.codes());
        unit.openOn(command.openedOn());
        units.persistAndFlush(unit);
        return publish("unit.added", null, unit);
    }

    /**
     * Changes a unit. A name is corrected; a unit that is renamed from a day on is a change of its own, see
     * {@link UnitChangeService}.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code missing-reference}, {@code unit-in-itself},
     *     {@code already-exists}, {@code unit-code-invalid}, {@code entry-merged}
     */
    public UnitView change(UUID id, IfMatch ifMatch, ChangeUnit command) {
        if (command.parentId().isPresent()) {
            units.lockTree();
        }
        Unit unit = load(id);
        ifMatch.verify(unit.version());
        unit.requireOwn();
        UnitView before = UnitView.of(unit);
        command.name().ifPresent(unit::rename);
        command.kind().ifPresent(unit::become);
        command.position().ifPresent(unit::placeAt);
        command.aliases().ifPresent(unit::nameAlso);
        command.externalId().ifPresent(unit::identifyAs);
        command.openedOn().ifPresent(unit::openOn);
        command.parentId().ifPresent(parent -> move(unit, parent));
        UnitCodes codes = command.codes(unit.codes());
        requireSound(codes);
        unit.encode(codes);
        units.flush();
        return publish("unit.changed", before, unit);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public UnitView get(UUID id) {
        return UnitView.of(load(id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<UnitView> list(UnitQuery query, PageRequest page) {
        var filter = new Units.Filter(
                query.parent(),
                query.kind(),
                query.name(),
                query.division(),
                query.creditCode(),
                query.schoolCode(),
                query.externalId(),
                query.open(),
                calendar.today());
        var rows = units.list(filter, page.from(Integer.class, UUID.class), page.rowsToRead());
        return Page.of(rows, page, unit -> new Object[] {unit.position(), unit.id()})
                .map(UnitView::of);
    }

    /** Adds to units what they came from and what they went into: one query, however many there are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UnitDetail> detail(List<UnitView> views) {
        var relations = views.isEmpty() ? List.<UnitChanges.Relation>of() : changes.relations(ids(views));
        return views.stream()
                .map(view -> new UnitDetail(view, of(view, relations, false), of(view, relations, true)))
                .toList();
    }

    private static List<UUID> ids(List<UnitView> views) {
        return views.stream().map(UnitView::id).toList();
    }

    private static List<UnitDetail.Relation> of(
            UnitView view, List<UnitChanges.Relation> relations, boolean successors) {
        return relations.stream()
                .filter(relation -> relation.unit().equals(view.id()) && relation.successor() == successors)
                .map(relation ->
                        new UnitDetail.Relation(relation.other(), relation.otherName(), relation.kind(), relation.on()))
                .toList();
    }

    private Unit load(UUID id) {
        return units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private void move(Unit unit, UUID parent) {
        requireParent(parent);
        if (parent != null && units.standsUnder(parent, unit.id())) {
            throw new Rejection(PlanProblem.UNIT_IN_ITSELF);
        }
        unit.moveUnder(parent);
    }

    private void requireParent(UUID parent) {
        if (parent != null) {
            Unit above = units.findById(parent);
            if (above == null) {
                throw new Rejection(CommonProblem.MISSING_REFERENCE);
            }
            above.requireOpen();
        }
    }

    private void requireSound(UnitCodes codes) {
        List<Fault> faults = codes.faults(rules.schoolCode());
        if (!faults.isEmpty()) {
            throw new Rejection(
                    PlanProblem.UNIT_CODE_INVALID,
                    faults.stream()
                            .map(fault -> new Fault("/" + fault.pointer(), fault.code(), fault.detail()))
                            .toList());
        }
    }

    private UnitView publish(String action, UnitView before, Unit unit) {
        UnitView after = UnitView.of(unit);
        audit.record(action, unit.id(), before, after);
        feed.publish(DirectoryEvents.UNIT_CHANGED, unit.id(), DirectoryEvents.of(after));
        return after;
    }
}

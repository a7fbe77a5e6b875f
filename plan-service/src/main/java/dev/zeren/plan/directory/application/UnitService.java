package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The units of the bureau. */
@ApplicationScoped
@Transactional
public class UnitService {

    private final Units units;
    private final Audit audit;
    private final FeedWriter feed;

    UnitService(Units units, Audit audit, FeedWriter feed) {
        this.units = units;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Adds a unit.
     *
     * @throws Rejection {@code missing-reference} when the parent is no unit of the bureau, {@code already-exists} when
     *     a sibling has the name
     */
    public UnitView add(AddUnit command) {
        requireParent(command.parentId());
        int position = command.position() != null ? command.position() : units.nextPosition(command.parentId());
        Unit unit = new Unit(command.name(), command.kind(), command.parentId(), position, command.aliases());
        units.persistAndFlush(unit);
        return publish("unit.added", null, unit);
    }

    /**
     * Changes a unit.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code missing-reference}, {@code unit-in-itself},
     *     {@code already-exists}
     */
    public UnitView change(UUID id, IfMatch ifMatch, ChangeUnit command) {
        Unit unit = load(id);
        ifMatch.verify(unit.version());
        UnitView before = UnitView.of(unit);
        command.name().ifPresent(unit::rename);
        command.kind().ifPresent(unit::become);
        command.position().ifPresent(unit::placeAt);
        command.aliases().ifPresent(unit::nameAlso);
        command.parentId().ifPresent(parent -> move(unit, parent));
        units.flush();
        return publish("unit.changed", before, unit);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public UnitView get(UUID id) {
        return UnitView.of(load(id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<UnitView> list(UUID parent, UnitKind kind, String name, PageRequest page) {
        var rows = units.list(parent, kind, name, page.from(Integer.class, UUID.class), page.rowsToRead());
        return Page.of(rows, page, unit -> new Object[] {unit.position(), unit.id()})
                .map(UnitView::of);
    }

    private void move(Unit unit, UUID parent) {
        requireParent(parent);
        if (parent != null && units.standsUnder(parent, unit.id())) {
            throw new Rejection(PlanProblem.UNIT_IN_ITSELF);
        }
        unit.moveUnder(parent);
    }

    private void requireParent(UUID parent) {
        if (parent != null && units.findById(parent) == null) {
            throw new Rejection(CommonProblem.MISSING_REFERENCE);
        }
    }

    private Unit load(UUID id) {
        return units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private UnitView publish(String action, UnitView before, Unit unit) {
        UnitView after = UnitView.of(unit);
        audit.record(action, unit.id(), before, after);
        feed.publish("dev.zeren.plan.unit.changed", unit.id(), DirectoryEvents.of(after));
        return after;
    }
}

package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitChange;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import dev.zeren.plan.directory.persistence.Groups;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.PostMoves;
import dev.zeren.plan.directory.persistence.UnitChanges;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The history of the units: renamed, merged, split, closed on a day. */
@ApplicationScoped
@Transactional
public class UnitChangeService {

    private final Units units;
    private final UnitChanges changes;
    private final Groups groups;
    private final PostMoves postMoves;
    private final UnitService unitService;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    UnitChangeService(
            Units units,
            UnitChanges changes,
            Groups groups,
            PostMoves postMoves,
            UnitService unitService,
            Callers callers,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.units = units;
        this.changes = changes;
        this.groups = groups;
        this.postMoves = postMoves;
        this.unitService = unitService;
        this.callers = callers;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Records what became of units, and makes them so.
     *
     * @throws Rejection {@code missing-reference}, {@code unit-closed}, {@code unit-change-impossible},
     *     {@code unit-change-out-of-order}, {@code unit-has-children}, {@code unit-in-itself}, {@code already-exists}
     */
    public UnitChangeView record(RecordUnitChange command) {
        units.lockTree();
        List<Unit> before = load(command.units());
        requireInOrder(command);
        List<Unit> after =
                command.into().stream().map(into -> unit(into, command.on())).toList();
        UnitChange change = change(command, before, after);
        Set<Unit> touched = new LinkedHashSet<>(before);
        touched.addAll(after);
        touched.addAll(settle(change, before, after));
        if (command.movePosts()) {
            movePosts(command.on(), before, after);
        }
        units.flush();
        UUID id = changes.add(
                change, command.note(), calendar.now(), callers.current().subject());
        UnitChangeView recorded = get(id);
        audit.record("unit." + change.kind() + "-recorded", id, null, recorded);
        touched.forEach(
                unit -> feed.publish(DirectoryEvents.UNIT_CHANGED, unit.id(), DirectoryEvents.of(UnitView.of(unit))));
        return recorded;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UnitChangeView get(UUID id) {
        return changes.find(id).map(UnitChangeView::of).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /** The newest first; of one unit if it is given. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<UnitChangeView> list(UUID unit, PageRequest page) {
        var rows = changes.list(unit, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, change -> new Object[] {change.id()}).map(UnitChangeView::of);
    }

    private List<Unit> load(List<UUID> ids) {
        return ids.stream()
                .map(id -> units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE)))
                .toList();
    }

    private Unit unit(RecordUnitChange.Into into, LocalDate on) {
        if (into.unitId() != null) {
            return load(List.of(into.unitId())).get(0);
        }
        AddUnit add = into.add();
        UnitView added = unitService.add(new AddUnit(
                add.name(),
                add.kind(),
                add.parentId(),
                add.position(),
                add.aliases(),
                add.externalId(),
                add.codes(),
                on));
        return units.findById(added.id());
    }

    private void requireInOrder(RecordUnitChange command) {
        LocalDate today = calendar.today();
        LocalDate last = changes.lastOf(command.units()).orElse(LocalDate.MIN);
        if (command.on().isAfter(today) || command.on().isBefore(last)) {
            throw new Rejection(PlanProblem.UNIT_CHANGE_OUT_OF_ORDER, command.on());
        }
    }

    private static UnitChange change(RecordUnitChange command, List<Unit> before, List<Unit> after) {
        LocalDate on = command.on();
        int expectedAfter = command.kind() == UnitChangeKind.MERGE ? 1 : 0;
        boolean oneBefore = command.kind() != UnitChangeKind.MERGE;
        if (oneBefore && before.size() != 1
                || command.kind() != UnitChangeKind.SPLIT && after.size() != expectedAfter
                || (command.kind() == UnitChangeKind.RENAME) != (command.name() != null)
                || command.movePosts() && command.kind() != UnitChangeKind.MERGE) {
            throw new Rejection(PlanProblem.UNIT_CHANGE_IMPOSSIBLE);
        }
        return switch (command.kind()) {
            case RENAME -> UnitChange.rename(before.get(0), command.name(), on);
            case CLOSE -> UnitChange.close(before.get(0), on);
            case MERGE -> UnitChange.merge(before, after.get(0), on);
            case SPLIT -> UnitChange.split(before.get(0), after, on);
        };
    }

    /** What stood under units that are no more goes with them to the one successor, or must have been moved before. */
    private List<Unit> settle(UnitChange change, List<Unit> before, List<Unit> after) {
        List<Unit> closed = closed(before);
        List<Unit> children = closed.stream()
                .flatMap(unit -> units.openChildren(unit.id()).stream())
                .filter(child -> !closed.contains(child))
                .toList();
        if (change.kind() != UnitChangeKind.MERGE && !children.isEmpty()) {
            throw new Rejection(PlanProblem.UNIT_HAS_CHILDREN, children.size());
        }
        for (Unit child : children) {
            moveUnder(child, after.get(0));
        }
        units.flush();
        if (!closed.isEmpty() && !after.isEmpty()) {
            groups.follow(ids(closed), ids(after));
        }
        return children;
    }

    private void movePosts(LocalDate on, List<Unit> before, List<Unit> after) {
        Caller caller = callers.current();
        Author author = new Author(caller.subject(), caller.name(), RequestId.current());
        postMoves.move(ids(closed(before)), after.get(0).id(), on, author);
    }

    private static List<Unit> closed(List<Unit> before) {
        return before.stream().filter(unit -> unit.closedOn() != null).toList();
    }

    private void moveUnder(Unit child, Unit successor) {
        if (units.standsUnder(successor.id(), child.id())) {
            throw new Rejection(PlanProblem.UNIT_IN_ITSELF);
        }
        child.moveUnder(successor.id());
    }

    private static List<UUID> ids(Collection<Unit> some) {
        return some.stream().map(Unit::id).toList();
    }
}

package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.EntryKind;
import dev.zeren.plan.directory.persistence.EntryMerges;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import dev.zeren.plan.directory.persistence.EntryMoves;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Two entries that turn out to be the same unit or person become one, with everything that hangs on them; and two again.
 * The merged entry keeps its id and says which it stands for, because documents and reports refer to it.
 */
@ApplicationScoped
@Transactional
public class EntryMergeService {

    private record Two(Object survivor, Object merged) {}

    private final EntryMerges merges;
    private final EntryMoves moves;
    private final UnitEntries unitEntries;
    private final PersonEntries personEntries;
    private final Units units;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Audit audit;

    EntryMergeService(
            EntryMerges merges,
            EntryMoves moves,
            UnitEntries unitEntries,
            PersonEntries personEntries,
            Units units,
            Callers callers,
            BureauCalendar calendar,
            Audit audit) {
        this.merges = merges;
        this.moves = moves;
        this.unitEntries = unitEntries;
        this.personEntries = personEntries;
        this.units = units;
        this.callers = callers;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * Merges an entry into another, which survives.
     *
     * @throws Rejection {@code missing-reference}, {@code entry-merged}, {@code entries-contradict},
     *     {@code too-many-aliases}
     */
    public EntryMergeView merge(EntryKind kind, UUID survivor, UUID merged) {
        units.lockTree();
        Entries entries = entries(kind);
        entries.requireMergeable(survivor, merged);
        Two before = two(entries, survivor, merged);
        Merge merge = merges.add(
                kind, survivor, merged, calendar.now(), callers.current().subject());
        entries.merge(merge);
        moves.move(merge);
        moves.publish(merge);
        audit.record(kind + ".merged", survivor, before, two(entries, survivor, merged));
        return EntryMergeView.of(merge);
    }

    /**
     * Makes two entries of them again, as they were.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code merge-undone}, {@code merge-undo-blocked}
     */
    public EntryMergeView undo(UUID id, IfMatch ifMatch) {
        units.lockTree();
        Merge merge = load(id);
        ifMatch.verify(merge.version());
        if (merge.undoneAt() != null) {
            throw new Rejection(PlanProblem.MERGE_UNDONE);
        }
        Entries entries = entries(merge.kind());
        Two before = two(entries, merge.survivor(), merge.merged());
        refuse(entries.separate(merge));
        refuse(moves.moveBack(merge));
        refuse(entries.isSound(merge) ? List.of() : List.of("child"));
        merges.undo(id, calendar.now(), callers.current().subject());
        moves.publish(merge);
        audit.record(
                merge.kind() + ".merge-undone",
                merge.survivor(),
                before,
                two(entries, merge.survivor(), merge.merged()));
        return get(id);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public EntryMergeView get(UUID id) {
        return EntryMergeView.of(load(id));
    }

    /** The newest first; of a kind and with an entry if they are given. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<EntryMergeView> list(EntryKind kind, UUID entry, PageRequest page) {
        var rows = merges.list(kind, entry, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, merge -> new Object[] {merge.id()}).map(EntryMergeView::of);
    }

    private static void refuse(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new Rejection(
                    PlanProblem.MERGE_UNDO_BLOCKED,
                    broken.stream()
                            .map(part -> new Fault(
                                    "/" + part, "changed-since", new Text("合并之后又有改动", "was changed after the merge")))
                            .toList());
        }
    }

    private Two two(Entries entries, UUID survivor, UUID merged) {
        return new Two(entries.view(survivor), entries.view(merged));
    }

    private Entries entries(EntryKind kind) {
        return kind == EntryKind.UNIT ? unitEntries : personEntries;
    }

    private Merge load(UUID id) {
        return merges.find(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}

package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitCodes;
import dev.zeren.plan.directory.persistence.EntryMerges;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import dev.zeren.plan.directory.persistence.EntryMerges.Note;
import dev.zeren.plan.directory.persistence.EntryMoves;
import dev.zeren.plan.directory.persistence.UnitChanges;
import dev.zeren.plan.directory.persistence.Units;
import dev.zeren.plan.plan.application.Assignments;
import dev.zeren.plan.plan.application.Assignments.Assigned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is particular to units when two entries become one, and two again. */
@ApplicationScoped
class UnitEntries implements Entries {

    private static final String ALIAS = "alias";
    private static final String ASSIGNMENT = "assignment";
    private static final List<String> TAKEN = List.of("taken-division", "taken-credit", "taken-school");

    private final Units units;
    private final UnitChanges changes;
    private final EntryMerges merges;
    private final EntryMoves moves;
    private final Assignments assignments;

    UnitEntries(Units units, UnitChanges changes, EntryMerges merges, EntryMoves moves, Assignments assignments) {
        this.units = units;
        this.changes = changes;
        this.merges = merges;
        this.moves = moves;
        this.assignments = assignments;
    }

    @Override
    public void requireMergeable(UUID survivorId, UUID mergedId) {
        Unit survivor = load(survivorId);
        Unit merged = load(mergedId);
        survivor.requireOwn();
        merged.requireOwn();
        List<Fault> faults = new ArrayList<>(survivor.contradictions(merged));
        if (survivor != merged && units.standsUnder(survivorId, mergedId)) {
            faults.add(new Fault(
                    "/mergedId", "above-survivor", new Text("保留的单位在它之下", "the unit that stays stands under it")));
        }
        moves.namesakes(mergedId, survivorId)
                .forEach(name -> faults.add(new Fault(
                        "/mergedId",
                        "children-of-one-name",
                        new Text("两个单位之下都有 " + name, "both have a unit called " + name + " under them"))));
        if (survivor == merged) {
            faults.add(new Fault("/mergedId", "same", new Text("是同一个条目", "is the same entry")));
        }
        if (!faults.isEmpty()) {
            throw new Rejection(PlanProblem.ENTRIES_CONTRADICT, faults);
        }
    }

    @Override
    public void merge(Merge merge) {
        Unit survivor = load(merge.survivor());
        Unit merged = load(merge.merged());
        UnitCodes given = merged.giveWay(survivor);
        // A code must be free before another has it.
        units.flush();
        List<String> names = survivor.absorb(merged, given);
        units.flush();
        note(merge, ALIAS, names);
        note(merge, TAKEN.get(0), given.division());
        note(merge, TAKEN.get(1), given.credit());
        note(merge, TAKEN.get(2), given.school());
        merges.note(
                merge.id(),
                ASSIGNMENT,
                assignments.moveUnit(merge.merged(), merge.survivor()).stream()
                        .map(one -> new Note(one.taskId(), one.position(), ""))
                        .toList());
    }

    private void note(Merge merge, String relation, String value) {
        note(merge, relation, value == null ? List.of() : List.of(value));
    }

    private void note(Merge merge, String relation, List<String> values) {
        merges.note(
                merge.id(),
                relation,
                values.stream()
                        .map(value -> new Note(merge.survivor(), 0, value))
                        .toList());
    }

    @Override
    public List<String> separate(Merge merge) {
        Unit survivor = load(merge.survivor());
        Unit merged = load(merge.merged());
        List<String> broken = new ArrayList<>();
        if (survivor.mergedInto() != null || !merge.survivor().equals(merged.mergedInto())) {
            broken.add("entry");
        }
        if (changes.anySince(merge.mergedAt(), List.of(survivor.id(), merged.id()))) {
            broken.add("change");
        }
        UnitCodes given = new UnitCodes(taken(merge, 0), taken(merge, 1), taken(merge, 2));
        if (!survivor.giveBack(given, values(merge, ALIAS))) {
            broken.add("code");
        }
        units.flush();
        if (merged.closedOn() == null && units.isNameTaken(merged)) {
            broken.add("name");
            return broken;
        }
        merged.standAgain(given);
        units.flush();
        List<Assigned> assigned = merges.notes(merge.id(), ASSIGNMENT).stream()
                .map(note -> new Assigned(note.row(), note.number()))
                .toList();
        if (!assignments.giveBackUnit(merge.survivor(), merge.merged(), assigned)) {
            broken.add(ASSIGNMENT);
        }
        return broken;
    }

    @Override
    public boolean isSound(Merge merge) {
        UUID parent = load(merge.merged()).parentId();
        return parent == null || !units.standsUnder(parent, merge.merged());
    }

    private String taken(Merge merge, int code) {
        return values(merge, TAKEN.get(code)).stream().findFirst().orElse(null);
    }

    private List<String> values(Merge merge, String relation) {
        return merges.notes(merge.id(), relation).stream().map(Note::value).toList();
    }

    @Override
    public Object view(UUID id) {
        return UnitView.of(load(id));
    }

    private Unit load(UUID id) {
        return units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE));
    }
}

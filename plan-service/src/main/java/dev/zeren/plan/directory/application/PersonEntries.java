package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.directory.persistence.EntryMerges;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import dev.zeren.plan.directory.persistence.EntryMerges.Note;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.plan.application.Assignments;
import dev.zeren.plan.plan.application.Assignments.Assigned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is particular to people when two entries become one, and two again. */
@ApplicationScoped
class PersonEntries implements Entries {

    private static final String ALIAS = "alias";
    private static final String ASSIGNMENT = "assignment";
    private static final String SUBJECT = "taken-subject";

    private final People people;
    private final EntryMerges merges;
    private final Assignments assignments;

    PersonEntries(People people, EntryMerges merges, Assignments assignments) {
        this.people = people;
        this.merges = merges;
        this.assignments = assignments;
    }

    @Override
    public void requireMergeable(UUID survivorId, UUID mergedId) {
        Person survivor = load(survivorId);
        Person merged = load(mergedId);
        survivor.requireOwn();
        merged.requireOwn();
        if (survivor == merged) {
            throw contradiction("/mergedId", "same", new Text("是同一个条目", "is the same entry"));
        }
        if (survivor.contradicts(merged)) {
            throw contradiction("/subject", "differs", new Text("两个条目各有登录账号", "each has an account of its own"));
        }
    }

    private static Rejection contradiction(String pointer, String code, Text detail) {
        return new Rejection(PlanProblem.ENTRIES_CONTRADICT, List.of(new Fault(pointer, code, detail)));
    }

    @Override
    public void merge(Merge merge) {
        Person survivor = load(merge.survivor());
        Person merged = load(merge.merged());
        String given = merged.giveWay(survivor);
        // An account must be free before another has it.
        people.flush();
        List<String> names = survivor.absorb(merged, given);
        people.flush();
        note(merge, ALIAS, names);
        note(merge, SUBJECT, given == null ? List.of() : List.of(given));
        merges.note(
                merge.id(),
                ASSIGNMENT,
                assignments.movePerson(merge.merged(), merge.survivor()).stream()
                        .map(one -> new Note(one.taskId(), one.position(), ""))
                        .toList());
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
        Person survivor = load(merge.survivor());
        Person merged = load(merge.merged());
        List<String> broken = new ArrayList<>();
        if (survivor.mergedInto() != null || !merge.survivor().equals(merged.mergedInto())) {
            broken.add("entry");
        }
        String given = values(merge, SUBJECT).stream().findFirst().orElse(null);
        if (!survivor.giveBack(given, values(merge, ALIAS))) {
            broken.add("subject");
        }
        people.flush();
        merged.standAgain(given);
        people.flush();
        List<Assigned> assigned = merges.notes(merge.id(), ASSIGNMENT).stream()
                .map(note -> new Assigned(note.row(), note.number()))
                .toList();
        if (!assignments.giveBackPerson(merge.survivor(), merge.merged(), assigned)) {
            broken.add(ASSIGNMENT);
        }
        return broken;
    }

    @Override
    public boolean isSound(Merge merge) {
        return true;
    }

    private List<String> values(Merge merge, String relation) {
        return merges.notes(merge.id(), relation).stream().map(Note::value).toList();
    }

    @Override
    public Object view(UUID id) {
        return PersonView.of(load(id));
    }

    private Person load(UUID id) {
        return people.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE));
    }
}

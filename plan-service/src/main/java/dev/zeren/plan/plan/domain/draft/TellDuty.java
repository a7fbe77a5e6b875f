package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says for a whole plan what a printed role label asks of those it names.
 *
 * @param label however it is spaced
 * @param known what the directory knows of the names under the label, by name key
 */
public record TellDuty(String label, Duty duty, Map<String, ClauseJson.Entry> known) implements DraftChange {

    /** The keys of the names that a draft prints under a label. */
    public static Set<String> namesUnder(String label, Draft draft) {
        String key = NameKey.of(label);
        return draft.tasks().stream()
                .flatMap(task -> task.clauses().stream())
                .flatMap(clause -> clause.roles().stream())
                .filter(role -> isMeant(key, role))
                .flatMap(role -> role.names().stream())
                .map(name -> NameKey.of(name.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Draft of(Draft draft) {
        if (!duty.isHeld() || duty == Duty.OTHER) {
            throw DraftFault.DUTY_NOT_FOR_LABEL.at("/duty");
        }
        if (namesUnder(label, draft).isEmpty()) {
            throw DraftFault.LABEL_NOT_PRINTED.at("/label");
        }
        String key = NameKey.of(label);
        Draft after = draft.withTasks(task -> in(task, key));
        if (after.equals(draft)) {
            throw DraftFault.NOTHING_TO_CHANGE.at("/duty");
        }
        return after;
    }

    @Override
    public Optional<Lesson> lesson(Draft before) {
        return Optional.of(new Lesson.Label(NameKey.of(label), duty, null));
    }

    private DraftTask in(DraftTask task, String key) {
        Set<String> resolved = new HashSet<>();
        List<ClauseJson> clauses = new ArrayList<>();
        for (ClauseJson clause : task.clauses()) {
            String pointer = "/clauses/" + clauses.size() + "/roles/";
            List<ClauseJson.Role> roles = new ArrayList<>();
            for (ClauseJson.Role role : clause.roles()) {
                roles.add(isMeant(key, role) ? told(role, pointer + roles.size(), resolved) : role);
            }
            clauses.add(new ClauseJson(clause.text(), List.copyOf(roles)));
        }
        return clauses.equals(task.clauses())
                ? task
                : task.assigned(List.copyOf(clauses), Readings.confirmed(task.reading(), resolved));
    }

    private ClauseJson.Role told(ClauseJson.Role role, String pointer, Set<String> resolved) {
        List<ClauseJson.Name> names = new ArrayList<>();
        for (ClauseJson.Name name : role.names()) {
            ClauseJson.Entry held = duty.ofPerson() ? name.person() : name.unit();
            ClauseJson.Entry entry = held != null ? held : known.get(NameKey.of(name.name()));
            if (entry != null) {
                resolved.add(pointer + "/names/" + names.size());
            }
            names.add(new ClauseJson.Name(name.name(), duty.ofPerson() ? entry : null, duty.ofPerson() ? null : entry));
        }
        return new ClauseJson.Role(role.label(), duty.code(), List.copyOf(names), role.text());
    }

    // What is printed under a deadline's label are no names.
    private static boolean isMeant(String key, ClauseJson.Role role) {
        return DraftAssignment.duty(role).isHeld() && NameKey.of(role.label()).equals(key);
    }
}

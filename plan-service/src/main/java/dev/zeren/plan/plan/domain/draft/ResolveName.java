package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says for a whole plan what a printed name stands for. A person takes the duties that persons hold, a unit those of
 * units; a role whose label is not known may be held by either.
 *
 * @param name however it is spaced
 * @param duty the only duty under which it is meant, or null for every one
 * @param person whether the entry is a person
 */
public record ResolveName(String name, Duty duty, boolean person, ClauseJson.Entry entry) {

    /** @throws Rejection {@code correction-not-possible} when the plan prints no such name for such an entry */
    Draft in(Draft draft) {
        if (duty != null && !holds(duty)) {
            throw DraftFault.DUTY_OF_OTHERS.at("/duty");
        }
        String key = NameKey.of(name);
        boolean printed = draft.tasks().stream()
                .flatMap(task -> task.clauses().stream())
                .flatMap(clause -> clause.roles().stream())
                .anyMatch(role -> role.names().stream().anyMatch(one -> means(key, role, one)));
        if (!printed) {
            throw DraftFault.NAME_NOT_PRINTED.at("/name");
        }
        return draft.withTasks(this::in);
    }

    /** The task, changed where it prints the name for such an entry. */
    DraftTask in(DraftTask task) {
        String key = NameKey.of(name);
        Set<String> pointers = new HashSet<>();
        List<ClauseJson> clauses = new ArrayList<>();
        for (int clause = 0; clause < task.clauses().size(); clause++) {
            ClauseJson one = task.clauses().get(clause);
            List<ClauseJson.Role> roles = new ArrayList<>();
            for (int role = 0; role < one.roles().size(); role++) {
                roles.add(in(one.roles().get(role), key, "/clauses/" + clause + "/roles/" + role, pointers));
            }
            clauses.add(new ClauseJson(one.text(), List.copyOf(roles)));
        }
        return pointers.isEmpty()
                ? task
                : task.assigned(List.copyOf(clauses), Readings.confirmed(task.reading(), pointers));
    }

    private ClauseJson.Role in(ClauseJson.Role role, String key, String pointer, Set<String> pointers) {
        List<ClauseJson.Name> names = new ArrayList<>();
        for (int i = 0; i < role.names().size(); i++) {
            ClauseJson.Name one = role.names().get(i);
            if (means(key, role, one)) {
                pointers.add(pointer + "/names/" + i);
                names.add(new ClauseJson.Name(one.name(), person ? entry : null, person ? null : entry));
            } else {
                names.add(one);
            }
        }
        return new ClauseJson.Role(role.label(), role.duty(), List.copyOf(names), role.text());
    }

    private boolean means(String key, ClauseJson.Role role, ClauseJson.Name one) {
        Duty held = DraftAssignment.duty(role);
        return (duty == null || duty == held)
                && holds(held)
                && NameKey.of(one.name()).equals(key);
    }

    private boolean holds(Duty held) {
        return held.isHeld() && (person ? !held.ofUnit() : !held.ofPerson());
    }
}

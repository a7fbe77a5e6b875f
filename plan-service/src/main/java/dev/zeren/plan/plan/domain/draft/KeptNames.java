package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the names of a task stood for. The same names stand for it in the task's next version, where nobody knows better. */
final class KeptNames {

    private record Printed(Duty duty, String key) {}

    private final Map<Printed, ClauseJson.Name> known = new HashMap<>();

    private KeptNames() {}

    static KeptNames of(DraftTask task) {
        KeptNames names = new KeptNames();
        Map<Printed, DraftAssignment> assigned = new HashMap<>();
        task.assignments().forEach(one -> assigned.put(new Printed(one.duty(), one.nameKey()), one));
        for (ClauseJson clause : task.clauses()) {
            for (ClauseJson.Role role : clause.roles()) {
                for (ClauseJson.Name name : role.names()) {
                    Printed printed = printed(role, name);
                    if (isKnown(name)) {
                        names.known.putIfAbsent(printed, current(name, assigned.get(printed)));
                    }
                }
            }
        }
        return names;
    }

    // Two entries may have been found to be one since: the clause still says the old one, the assignment the other.
    private static ClauseJson.Name current(ClauseJson.Name name, DraftAssignment now) {
        return now == null
                ? name
                : new ClauseJson.Name(
                        name.name(), current(name.person(), now.personId()), current(name.unit(), now.unitId()));
    }

    private static ClauseJson.Entry current(ClauseJson.Entry entry, UUID now) {
        return entry == null || now == null ? entry : new ClauseJson.Entry(now, entry.name());
    }

    DraftTask in(DraftTask task) {
        DraftTask resolved = task;
        for (ClauseJson clause : task.clauses()) {
            for (ClauseJson.Role role : clause.roles()) {
                for (ClauseJson.Name name : role.names()) {
                    ClauseJson.Name before = known.get(printed(role, name));
                    if (before != null && !isKnown(name)) {
                        resolved = meaning(before, DraftAssignment.duty(role)).in(resolved);
                    }
                }
            }
        }
        return resolved;
    }

    private static ResolveName meaning(ClauseJson.Name name, Duty duty) {
        boolean person = name.person() != null;
        return new ResolveName(name.name(), duty, person, person ? name.person() : name.unit());
    }

    private static boolean isKnown(ClauseJson.Name name) {
        return name.person() != null || name.unit() != null;
    }

    private static Printed printed(ClauseJson.Role role, ClauseJson.Name name) {
        return new Printed(DraftAssignment.duty(role), NameKey.of(name.name()));
    }
}

package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A name with a duty on a task of a draft; what it stands for may be unknown. */
public record DraftAssignment(Duty duty, String name, String nameKey, UUID personId, UUID unitId) {

    /** Each name of the clauses with each duty, once, in printed order: the rule by which an import makes them. */
    public static List<DraftAssignment> of(List<ClauseJson> clauses) {
        Map<String, DraftAssignment> distinct = new LinkedHashMap<>();
        for (ClauseJson clause : clauses) {
            for (ClauseJson.Role role : clause.roles()) {
                for (ClauseJson.Name name : role.names()) {
                    DraftAssignment one = of(duty(role), name);
                    distinct.putIfAbsent(one.duty() + " " + one.identity(), one);
                }
            }
        }
        return List.copyOf(distinct.values());
    }

    static Duty duty(ClauseJson.Role role) {
        return Duty.ofCode(role.duty()).orElse(Duty.OTHER);
    }

    private static DraftAssignment of(Duty duty, ClauseJson.Name name) {
        return new DraftAssignment(
                duty,
                name.name(),
                NameKey.of(name.name()),
                name.person() == null ? null : name.person().id(),
                name.unit() == null ? null : name.unit().id());
    }

    // Two names of one office are one assignment; a name that stands for nobody is its own.
    private String identity() {
        if (personId != null) {
            return personId.toString();
        }
        return unitId != null ? unitId.toString() : nameKey;
    }
}

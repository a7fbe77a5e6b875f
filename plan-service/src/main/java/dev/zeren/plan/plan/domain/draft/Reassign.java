package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.ClauseJson.Role;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.ReadingJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Another name in a task's clauses in place of one, one more, or one less.
 *
 * @param from the name that is printed now, however it is spaced; null to add one
 * @param to the name that shall stand there, with the entry it stands for if that is known; null to remove one
 */
public record Reassign(UUID taskId, Duty duty, String from, Name to) implements DraftChange {

    @Override
    public Draft of(Draft draft) {
        if (from == null && to == null) {
            throw DraftFault.NAME_MISSING.at("");
        }
        if (!duty.isHeld()) {
            throw DraftFault.DUTY_OF_OTHERS.at("/duty");
        }
        int place = draft.place(taskId);
        DraftTask task = draft.tasks().get(place);
        if (to != null && !isSame(from, to.name()) && isAssigned(task)) {
            throw DraftFault.NAME_ASSIGNED_ALREADY.at("/to");
        }
        Words words = new Words(task);
        if (from == null) {
            words.add(draft);
        } else {
            words.replace();
        }
        DraftTask changed = task.reassigned(List.copyOf(words.clauses), words.reading);
        return draft.with(place, place + 1, changed);
    }

    private boolean isAssigned(DraftTask task) {
        return task.assigned(Set.of(duty)).anyMatch(one -> isSame(one.name(), to.name()));
    }

    private static boolean isSame(String one, String other) {
        return one != null && NameKey.of(one).equals(NameKey.of(other));
    }

    /** The task's clauses while they change, and the reading whose pointers follow them. */
    private final class Words {

        private final List<ClauseJson> clauses;
        private ReadingJson reading;

        Words(DraftTask task) {
            clauses = new ArrayList<>(task.clauses());
            reading = task.reading();
        }

        void replace() {
            boolean found = false;
            // From behind, so that what is removed moves nothing that is still to be looked at.
            for (int c = clauses.size() - 1; c >= 0; c--) {
                for (int r = clauses.get(c).roles().size() - 1; r >= 0; r--) {
                    Role role = clauses.get(c).roles().get(r);
                    for (int n = role.names().size() - 1; isMeant(role) && n >= 0; n--) {
                        if (isSame(from, role.names().get(n).name())) {
                            found = true;
                            replace(c, r, n);
                        }
                    }
                }
            }
            if (!found) {
                throw DraftFault.NAME_NOT_ASSIGNED.at("/from");
            }
        }

        private void replace(int c, int r, int n) {
            ClauseJson clause = clauses.get(c);
            String role = "/clauses/" + c + "/roles";
            if (to != null) {
                clauses.set(c, ClauseText.replaced(clause, r, n, to));
                reading = Readings.confirmed(reading, Set.of(role + "/" + r + "/names/" + n));
            } else if (clause.roles().get(r).names().size() > 1) {
                clauses.set(c, ClauseText.removed(clause, r, n));
                reading = Readings.gone(reading, role + "/" + r + "/names", n);
            } else if (clause.roles().size() > 1) {
                clauses.set(c, ClauseText.removed(clause, r, n));
                reading = Readings.gone(reading, role, r);
            } else {
                clauses.remove(c);
                reading = Readings.gone(reading, "/clauses", c);
            }
        }

        void add(Draft draft) {
            for (int c = 0; c < clauses.size(); c++) {
                for (int r = 0; r < clauses.get(c).roles().size(); r++) {
                    if (isMeant(clauses.get(c).roles().get(r))) {
                        clauses.set(c, ClauseText.added(clauses.get(c), r, to));
                        return;
                    }
                }
            }
            Role role = new Role(label(draft), duty.code(), List.of(to), null);
            int last = clauses.size() - 1;
            if (last < 0) {
                clauses.add(ClauseText.composed(List.of(role)));
            } else {
                clauses.set(last, ClauseText.with(clauses.get(last), role));
            }
        }
    }

    private boolean isMeant(Role role) {
        return DraftAssignment.duty(role) == duty;
    }

    /** As the plan prints it elsewhere, or as it is usual. */
    private String label(Draft draft) {
        return draft.tasks().stream()
                .flatMap(task -> task.clauses().stream())
                .flatMap(clause -> clause.roles().stream())
                .filter(this::isMeant)
                .map(Role::label)
                .findFirst()
                .orElseGet(this::usualLabel);
    }

    private String usualLabel() {
        return switch (duty) {
            case LEAD_LEADER -> "牵头领导";
            case LEADER_IN_CHARGE -> "分管领导";
            case RESPONSIBLE_OFFICE -> "责任科室";
            case LEAD_DEPARTMENT -> "牵头部门";
            case COOPERATING_DEPARTMENT -> "配合部门";
            case RESPONSIBLE_UNIT -> "责任单位";
            case RESPONSIBLE_PERSON -> "责任人";
            default -> throw DraftFault.DUTY_NOT_FOR_LABEL.at("/duty");
        };
    }
}

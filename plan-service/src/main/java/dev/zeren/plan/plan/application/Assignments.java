package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.persistence.AssignmentRows;
import dev.zeren.plan.plan.persistence.AssignmentRows.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Whom the tasks of all plans are assigned to, for the directory when two of its entries turn out to be one. The
 * printed names and clauses stay as they are. The feed tells of the entries, not of each task.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Assignments {

    /** A name in a task's assignments. */
    public record Assigned(UUID taskId, int position) {}

    private final AssignmentRows rows;

    Assignments(AssignmentRows rows) {
        this.rows = rows;
    }

    /** Gives to a unit what is assigned to another, and says what that is. */
    public List<Assigned> moveUnit(UUID from, UUID to) {
        return assigned(rows.move("unit_id", from, to));
    }

    /** Gives to a person what is assigned to another, and says what that is. */
    public List<Assigned> movePerson(UUID from, UUID to) {
        return assigned(rows.move("person_id", from, to));
    }

    /** Gives some of it back to the unit; true when all of it was still there to give. */
    public boolean giveBackUnit(UUID from, UUID to, List<Assigned> some) {
        return rows.move("unit_id", from, to, places(some)) == some.size();
    }

    /** Gives some of it back to the person; true when all of it was still there to give. */
    public boolean giveBackPerson(UUID from, UUID to, List<Assigned> some) {
        return rows.move("person_id", from, to, places(some)) == some.size();
    }

    private static List<Assigned> assigned(List<Place> places) {
        return places.stream()
                .map(place -> new Assigned(place.task(), place.position()))
                .toList();
    }

    private static List<Place> places(List<Assigned> some) {
        return some.stream().map(one -> new Place(one.taskId(), one.position())).toList();
    }
}

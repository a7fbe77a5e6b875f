package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whom the tasks' assignments stand for, in plain SQL: as many statements for a thousand as for one. */
@ApplicationScoped
public class AssignmentRows {

    private final Rows sql;
    private final Bureau bureau;

    AssignmentRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A place in a task's assignments. */
    public record Place(UUID task, int position) {}

    /** Lets all that stand for one entry stand for another, and says which. The column is unit_id or person_id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Place> move(String column, UUID from, UUID to) {
        return sql.all(
                "update assignment set %1$s = ? where bureau_id = ? and %1$s = ? returning task_id, position"
                        .formatted(column),
                row -> new Place(row.getObject(1, UUID.class), row.getInt(2)),
                to,
                bureau.id(),
                from);
    }

    /** The same for some places, those of them that stand for the one now; says how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int move(String column, UUID from, UUID to, List<Place> places) {
        return sql.change(
                """
                update assignment a set %1$s = ? from unnest(?::uuid[], ?::int[]) place(task_id, position)
                where a.bureau_id = ? and a.task_id = place.task_id and a.position = place.position and a.%1$s = ?
                """.formatted(column),
                to,
                places.stream().map(Place::task).toArray(UUID[]::new),
                places.stream().map(Place::position).toArray(Integer[]::new),
                bureau.id(),
                from);
    }
}

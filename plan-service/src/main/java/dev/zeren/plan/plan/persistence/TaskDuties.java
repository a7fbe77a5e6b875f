package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose tasks are. */
@ApplicationScoped
public class TaskDuties {

    private static final String[] LEADERS = Duty.names(Duty::leads);
    private static final String[] RESPONSIBLE = Duty.names(Duty::reports);

    private final Rows sql;
    private final Bureau bureau;

    TaskDuties(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A task, who leads it, and which units are responsible for it. */
    public record Held(UUID planId, PlanStatus plan, String title, Set<UUID> leaders, Set<UUID> responsible) {}

    public Optional<Held> of(UUID task) {
        return sql.one(
                """
                select t.plan_id, p.status, coalesce(nullif(t.heading, ''), t.text),
                    array(select a.person_id from assignment a
                        where a.bureau_id = t.bureau_id and a.task_id = t.id and a.person_id is not null
                            and a.duty = any(?)),
                    array(select a.unit_id from assignment a
                        where a.bureau_id = t.bureau_id and a.task_id = t.id and a.unit_id is not null
                            and a.duty = any(?))
                from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where t.bureau_id = ? and t.id = ?
                """,
                row -> new Held(
                        row.getObject(1, UUID.class),
                        PlanStatus.valueOf(row.getString(2)),
                        row.getString(3),
                        ids(row, 4),
                        ids(row, 5)),
                LEADERS,
                RESPONSIBLE,
                bureau.idOrNone(),
                task);
    }

    private static Set<UUID> ids(ResultSet row, int column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }
}

package dev.zeren.plan.instruction.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.instruction.domain.Reminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The reminders of tasks. */
@ApplicationScoped
public class Reminders {

    private final Rows sql;
    private final Bureau bureau;

    Reminders(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** An id for a new reminder, greater than those before. */
    public UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Keeps a reminder.
     *
     * @param onlyOf the day of which it is to be the only one; or null
     * @return false when that day has one already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(Reminder reminder, LocalDate onlyOf) {
        return sql.change(
                        """
                        insert into reminder (bureau_id, id, task_id, plan_id, text, given_at, given_by, given_by_name,
                            only_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (bureau_id, task_id, only_of) do nothing
                        """,
                        bureau.id(),
                        reminder.id(),
                        reminder.taskId(),
                        reminder.planId(),
                        reminder.text(),
                        OffsetDateTime.ofInstant(reminder.at(), ZoneOffset.UTC),
                        reminder.by(),
                        reminder.byName(),
                        onlyOf)
                == 1;
    }

    /** The newest first. */
    public List<Reminder> list(UUID task, Cursor from, int rows) {
        UUID before = from.isStart() ? null : from.uuid(0);
        return sql.all(
                """
                select id, task_id, plan_id, text, given_at, given_by, given_by_name from reminder
                where bureau_id = ? and task_id = ? and (?::uuid is null or id < ?) order by id desc limit ?
                """,
                row -> new Reminder(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7)),
                bureau.idOrNone(),
                task,
                before,
                before,
                rows);
    }
}

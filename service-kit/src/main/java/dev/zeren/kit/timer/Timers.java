package dev.zeren.kit.timer;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The moments at which something is to be done. Each is set in the transaction of the change that makes it necessary. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Timers {

    /** A moment that has come. */
    record Due(String bureau, String kind, UUID subject) {}

    private final Rows rows;
    private final Bureau bureau;

    Timers(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    /** Something of this kind is done to the subject at the moment, and not at another that was set before. */
    public void set(String kind, UUID subject, Instant at) {
        rows.change("""
                insert into timer (bureau_id, kind, subject, due_at) values (?, ?, ?, ?)
                on conflict (bureau_id, kind, subject) do update set due_at = excluded.due_at, failures = 0
                """, bureau.id(), kind, subject, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** The same for many subjects in one statement, in the message that ends the transaction. */
    public void setAtEnd(String kind, Map<UUID, Instant> moments) {
        if (moments.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Instant>> all = List.copyOf(moments.entrySet());
        rows.changeAtEnd(
                """
                insert into timer (bureau_id, kind, subject, due_at)
                select ?, ?, moment.subject, moment.due_at
                from unnest(?::uuid[], ?::timestamptz[]) moment(subject, due_at)
                on conflict (bureau_id, kind, subject) do update set due_at = excluded.due_at, failures = 0
                """,
                bureau.id(),
                kind,
                all.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                // As text: the driver writes no arrays of moments.
                all.stream().map(one -> one.getValue().toString()).toArray(String[]::new));
    }

    /** Nothing of this kind is done to the subject any more. */
    public void clear(String kind, UUID subject) {
        rows.change("delete from timer where bureau_id = ? and kind = ? and subject = ?", bureau.id(), kind, subject);
    }

    /** The same for many subjects. */
    public void clear(String kind, Collection<UUID> subjects) {
        rows.change(
                "delete from timer where bureau_id = ? and kind = ? and subject = any(?)",
                bureau.id(),
                kind,
                subjects.toArray(UUID[]::new));
    }

    /**
     * What is due by the database's clock, on which all instances agree; the longest overdue first.
     *
     * @param kinds what this instance knows; others were set by a newer version of the service, which will see to them
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Due> due(Set<String> kinds, int limit) {
        return rows.all(
                """
                select bureau_id, kind, subject from timer where due_at <= now() and kind = any(?)
                order by due_at limit ?
                """,
                row -> new Due(row.getString(1), row.getString(2), row.getObject(3, UUID.class)),
                kinds.toArray(String[]::new),
                limit);
    }

    /** Takes a timer that is still due; false when another instance has it or had it. */
    boolean take(Due due) {
        return rows.change("""
                        delete from timer where (bureau_id, kind, subject) in (
                            select bureau_id, kind, subject from timer
                            where bureau_id = ? and kind = ? and subject = ? and due_at <= now()
                            for update skip locked)
                        """, due.bureau(), due.kind(), due.subject()) == 1;
    }

    /** After a failure it is tried again, each time after twice the time, at most an hour. */
    void postpone(Due due) {
        rows.change("""
                update timer set failures = failures + 1,
                    due_at = now() + least(interval '1 hour', interval '5 seconds' * power(2, least(failures, 20)))
                where bureau_id = ? and kind = ? and subject = ? and due_at <= now()
                """, due.bureau(), due.kind(), due.subject());
    }
}

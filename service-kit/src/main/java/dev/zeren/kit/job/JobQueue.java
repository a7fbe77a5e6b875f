package dev.zeren.kit.job;

import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which jobs are to be done, in any bureau. Who takes one holds it for a while and prolongs that while he works; when he
 * dies, another takes it, and the number of the attempt keeps the first from ending it after all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JobQueue {

    /** A job that was taken. */
    record Taken(String bureau, UUID job, int attempt) {}

    private final Rows rows;

    JobQueue(Rows rows) {
        this.rows = rows;
    }

    void add(String bureau, UUID job) {
        rows.change("insert into job_queue (bureau_id, job) values (?, ?)", bureau, job);
    }

    /** Takes the one that has waited longest, if there is one. */
    @Transactional
    Optional<Taken> take(Duration hold) {
        return rows.one(
                """
                update job_queue set held_until = now() + make_interval(secs => ?), attempt = attempt + 1
                where (bureau_id, job) = (
                    select bureau_id, job from job_queue
                    where due_at <= now() and (held_until is null or held_until < now())
                    order by due_at limit 1 for update skip locked)
                returning bureau_id, job, attempt
                """, row -> new Taken(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)), seconds(hold));
    }

    /** Holds it for longer; false when somebody else has it, or it was postponed, or has ended. */
    boolean prolong(Taken taken, Duration hold) {
        return rows.change("""
                update job_queue set held_until = now() + make_interval(secs => ?)
                where bureau_id = ? and job = ? and attempt = ? and held_until is not null
                """, seconds(hold), taken.bureau(), taken.job(), taken.attempt()) == 1;
    }

    /** Takes it away for good; false when somebody else has it. */
    boolean end(Taken taken) {
        return rows.change(
                        "delete from job_queue where bureau_id = ? and job = ? and attempt = ?",
                        taken.bureau(),
                        taken.job(),
                        taken.attempt())
                == 1;
    }

    /** Leaves it to whoever comes after a pause, which is twice as long after each attempt. */
    void postpone(Taken taken) {
        rows.change("""
                update job_queue set held_until = null, due_at = now() + interval '2 seconds' * power(2, attempt)
                where bureau_id = ? and job = ? and attempt = ?
                """, taken.bureau(), taken.job(), taken.attempt());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}

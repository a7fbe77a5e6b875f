package dev.zeren.kit.idempotency;

import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of a bureau's callers and the responses that were given to them. */
@ApplicationScoped
public class IdempotencyKeys {

    // One store in so many clears away a few expired keys of the same bureau.
    private static final int CLEAR_ONE_IN = 32;

    private final Rows rows;
    private final int retentionDays;

    IdempotencyKeys(Rows rows, @ConfigProperty(name = "zeren.idempotency.retention-days") int retentionDays) {
        this.rows = rows;
        this.retentionDays = retentionDays;
    }

    /** Takes the key for this transaction; false when another one holds it. */
    boolean lock(KeyId id) {
        return rows.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), id.lockNumber())
                .orElse(false);
    }

    Optional<StoredResponse> find(KeyId id) {
        return rows.one(
                """
                select fingerprint, status, location, version, body from idempotency_key
                where bureau_id = ? and subject = ? and key = ?
                """,
                row -> new StoredResponse(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        (Integer) row.getObject(4),
                        row.getString(5)),
                id.bureauId(),
                id.subject(),
                id.key());
    }

    void store(KeyId id, StoredResponse response) {
        rows.changeAtEnd(
                """
                insert into idempotency_key (bureau_id, subject, key, fingerprint, status, location, version, body)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.bureauId(),
                id.subject(),
                id.key(),
                response.fingerprint(),
                response.status(),
                response.location(),
                response.version(),
                response.body());
        if (ThreadLocalRandom.current().nextInt(CLEAR_ONE_IN) == 0) {
            rows.change("""
                    delete from idempotency_key
                    where bureau_id = ? and created_at < now() - make_interval(days => ?)
                    """, id.bureauId(), retentionDays);
        }
    }
}

package dev.zeren.kit.idempotency;

import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Takes the key for this transaction as soon as no other holds it. */
    void await(KeyId id) {
        rows.one("select pg_advisory_xact_lock(?)", row -> true, id.lockNumber());
    }

    Optional<StoredResponse> find(KeyId id) {
        return Optional.ofNullable(find(id, List.of(id.key())).get(id.key()));
    }

    /** The responses that are kept under some keys of one caller. */
    Map<String, StoredResponse> find(KeyId id, List<String> some) {
        Map<String, StoredResponse> found = new HashMap<>();
        rows.all(
                """
                select key, fingerprint, status, location, version, body from idempotency_key
                where bureau_id = ? and subject = ? and key = any(?)
                """,
                row -> found.put(
                        row.getString(1),
                        new StoredResponse(
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                (Integer) row.getObject(5),
                                row.getString(6))),
                id.bureauId(),
                id.subject(),
                some.toArray(String[]::new));
        return found;
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

package dev.zeren.plan.evidence.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.EvidenceStatus;
import dev.zeren.plan.term.EvidenceKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The evidence of the bureau. */
@ApplicationScoped
public class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    private final Rows sql;
    private final Bureau bureau;

    Evidences(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * Which evidence to list; null means any.
     *
     * @param giver the subject of who gave it
     * @param onlyBy who is to have given it where it was not given for one of the units
     * @param onlyFor the units; they count only beside {@code onlyBy}
     * @param ids those among which it is to be
     */
    public record Filter(
            EvidenceKind kind,
            String giver,
            UUID unit,
            String sha256,
            String onlyBy,
            Set<UUID> onlyFor,
            Collection<UUID> ids) {}

    /** What is stored, the newest first. */
    public List<Evidence> list(Filter filter, Cursor from, int rows) {
        Where where = new Where()
                .given("status = :status", "status", EvidenceStatus.STORED)
                .given("kind = :kind", "kind", filter.kind())
                .given("givenBy = :giver", "giver", filter.giver())
                .given("unitId = :unit", "unit", filter.unit())
                .given("sha256 = :sha256", "sha256", filter.sha256())
                .given("id in :ids", "ids", filter.ids())
                .given("id < :before", "before", from.isStart() ? null : from.uuid(0));
        if (filter.onlyBy() != null) {
            where.always("(givenBy = :me or unitId in :units)")
                    .with("me", filter.onlyBy())
                    .with("units", filter.onlyFor());
        }
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** What is stored under an id. */
    public Optional<Evidence> stored(UUID id) {
        return findByIdOptional(id).filter(Evidence::isStored);
    }

    /** Those of the ids under which something is stored. */
    public List<Evidence> stored(Collection<UUID> ids) {
        return list("id in ?1 and status = ?2", ids, EvidenceStatus.STORED);
    }

    /** The same, and keeps anybody from removing them for as long as the transaction lasts. */
    public List<Evidence> holdStored(Collection<UUID> ids) {
        return find("id in ?1 and status = ?2 order by id", ids, EvidenceStatus.STORED)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Takes a piece of evidence for this transaction, whatever its status. */
    public Optional<Evidence> take(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Takes room for a file; false when the bureau would have more than its total.
     *
     * @param bytes at most {@code total}
     */
    public boolean takeSpace(long bytes, long total) {
        return sql.change("""
                        insert into evidence_space (bureau_id, bytes) values (?, ?)
                        on conflict (bureau_id) do update set bytes = evidence_space.bytes + excluded.bytes
                            where evidence_space.bytes + excluded.bytes <= ?
                        """, bureau.id(), bytes, total) == 1;
    }

    /** Gives the room of a file back. */
    public void freeSpace(long bytes) {
        sql.change("update evidence_space set bytes = bytes - ? where bureau_id = ?", bytes, bureau.id());
    }
}

package dev.zeren.plan.intake.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.intake.domain.BureauRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** How bureaus' documents are read. */
@ApplicationScoped
public class BureauRulesRepository implements PanacheRepositoryBase<BureauRules, UUID> {

    private final Rows rows;
    private final Bureau bureau;

    BureauRulesRepository(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    /** The bureau's own; empty while it has none. */
    public Optional<BureauRules> own() {
        return findAll().firstResultOptional();
    }

    /** The bureau's own, taken for this transaction; made when it has none. */
    public BureauRules held(String content) {
        rows.change(
                "insert into bureau_rules (bureau_id, id, version, content) values (?, ?, 0, ?)"
                        + " on conflict (bureau_id) do nothing",
                bureau.id(),
                UuidVersion7Strategy.INSTANCE.generateUuid(
                        getEntityManager().unwrap(SharedSessionContractImplementor.class)),
                content);
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}

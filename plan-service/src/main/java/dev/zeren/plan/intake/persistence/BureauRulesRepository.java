package dev.zeren.plan.intake.persistence;

import dev.zeren.plan.intake.domain.BureauRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** How bureaus' documents are read. */
@ApplicationScoped
public class BureauRulesRepository implements PanacheRepositoryBase<BureauRules, UUID> {

    /** The bureau's own; empty while it has none. */
    public Optional<BureauRules> own() {
        return findAll().firstResultOptional();
    }
}

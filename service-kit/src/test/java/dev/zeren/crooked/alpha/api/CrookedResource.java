package dev.zeren.crooked.alpha.api;

import dev.zeren.crooked.alpha.domain.Crooked;
import dev.zeren.crooked.alpha.persistence.CrookedHelper;
import dev.zeren.plan.Elsewhere;
import jakarta.transaction.Transactional;

/** A resource that nobody secured, that opens a transaction, shows an entity and knows another service. */
@jakarta.ws.rs.Path("crooked")
@Transactional
public class CrookedResource {

    public Crooked get(CrookedHelper helper, Elsewhere elsewhere) {
        helper.ask(null);
        return new Crooked();
    }
}

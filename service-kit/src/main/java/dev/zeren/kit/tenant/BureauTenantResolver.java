package dev.zeren.kit.tenant;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Hibernate's discriminator: every entity query and insert is held to the bureau. */
@PersistenceUnitExtension
@ApplicationScoped
public class BureauTenantResolver implements TenantResolver {

    private final Bureau bureau;

    BureauTenantResolver(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public String getDefaultTenantId() {
        return Bureau.NONE;
    }

    @Override
    public String resolveTenantId() {
        return bureau.idOrNone();
    }
}

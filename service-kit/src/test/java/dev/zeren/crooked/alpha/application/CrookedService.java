package dev.zeren.crooked.alpha.application;

import dev.zeren.crooked.alpha.api.CrookedResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** A service that knows the wire, has a field injected and writes a query. */
public class CrookedService {

    @Inject
    EntityManager manager;

    public Object find(CrookedResource resource) {
        return manager.createQuery("from " + resource).getResultList();
    }
}

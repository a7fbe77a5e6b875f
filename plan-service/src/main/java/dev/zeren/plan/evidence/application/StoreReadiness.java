package dev.zeren.plan.evidence.application;

import dev.zeren.plan.evidence.persistence.EvidenceConfig;
import dev.zeren.plan.evidence.persistence.FileStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Whether files of evidence can be kept. Says that, and not where. */
@Singleton
@Readiness
class StoreReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreReadiness.class);

    private final FileStore store;
    private final boolean counts;

    StoreReadiness(FileStore store, EvidenceConfig config) {
        this.store = store;
        this.counts = config.healthCounts();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("evidence");
        try {
            store.check();
            return answer.up().build();
        } catch (IOException failure) {
            LOG.warnf("the store of evidence does not answer: %s", failure.getMessage());
            return answer.withData("store", "DOWN").status(!counts).build();
        }
    }
}

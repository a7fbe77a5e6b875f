package dev.zeren.gateway.health;

import dev.zeren.gateway.login.SharedRevocations;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. Quarkus' own check is off: it tells the public the database's address. */
@Singleton
@Readiness
class DatabaseReadiness implements HealthCheck {

    private final SharedRevocations revocations;

    DatabaseReadiness(SharedRevocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(revocations.isCurrent())
                .build();
    }
}

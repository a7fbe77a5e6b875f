package dev.zeren.reporting.replica.api;

import dev.zeren.reporting.replica.application.ReplicaService;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the feed was read to its end once. A later rebuild takes no readiness away: its callers shall be told
 * what they wait for.
 */
@Readiness
@ApplicationScoped
public class ReplicaReadiness implements HealthCheck {

    private final ReplicaService replica;
    private volatile boolean caughtUpOnce;

    ReplicaReadiness(ReplicaService replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        caughtUpOnce = caughtUpOnce || replica.position().caughtUp();
        return HealthCheckResponse.named("replica").status(caughtUpOnce).build();
    }
}

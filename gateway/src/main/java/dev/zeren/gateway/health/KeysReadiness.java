package dev.zeren.gateway.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the provider's keys are known. Asked for, they are fetched: an instance that started before its provider would
 * otherwise wait for a request that an orchestrator will not send it. Once known, a provider that is away does not make
 * the door unready.
 */
@Singleton
@Readiness
class KeysReadiness implements AsyncHealthCheck {

    private static final String NAME = "oidc-keys";

    private final TenantConfigBean tenants;
    private final Duration patience = Duration.ofSeconds(2);

    KeysReadiness(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<TenantConfigContext> all =
                new ArrayList<>(tenants.getStaticTenantsConfig().values());
        all.add(tenants.getDefaultTenant());
        List<Uni<TenantConfigContext>> waiting = all.stream()
                .filter(tenant -> !tenant.ready())
                .map(TenantConfigContext::initialize)
                .toList();
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return Uni.join()
                .all(waiting)
                .andCollectFailures()
                .ifNoItem()
                .after(patience)
                .fail()
                .map(contexts -> answer(contexts.stream().allMatch(TenantConfigContext::ready)))
                .onFailure()
                .recoverWithItem(() -> answer(false));
    }

    private static HealthCheckResponse answer(boolean known) {
        return HealthCheckResponse.named(NAME).status(known).build();
    }
}

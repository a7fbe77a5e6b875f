package dev.zeren.gateway.login;

import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.login.RevocationTable.Revocation;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.token.VerifiedTokens;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * The provider's word that a session has ended. Quarkus' own handler kept replayed cookies alive (docs/gateway.md); this
 * one writes to the not-before store that is asked on every request, and answers 200 only when all replicas will know.
 */
@ApplicationScoped
class BackChannelLogout {

    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class);
    private static final String PATH = "/logout/backchannel";
    private static final String FIELD = "logout_token=";
    private static final int MAX_BODY = 16 * 1024;

    private final TenantIdentityProvider provider;
    private final SharedRevocations revocations;
    private final Refusals refusals;
    private final String clientId;

    BackChannelLogout(
            @Tenant(SessionCookies.BROWSER) TenantIdentityProvider provider,
            SharedRevocations revocations,
            Refusals refusals,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId) {
        this.provider = provider;
        this.revocations = revocations;
        this.refusals = refusals;
        this.clientId = clientId;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST) {
            refusals.refuse(context, CommonProblem.METHOD_NOT_ALLOWED);
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= MAX_BODY) {
                body.appendBuffer(chunk);
            } else {
                request.handler(null);
                refusals.refuse(context, CommonProblem.PAYLOAD_TOO_LARGE);
            }
        });
        request.endHandler(ended -> {
            if (!context.response().headWritten()) {
                tokenIn(body.toString())
                        .filter(VerifiedTokens::isCompact)
                        .ifPresentOrElse(token -> verify(context, token), () -> refuse(context));
            }
        });
        request.resume();
    }

    private static Optional<String> tokenIn(String form) {
        for (String field : form.split("&")) {
            if (field.startsWith(FIELD)) {
                // Nothing in a token needs encoding; what is encoded is no token.
                return Optional.of(field.substring(FIELD.length()));
            }
        }
        return Optional.empty();
    }

    private void verify(RoutingContext context, String token) {
        provider.authenticate(new AccessTokenCredential(token))
                .subscribe()
                .with(identity -> honour(context, identity), failure -> {
                    LOG.infof("logout token refused: %s", failure.toString());
                    refuse(context);
                });
    }

    private void honour(RoutingContext context, SecurityIdentity identity) {
        Optional<Revocation> revocation =
                LogoutToken.read((JsonWebToken) identity.getPrincipal(), clientId, Instant.now());
        if (revocation.isEmpty()) {
            refuse(context);
            return;
        }
        revocations
                .revoke(revocation.get())
                .onSuccess(saved -> context.response()
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end())
                .onFailure(failure -> {
                    LOG.warnf("a logout is not saved yet: %s", failure.getMessage());
                    refusals.refuse(context, GatewayProblem.SERVICE_UNAVAILABLE);
                });
    }

    private void refuse(RoutingContext context) {
        refusals.refuse(context, GatewayProblem.INVALID_LOGOUT_TOKEN);
    }
}

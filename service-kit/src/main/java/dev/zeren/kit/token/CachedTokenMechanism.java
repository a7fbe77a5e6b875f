package dev.zeren.kit.token;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Answers a bearer token from the memory of verified ones and hands an unknown one to quarkus-oidc. A request without a
 * bearer token is left to quarkus-oidc altogether.
 */
@ApplicationScoped
public class CachedTokenMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens tokens;

    CachedTokenMechanism(OidcAuthenticationMechanism oidc, VerifiedTokens tokens) {
        this.oidc = oidc;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        try {
            String token = tokens.bearer(context.request().getHeader("Authorization"));
            if (token == null) {
                return Uni.createFrom().nullItem();
            }
            VerifiedToken known = tokens.find(token);
            return known != null ? Uni.createFrom().item(known.identity()) : verify(token, context, identityProviders);
        } catch (AuthenticationFailedException refusal) {
            return Uni.createFrom().failure(refusal);
        }
    }

    private Uni<SecurityIdentity> verify(
            String token, RoutingContext context, IdentityProviderManager identityProviders) {
        if (!VerifiedTokens.isCompact(token)) {
            throw new AuthenticationFailedException("not a token");
        }
        return oidc.authenticate(context, identityProviders)
                .onItem()
                .ifNotNull()
                .transform(identity -> tokens.admit(token, identity).identity());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}

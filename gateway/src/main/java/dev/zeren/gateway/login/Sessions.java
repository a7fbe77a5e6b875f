package dev.zeren.gateway.login;

import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.caller.CallerAugmentor;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.token.Revocations;
import dev.zeren.kit.token.VerifiedToken;
import dev.zeren.kit.token.VerifiedTokens;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Finds out who calls the API when the door does not know the token yet, or when there is a session cookie. A session
 * ends as what a bearer call is from the start: an access token, verified like any other.
 */
@Singleton
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final VerifiedTokens tokens;
    private final Revocations revocations;
    private final TenantIdentityProvider bearer;
    private final CallerAugmentor augmentor;
    private final Refusals refusals;

    Sessions(
            VerifiedTokens tokens,
            Revocations revocations,
            TenantIdentityProvider bearer,
            CallerAugmentor augmentor,
            Refusals refusals) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.bearer = bearer;
        this.augmentor = augmentor;
        this.refusals = refusals;
    }

    /** Calls the consumer with the verified access token and its text, or refuses the request. */
    public void verify(RoutingContext context, BiConsumer<VerifiedToken, String> consumer) {
        if (Refusals.hasBody(context.request())) {
            context.request().pause();
        }
        identity(context)
                .chain(this::accessToken)
                .subscribe()
                .with(found -> accept(context, consumer, found), failure -> refuse(context, failure));
    }

    // Whatever is thrown here would be dropped, and the client would wait for nothing.
    private static void accept(RoutingContext context, BiConsumer<VerifiedToken, String> consumer, AccessToken found) {
        try {
            consumer.accept(found.verified(), found.text());
        } catch (RuntimeException failure) {
            context.fail(failure);
        }
    }

    /**
     * Who quarkus-oidc says it is. Failures come to the subscriber; by default Quarkus would answer the request itself.
     */
    static Uni<SecurityIdentity> identity(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> leftToUs = (request, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToUs);
        return QuarkusHttpUser.getSecurityIdentity(context, null);
    }

    /** Whether a browser's session may still be used. */
    boolean isLive(SecurityIdentity identity) {
        return !identity.isAnonymous()
                && identity.getPrincipal() instanceof JsonWebToken idToken
                && !revocations.covers(idToken.getSubject(), idToken.getClaim("sid"), idToken.getIssuedAtTime());
    }

    private Uni<AccessToken> accessToken(SecurityIdentity identity) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null || !isLive(identity)) {
            throw new AuthenticationFailedException("no live session and no token");
        }
        String text = credential.getToken();
        VerifiedToken known = tokens.find(text);
        if (known != null) {
            return Uni.createFrom().item(new AccessToken(known, text));
        }
        return bearer.authenticate(credential)
                .chain(verified -> augmentor.augment(verified, null))
                .map(verified -> new AccessToken(tokens.admit(text, verified), text));
    }

    /** Refuses with 401 what is not to be trusted, and with 503 when there is nobody to ask. */
    void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationException && !isOutage(failure)) {
            refusals.refuse(context, CommonProblem.UNAUTHENTICATED);
        } else {
            LOG.warnf("the identity provider cannot be asked: %s", failure.toString());
            refusals.refuse(context, GatewayProblem.SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private record AccessToken(VerifiedToken verified, String text) {}
}

package dev.zeren.kit.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What is known of a token whose signature, issuer, audience and times were found good.
 *
 * @param identity the caller; holds nothing of the request in which it was verified
 * @param subject claim {@code sub}, or null
 * @param session claim {@code sid}, or null
 * @param type claim {@code typ}, or null
 * @param issuedAt claim {@code iat} in seconds since 1970; 0 without one
 * @param expiresAt claim {@code exp} in seconds since 1970
 */
public record VerifiedToken(
        SecurityIdentity identity, String subject, String session, String type, long issuedAt, long expiresAt) {

    /** Reads the claims that matter here from an identity that quarkus-oidc has made of a JWT. */
    static VerifiedToken of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            throw new AuthenticationFailedException("not a JSON Web Token");
        }
        return new VerifiedToken(
                withoutRequest(identity),
                claims.getSubject(),
                claims.getClaim("sid"),
                claims.getClaim("typ"),
                claims.getIssuedAtTime(),
                claims.getExpirationTime());
    }

    // quarkus-oidc leaves the RoutingContext among the attributes; kept, it would hold the first request in memory
    // for as long as the token is remembered.
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }
}

package dev.zeren.gateway.login;

import dev.zeren.gateway.login.RevocationTable.Revocation;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a logout token must say besides being signed by the provider (OpenID Connect Back-Channel Logout 1.0, 2.4 and
 * 2.6).
 */
final class LogoutToken {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(60);

    private LogoutToken() {}

    /**
     * What is to be revoked.
     *
     * @param token signature, issuer and expiry are verified
     * @param clientId the gateway's own; the token must be meant for it
     * @return empty when it is no logout token, or not for us, or stale
     */
    static Optional<Revocation> read(JsonWebToken token, String clientId, Instant now) {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        boolean fresh = issued.isAfter(now.minus(OLDEST)) && issued.isBefore(now.plus(SKEW));
        boolean ours = Optional.ofNullable(token.getAudience()).orElse(Set.of()).contains(clientId);
        if (!fresh || !ours || token.containsClaim("nonce") || !isLogout(token)) {
            return Optional.empty();
        }
        String session = token.getClaim("sid");
        if (session != null) {
            return Optional.of(Revocation.ofSession(session, issued));
        }
        return Optional.ofNullable(token.getSubject()).map(subject -> Revocation.ofSubject(subject, issued));
    }

    private static boolean isLogout(JsonWebToken token) {
        Object events = token.getClaim("events");
        return events instanceof JsonObject object && object.get(EVENT) instanceof JsonObject;
    }
}

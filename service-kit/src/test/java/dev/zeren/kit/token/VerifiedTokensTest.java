package dev.zeren.kit.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final long NOW = 1_700_000_000;

    private final Map<String, Long> revokedSubjects = new HashMap<>();
    private final AdjustableClock clock = new AdjustableClock();
    private final VerifiedTokens tokens = new VerifiedTokens(new Defaults(), this::isRevoked, clock);

    private boolean isRevoked(String subject, String session, long issuedAt) {
        return revokedSubjects.getOrDefault(subject, -1L) >= issuedAt;
    }

    @Test
    void aTokenIsKnownAfterItWasVerifiedAndNotBefore() {
        assertNull(tokens.find("a.b.c"));
        VerifiedToken admitted = tokens.admit("a.b.c", identity(Map.of()));
        assertSame(admitted, tokens.find("a.b.c"));
        assertNull(tokens.find("a.b.d"));
    }

    @Test
    void aTokenIsNeverKnownPastItsExpiry() {
        tokens.admit("a.b.c", identity(Map.of("exp", NOW + 10)));
        clock.forward(Duration.ofSeconds(9));
        assertNotNull(tokens.find("a.b.c"));
        clock.forward(Duration.ofSeconds(1));
        assertNull(tokens.find("a.b.c"));
    }

    @Test
    void aRevokedTokenIsRefusedKnownOrNot() {
        tokens.admit("a.b.c", identity(Map.of()));
        revokedSubjects.put("user-1", NOW);
        assertThrows(AuthenticationFailedException.class, () -> tokens.find("a.b.c"));
        SecurityIdentity unknown = identity(Map.of());
        assertThrows(AuthenticationFailedException.class, () -> tokens.admit("x.y.z", unknown));
        tokens.admit("l.m.n", identity(Map.of("iat", NOW + 1)));
        assertNotNull(tokens.find("l.m.n"));
    }

    @Test
    void aTokenThatIsNoAccessTokenIsRefusedAndNotRemembered() {
        for (String type : Set.of("ID", "Refresh", "Offline", "Logout")) {
            SecurityIdentity identity = identity(Map.of("typ", type));
            assertThrows(AuthenticationFailedException.class, () -> tokens.admit("a.b.c", identity), type);
            assertNull(tokens.find("a.b.c"));
        }
    }

    @Test
    void whatIsNoJsonWebTokenIsRefused() {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("somebody"))
                .build();
        assertThrows(AuthenticationFailedException.class, () -> tokens.admit("a.b.c", identity));
    }

    @Test
    void theRequestIsNotRememberedAndAllElseIs() {
        RoutingContext request = proxy(RoutingContext.class, Map.of());
        SecurityIdentity identity = QuarkusSecurityIdentity.builder(identity(Map.of()))
                .addAttribute(RoutingContext.class.getName(), request)
                .addAttribute("zeren.caller", "caller")
                .build();
        SecurityIdentity kept = tokens.admit("a.b.c", identity).identity();
        assertFalse(kept.getAttributes().containsValue(request));
        assertEquals("caller", kept.getAttribute("zeren.caller"));
        assertEquals(Set.of("planner"), kept.getRoles());
        assertNotNull(kept.getCredential(TokenCredential.class));
    }

    @Test
    void aTokenOverTheLengthIsRefusedUnread() {
        String longest = "x".repeat(8192);
        assertEquals(longest, tokens.bearer("Bearer " + longest));
        assertThrows(AuthenticationFailedException.class, () -> tokens.bearer("Bearer x" + longest));
    }

    @Test
    void onlyTheBearerSchemeCarriesAToken() {
        assertNull(tokens.bearer(null));
        assertNull(tokens.bearer("Basic YTpi"));
        assertNull(tokens.bearer("Bearer"));
        assertEquals("a.b.c", tokens.bearer("bearer a.b.c"));
    }

    @Test
    void aTokenHasThreeParts() {
        assertTrue(VerifiedTokens.isCompact("a-_.b.c"));
        for (String other : Set.of("", "a", "a.b", "a..c", "a.b.c.d", "a.b.c=", "a.b. c")) {
            assertFalse(VerifiedTokens.isCompact(other), other);
        }
    }

    @Test
    void theMemoryIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            tokens.admit("a.b." + i, identity(Map.of()));
        }
        int known = 0;
        for (int i = 0; i < 1_000; i++) {
            known += tokens.find("a.b." + i) == null ? 0 : 1;
        }
        assertTrue(known < 1_000, "some of " + known + " are forgotten");
    }

    @Test
    void digestsOfDifferentTokensDiffer() {
        assertEquals(TokenDigest.of("a.b.c"), TokenDigest.of("a.b.c"));
        assertNotEquals(TokenDigest.of("a.b.c"), TokenDigest.of("a.b.d"));
    }

    private static SecurityIdentity identity(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("sub", "user-1", "typ", "Bearer", "iat", NOW, "exp", NOW + 300));
        all.putAll(claims);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(proxy(JsonWebToken.class, all))
                .addRole("planner")
                .addCredential(new TokenCredential("a.b.c", "bearer"))
                .build();
    }

    /** An object of an interface that answers from the claims. */
    private static <T> T proxy(Class<T> type, Map<String, Object> claims) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "getSubject" -> claims.get("sub");
                    case "getIssuedAtTime" -> claims.get("iat");
                    case "getExpirationTime" -> claims.get("exp");
                    case "getClaim" -> claims.get((String) arguments[0]);
                    case "getName" -> "name";
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> null;
                }));
    }

    private static final class Defaults implements TokenConfig, TokenConfig.Cache {

        @Override
        public int maxLength() {
            return 8192;
        }

        @Override
        public Set<String> refusedTypes() {
            return Set.of("ID", "Refresh", "Offline", "Logout");
        }

        @Override
        public Cache cache() {
            return this;
        }

        @Override
        public long size() {
            return 100;
        }

        @Override
        public Duration keep() {
            return Duration.ofSeconds(60);
        }
    }

    private static final class AdjustableClock extends Clock {

        private Instant now = Instant.ofEpochSecond(NOW);

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

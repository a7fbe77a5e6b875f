package dev.zeren.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * The memory of verified tokens: bounded, at most a minute long by default, never past a token's expiry. Revocations are
 * asked for on every use.
 */
@Singleton
public class VerifiedTokens {

    private static final String SCHEME = "Bearer ";
    // Three parts in base64url (RFC 7515, 7.1). Other strings make quarkus-oidc's parsers throw all sorts of things.
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final TokenConfig config;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<TokenDigest, VerifiedToken> known;

    // Plain adders: a Micrometer counter on this path costs more than the look-up it counts.
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Inject
    public VerifiedTokens(TokenConfig config, Revocations revocations, MeterRegistry metrics) {
        this(config, revocations, Clock.systemUTC());
        publish(metrics);
    }

    VerifiedTokens(TokenConfig config, Revocations revocations, Clock clock) {
        this.config = config;
        this.revocations = revocations;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(config.cache().size())
                .expireAfter(Expiry.<TokenDigest, VerifiedToken>creating((digest, token) -> keep(token)))
                .build();
    }

    /**
     * The token of an {@code Authorization} header, or null when the header is absent or of another scheme.
     *
     * @throws AuthenticationFailedException when it is longer than a token may be
     */
    public String bearer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        if (authorization.length() > config.maxLength() + SCHEME.length()) {
            refused.increment();
            throw new AuthenticationFailedException("token too long");
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    /** Whether a string has the form of a signed token; says nothing of what it holds. */
    public static boolean isCompact(String token) {
        return COMPACT.matcher(token).matches();
    }

    /**
     * What is known of a token, or null when it must be verified (again).
     *
     * @throws AuthenticationFailedException when it has been revoked
     */
    public VerifiedToken find(String token) {
        VerifiedToken found = known.getIfPresent(TokenDigest.of(token));
        // The clock once more: the cache counts elapsed time, and a clock that was set would not be noticed.
        if (found == null || found.expiresAt() <= clock.millis() / 1000) {
            misses.increment();
            return null;
        }
        refuseRevoked(found);
        hits.increment();
        return found;
    }

    /**
     * Remembers a token that quarkus-oidc has just verified.
     *
     * @param token as it was sent
     * @param identity what quarkus-oidc and the augmentors have made of it
     * @throws AuthenticationFailedException when it is no access token, or has been revoked
     */
    public VerifiedToken admit(String token, SecurityIdentity identity) {
        VerifiedToken verified = VerifiedToken.of(identity);
        if (verified.type() != null && config.refusedTypes().contains(verified.type())) {
            refused.increment();
            throw new AuthenticationFailedException("not an access token");
        }
        refuseRevoked(verified);
        known.put(TokenDigest.of(token), verified);
        return verified;
    }

    private void refuseRevoked(VerifiedToken token) {
        if (revocations.covers(token.subject(), token.session(), token.issuedAt())) {
            refused.increment();
            throw new AuthenticationFailedException("token revoked");
        }
    }

    private Duration keep(VerifiedToken token) {
        Duration left = Duration.ofMillis(Math.max(0, token.expiresAt() * 1000 - clock.millis()));
        Duration longest = config.cache().keep();
        return left.compareTo(longest) < 0 ? left : longest;
    }

    private void publish(MeterRegistry metrics) {
        count(metrics, "hit", hits);
        count(metrics, "miss", misses);
        count(metrics, "refused", refused);
        metrics.gauge("zeren.tokens.known", known, Cache::estimatedSize);
    }

    private static void count(MeterRegistry metrics, String result, LongAdder adder) {
        FunctionCounter.builder("zeren.tokens.lookups", adder, LongAdder::sum)
                .tag("result", result)
                .description("Bearer tokens looked up among the verified ones")
                .register(metrics);
    }
}

package dev.zeren.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How bearer tokens are taken and remembered; the same keys in the gateway and in every service. */
@ConfigMapping(prefix = "zeren.tokens")
public interface TokenConfig {

    /** The longest token that is looked at, in characters; a longer one is refused unread. */
    @WithDefault("8192")
    int maxLength();

    /**
     * Values of the claim {@code typ} that are refused: tokens that the provider signs with the same key and that are
     * no access tokens. Keycloak marks them so; another provider's ID token falls to the audience.
     */
    @WithDefault("ID,Refresh,Offline,Logout")
    Set<String> refusedTypes();

    /** The memory of verified tokens. */
    Cache cache();

    interface Cache {

        /** How many tokens are remembered at most; the least used are forgotten first. About 6 KB each. */
        @WithDefault("10000")
        long size();

        /** How long a token is remembered at most; never past its own expiry. */
        @WithDefault("60s")
        Duration keep();
    }
}

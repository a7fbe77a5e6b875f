package dev.zeren.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens as the suite's realm gives them, signed with a key that the service under test verifies. */
public final class TestTokens {

    public static final String ISSUER = "https://identity.test/realms/zeren";

    // A system property, because Quarkus loads test classes more than once.
    private static final String KEY_PROPERTY = "zeren.test.private-key";

    private TestTokens() {}

    /** Makes a key and says how a service verifies with it. */
    static Map<String, String> configure() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY_PROPERTY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return Map.of(
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    "quarkus.oidc.token.issuer",
                    ISSUER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A person of a bureau with roles; the subject is {@code name} itself. */
    public static String person(String name, String bureau, String... roles) {
        return sign(claims(name)
                .claim("name", name)
                .claim("bureau", bureau)
                .claim("scope", "openid profile")
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A portal's client that belongs to a bureau. */
    public static String client(String id, String bureau, String... scopes) {
        return sign(claims(id).claim("client_id", id).claim("bureau", bureau).claim("scope", String.join(" ", scopes)));
    }

    /** A client of the whole suite. */
    public static String system(String id, String... scopes) {
        return sign(claims(id).claim("client_id", id).claim("scope", String.join(" ", scopes)));
    }

    /** A token to be completed and signed by the test. */
    public static JwtClaimsBuilder claims(String subject) {
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience("zeren")
                .claim("typ", "Bearer")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256)
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

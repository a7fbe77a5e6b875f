package dev.zeren.gateway.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Makes tokens, good ones and all the bad ones. */
public final class Tokens {

    private final String issuer;
    private final RsaJsonWebKey key;

    Tokens(String issuer) {
        this.issuer = issuer;
        try {
            key = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
        key.setKeyId(UUID.randomUUID().toString());
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
    }

    Map<String, Object> publicKey() {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** An access token of a planner of 临禾区, with claims put on top; a null value takes a claim away. */
    public String of(Map<String, Object> claims) {
        return lasting(300, claims);
    }

    /** The same with a life in seconds. */
    public String lasting(int seconds, Map<String, Object> claims) {
        return sign(claims(seconds, claims), Map.of());
    }

    /** A good access token, a new one every time. */
    public String good() {
        return of(Map.of());
    }

    /** Signed with the good key, with header parameters put on top. */
    public String withHeader(Map<String, Object> header) {
        return sign(claims(300, Map.of()), header);
    }

    /** Not signed at all. */
    public String unsigned() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setPayload(JsonUtil.toJson(claims(300, Map.of())));
        return serialize(jws);
    }

    /** Signed with HMAC, the public key's bytes as the secret. */
    public String signedWithPublicKey() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        jws.setPayload(JsonUtil.toJson(claims(300, Map.of())));
        return serialize(jws);
    }

    private Map<String, Object> claims(int seconds, Map<String, Object> more) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", List.of("zeren", "account"));
        claims.put("sub", "user-1");
        claims.put("typ", "Bearer");
        claims.put("name", "沈书言");
        claims.put("bureau", "linhe");
        claims.put("realm_access", Map.of("roles", List.of("planner", "offline_access")));
        claims.put("scope", "openid profile");
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + seconds);
        claims.putAll(more);
        claims.values().removeIf(value -> value == null);
        return claims;
    }

    private String sign(Map<String, Object> claims, Map<String, Object> header) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        header.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
        jws.setKey(key.getPrivateKey());
        jws.setPayload(JsonUtil.toJson(claims));
        return serialize(jws);
    }

    private static String serialize(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

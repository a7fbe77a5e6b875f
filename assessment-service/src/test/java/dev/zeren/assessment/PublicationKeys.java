package dev.zeren.assessment;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A pair of keys to sign publications with, new in each run: none is kept in the repository. */
public class PublicationKeys implements ConfigSource {

    private static final Map<String, String> KEYS = generate();

    private static Map<String, String> generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "zeren.publications.signing-key",
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    "zeren.publications.verification-key",
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return KEYS.keySet();
    }

    @Override
    public String getValue(String name) {
        return KEYS.get(name);
    }

    @Override
    public String getName() {
        return "keys of the tests";
    }
}

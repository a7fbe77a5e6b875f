package dev.zeren.assessment.result.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.domain.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs publications with Ed25519. The pair of keys is configuration, base64 of PKCS #8 and of X.509 as {@code openssl
 * genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them; without it nothing is published.
 */
@ApplicationScoped
class PublicationSigner {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey signing;
    private final PublicKey verification;

    PublicationSigner(
            @ConfigProperty(name = "zeren.publications.signing-key") Optional<String> signing,
            @ConfigProperty(name = "zeren.publications.verification-key") Optional<String> verification)
            throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        boolean given = signing.isPresent() && verification.isPresent();
        this.signing = given ? keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(signing.get()))) : null;
        this.verification = given ? keys.generatePublic(new X509EncodedKeySpec(bytes(verification.get()))) : null;
        if (given && !isPair()) {
            throw new IllegalStateException(
                    "zeren.publications.verification-key does not belong to zeren.publications.signing-key");
        }
    }

    private static byte[] bytes(String key) {
        return Base64.getDecoder().decode(key.strip());
    }

    private boolean isPair() throws GeneralSecurityException {
        byte[] probe = {1, 2, 3};
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(verification);
        check.update(probe);
        return check.verify(sign(probe));
    }

    /** @throws Rejection {@code signing-key-missing} */
    byte[] sign(byte[] content) {
        requireKey();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key to verify with, as X.509. @throws Rejection {@code signing-key-missing} */
    byte[] verificationKey() {
        requireKey();
        return verification.getEncoded();
    }

    /** What the key is called: the SHA-256 of its X.509 form. */
    String keyId() {
        return HexFormat.of().formatHex(Sha256.begin().digest(verificationKey()));
    }

    private void requireKey() {
        if (signing == null) {
            throw new Rejection(AssessmentProblem.SIGNING_KEY_MISSING);
        }
    }
}

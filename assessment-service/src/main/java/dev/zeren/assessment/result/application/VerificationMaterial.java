package dev.zeren.assessment.result.application;

import dev.zeren.assessment.result.persistence.Publications;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What an outsider verifies the publications of a round with: the key, each publication with its signature, and at the
 * end a signed line that says how many there are, without which nobody would miss the last.
 */
@ApplicationScoped
public class VerificationMaterial {

    private final Publications publications;
    private final PublicationService service;
    private final PublicationSigner signer;
    private final BureauCalendar calendar;

    VerificationMaterial(
            Publications publications, PublicationService service, PublicationSigner signer, BureauCalendar calendar) {
        this.publications = publications;
        this.service = service;
        this.signer = signer;
        this.calendar = calendar;
    }

    /**
     * The material of the round of a publication.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code not-found}, {@code signing-key-missing}
     */
    @Transactional
    public byte[] of(UUID publication) {
        UUID round = service.get(publication).roundId();
        StringBuilder text = new StringBuilder("zeren-verification/1\n")
                .append("key ")
                .append(base64(signer.verificationKey()))
                .append('\n');
        int number = 0;
        String last = "";
        Optional<Publications.Signed> next = publications.signedAfter(round, number);
        while (next.isPresent()) {
            Publications.Signed one = next.get();
            number = one.number();
            last = one.sha256();
            text.append("publication ")
                    .append(last)
                    .append(' ')
                    .append(base64(one.signature()))
                    .append(' ')
                    .append(base64(one.content()))
                    .append('\n');
            next = publications.signedAfter(round, number);
        }
        byte[] end = ("zeren-chain/1\nround " + round + "\npublications " + number + "\nlast " + last + "\nat "
                        + calendar.now() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        text.append("chain ")
                .append(base64(signer.sign(end)))
                .append(' ')
                .append(base64(end))
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

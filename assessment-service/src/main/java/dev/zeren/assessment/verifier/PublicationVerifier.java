package dev.zeren.assessment.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verifies what was published of a round, from the material that the service gives out and a key that the verifier has
 * from elsewhere. It shares no code with what writes publications and needs nothing but Java:
 * {@code java -cp assessment-service.jar dev.zeren.assessment.verifier.PublicationVerifier material.txt key.base64}.
 */
public final class PublicationVerifier {

    private static final String NONE_BEFORE = "0".repeat(64);

    /**
     * What was found.
     *
     * @param publications how many were found good, from the first on
     * @param fault what is wrong first; null when nothing is
     */
    public record Verdict(int publications, String fault) {

        public boolean isGood() {
            return fault == null;
        }
    }

    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String fault) {
            super(fault);
        }
    }

    private final PublicKey key;
    private final String keyText;

    /** @param key the verification key, base64 of its X.509 form, from a source that is trusted */
    public PublicationVerifier(String key) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(key.strip());
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        this.keyText = Base64.getEncoder().encodeToString(encoded);
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Verdict verdict = new PublicationVerifier(Files.readString(Path.of(arguments[1])))
                .verify(Files.readAllBytes(Path.of(arguments[0])));
        System.out.println(
                verdict.isGood()
                        ? "good: " + verdict.publications() + " publications"
                        : "NOT GOOD after " + verdict.publications() + " publications: " + verdict.fault());
        System.exit(verdict.isGood() ? 0 : 1);
    }

    /** Verifies the material; whatever it is, the answer is a verdict. */
    public Verdict verify(byte[] material) {
        List<String> good = new ArrayList<>();
        try {
            List<String> lines = lines(material);
            require(lines.size() >= 4, "too few lines");
            require(lines.get(0).equals("zeren-verification/1"), "not the form of verification material");
            require(lines.get(1).equals("key " + keyText), "signed with a key that is not the trusted one");
            String round = null;
            for (String line : lines.subList(2, lines.size() - 1)) {
                round = publication(line, good, round);
            }
            chain(lines.get(lines.size() - 1), good, round);
            return new Verdict(good.size(), null);
        } catch (Bad bad) {
            return new Verdict(good.size(), bad.getMessage());
        } catch (GeneralSecurityException bad) {
            return new Verdict(good.size(), "a signature that is none");
        }
    }

    private String publication(String line, List<String> good, String round) throws Bad, GeneralSecurityException {
        String[] parts = line.split(" ", -1);
        require(parts.length == 4 && parts[0].equals("publication"), "a line that is no publication");
        byte[] content = bytes(parts[3]);
        require(parts[1].equals(sha256(content)), "a digest that is not the content's");
        require(isSigned(content, bytes(parts[2])), "a signature that is not the content's");
        Map<String, String> facts = facts(content);
        String previous = good.isEmpty() ? NONE_BEFORE : good.get(good.size() - 1);
        require(previous.equals(facts.get("previous")), "a publication is missing or out of place");
        require(String.valueOf(good.size() + 1).equals(facts.get("number")), "a number is missing or out of place");
        require(round == null || round.equals(facts.get("round")), "a publication of another round");
        good.add(parts[1]);
        return facts.get("round");
    }

    private void chain(String line, List<String> good, String round) throws Bad, GeneralSecurityException {
        String[] parts = line.split(" ", -1);
        require(parts.length == 3 && parts[0].equals("chain"), "the end is missing");
        byte[] content = bytes(parts[2]);
        require(isSigned(content, bytes(parts[1])), "the end is not signed");
        List<String> lines = lines(content);
        require(lines.size() == 5 && lines.get(0).equals("zeren-chain/1"), "the end is not whole");
        require(lines.get(1).equals("round " + round), "the end of another round");
        require(lines.get(2).equals("publications " + good.size()), "publications are missing");
        require(lines.get(3).equals("last " + good.get(good.size() - 1)), "the last publication is another");
    }

    /** The lines {@code name value} before the results; as many results as they say must follow, and the end. */
    private static Map<String, String> facts(byte[] content) throws Bad {
        List<String> lines = lines(content);
        require(lines.get(0).equals("zeren-publication/1"), "not the form of a publication");
        Map<String, String> facts = new TreeMap<>();
        int at = 1;
        while (at < lines.size() && !facts.containsKey("results")) {
            String line = lines.get(at++);
            int space = line.indexOf(' ');
            require(space > 0, "a line without a name");
            facts.put(line.substring(0, space), line.substring(space + 1));
        }
        require(
                lines.get(lines.size() - 1).equals("end")
                        && String.valueOf(lines.size() - 1 - at).equals(facts.get("results")),
                "results are missing");
        return facts;
    }

    private boolean isSigned(byte[] content, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(content);
        return check.verify(signature);
    }

    private static List<String> lines(byte[] content) throws Bad {
        String text = text(content).orElseThrow(() -> new Bad("not UTF-8"));
        require(text.endsWith("\n"), "the end is cut off");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException bad) {
            return Optional.empty();
        }
    }

    // The same bytes can be written as base64 in several ways; one of them is what was given out.
    private static byte[] bytes(String base64) throws Bad {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            require(Base64.getEncoder().encodeToString(bytes).equals(base64), "base64 in another form");
            return bytes;
        } catch (IllegalArgumentException bad) {
            throw new Bad("not base64");
        }
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void require(boolean holds, String fault) throws Bad {
        if (!holds) {
            throw new Bad(fault);
        }
    }
}

package dev.zeren.assessment.result;

import static dev.zeren.assessment.Bureaus.LINHE;
import static dev.zeren.assessment.Bureaus.WANGXI;
import static dev.zeren.assessment.Bureaus.assessee;
import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static dev.zeren.assessment.result.ScoredBureau.computed;
import static dev.zeren.assessment.result.ScoredBureau.list;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.zeren.assessment.Bureaus;
import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.verifier.PublicationVerifier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Results as they are made public: frozen, chained, signed, and verified by who has nothing but the material. */
@QuarkusTest
@OnPostgres
class PublicationTest {

    private static ValidatableResponse publish(ScoredBureau round, Map<String, Object> body) {
        return json(planner(round.bureau()), body)
                .post(round.path("/publications"))
                .then();
    }

    private static ScoredBureau scored() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90").score("二", "80");
        computed(round);
        return round;
    }

    private static byte[] material(ScoredBureau round) {
        String id =
                planner(LINHE).get(round.path("/publications")).then().extract().path("items[0].id");
        return planner(LINHE)
                .get("/api/v1/publications/" + id + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static PublicationVerifier verifier() throws Exception {
        return new PublicationVerifier(
                ConfigProvider.getConfig().getValue("zeren.publications.verification-key", String.class));
    }

    private static byte[] threeTimesPublished() {
        ScoredBureau round = scored();
        publish(round, Map.of()).statusCode(201);
        for (String reason : List.of("申诉成立", "更正\t二\\三")) {
            round.score("二", reason.equals("申诉成立") ? "85" : "86");
            computed(round);
            publish(round, Map.of("reason", reason)).statusCode(201);
        }
        return material(round);
    }

    @Test
    void whatIsPublishedIsChainedAndTheVerifierFindsItGood() throws Exception {
        ScoredBureau round = scored();
        String first = publish(round, Map.of("reason", "首次不需要理由"))
                .statusCode(201)
                .body("number", equalTo(1))
                .body("results", equalTo(2))
                .body("noticeDays", equalTo(5))
                .body("reason", nullValue())
                .extract()
                .path("sha256");
        publish(round, Map.of("reason", "申诉成立"))
                .statusCode(201)
                .body("number", equalTo(2))
                .body("previousSha256", equalTo(first))
                .body("reason", equalTo("申诉成立"));
        PublicationVerifier.Verdict verdict = verifier().verify(material(round));
        assertEquals(new PublicationVerifier.Verdict(2, null), verdict);
    }

    @Test
    void tenThousandFlipsDropsSwapsAndTruncationsAreEachFound() throws Exception {
        byte[] material = threeTimesPublished();
        PublicationVerifier verifier = verifier();
        assertEquals(new PublicationVerifier.Verdict(3, null), verifier.verify(material));
        Random random = new Random(20261125);
        for (int tried = 0; tried < 10_000; tried++) {
            byte[] damaged = damaged(material, random, tried % 6);
            int kind = tried % 6;
            if (!Arrays.equals(material, damaged)) {
                assertFalse(verifier.verify(damaged).isGood(), () -> "damage of kind " + kind);
            }
        }
    }

    private static byte[] damaged(byte[] material, Random random, int kind) throws Exception {
        int at = random.nextInt(material.length);
        byte[] other = material.clone();
        switch (kind) {
            case 0 -> other[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> other = Arrays.copyOf(material, at);
            case 2 -> {
                other = Arrays.copyOf(material, material.length - 1);
                System.arraycopy(material, at + 1, other, at, material.length - at - 1);
            }
            case 3 -> {
                int with = random.nextInt(material.length);
                other[at] = material[with];
                other[with] = material[at];
            }
            case 4 -> other = lines(material, random);
            default -> other = contents(material, random);
        }
        return other;
    }

    /** Drops, doubles or swaps lines. */
    private static byte[] lines(byte[] material, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(material, StandardCharsets.UTF_8).split("\n")));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Changes what a publication says, and its digest with it; only the key is not at hand. */
    private static byte[] contents(byte[] material, Random random) throws Exception {
        List<String> lines = new ArrayList<>(List.of(new String(material, StandardCharsets.UTF_8).split("\n")));
        int line = 2 + random.nextInt(lines.size() - 3);
        String[] parts = lines.get(line).split(" ");
        byte[] content = Base64.getDecoder().decode(parts[3]);
        byte[] other = random.nextBoolean() ? lines(content, random) : content.clone();
        if (Arrays.equals(other, content)) {
            other[random.nextInt(other.length)] ^= 1;
        }
        parts[1] = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(other));
        parts[3] = Base64.getEncoder().encodeToString(other);
        lines.set(line, String.join(" ", parts));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatAnotherKeySignedIsNotGood() throws Exception {
        byte[] material = threeTimesPublished();
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var verifier = new PublicationVerifier(Base64.getEncoder().encodeToString(other.getEncoded()));
        assertFalse(verifier.verify(material).isGood());
    }

    @Test
    void aFurtherVersionSaysWhyThereIsOne() {
        ScoredBureau round = scored();
        publish(round, Map.of()).statusCode(201);
        publish(round, Map.of("reason", "  "))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", equalTo(List.of("/reason")));
        planner(LINHE)
                .get(round.path("/publications"))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1)));
    }

    @Test
    void nothingIsPublishedThatIsNotComputedOrWasChangedSinceOrHasAnOpenVeto() {
        ScoredBureau round = new ScoredBureau(LINHE).score("一", "90");
        publish(round, Map.of()).statusCode(409).body("type", equalTo("/problems/results-not-current"));
        computed(round);
        round.openVeto(true);
        publish(round, Map.of()).statusCode(409).body("type", equalTo("/problems/veto-open"));
        round.openVeto(false);
        round.changed(Instant.now().plusSeconds(5));
        publish(round, Map.of()).statusCode(409).body("type", equalTo("/problems/results-not-current"));
        round.changed(Instant.EPOCH);
        publish(round, Map.of()).statusCode(201);
    }

    @Test
    void whoIsAssessedSeesHisOwnResultOncePublishedAndNothingNewerThanThat() {
        ScoredBureau round = scored();
        Bureaus.person(LINHE, "园长", "published-head", round.id("二"));
        publish(round, Map.of()).statusCode(201);
        String own = list(assessee(LINHE, "published-head"), round)
                .body("items.assesseeName", equalTo(List.of("二")))
                .extract()
                .path("items[0].id");
        assessee(LINHE, "published-head")
                .get("/api/v1/results/" + own + "/proof")
                .then()
                .statusCode(200);
        String others = list(planner(LINHE), round).extract().path("items[0].id");
        assessee(LINHE, "published-head")
                .get("/api/v1/results/" + others)
                .then()
                .statusCode(404);
        round.score("二", "70");
        computed(round);
        list(assessee(LINHE, "published-head"), round).body("items", empty());
        assessee(LINHE, "published-head").get("/api/v1/results/" + own).then().statusCode(404);
    }

    @Test
    void onlyWhoManagesRoundsPublishesAndAnotherBureauSeesNothing() {
        ScoredBureau round = scored();
        json(assessee(LINHE, "published-none"), Map.of())
                .post(round.path("/publications"))
                .then()
                .statusCode(403);
        String id = publish(round, Map.of()).statusCode(201).extract().path("id");
        for (String path : List.of("", "/verification")) {
            planner(WANGXI).get("/api/v1/publications/" + id + path).then().statusCode(404);
        }
        planner(WANGXI).get(round.path("/publications")).then().statusCode(404);
        assessee(LINHE, "published-none")
                .get("/api/v1/publications/" + id + "/verification")
                .then()
                .statusCode(403);
    }
}

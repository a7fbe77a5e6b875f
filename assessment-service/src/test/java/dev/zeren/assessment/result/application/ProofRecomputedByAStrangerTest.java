package dev.zeren.assessment.result.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.assessment.result.domain.ProofDigest;
import dev.zeren.assessment.result.domain.ProofNode;
import dev.zeren.assessment.result.domain.RandomRounds;
import dev.zeren.assessment.result.domain.Schemes;
import dev.zeren.assessment.term.Scheme;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whoever has a proof alone counts the same total from it, and finds each number that was changed. */
class ProofRecomputedByAStrangerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 500)
    void aStrangerCountsTheSameTotalAndTheSameDigest(@ForAll long seed) throws Exception {
        ProofNode proof = proof(seed);
        JsonNode read = read(proof);
        assertEquals(proof.points().toString(), StrangersRecomputation.total(read));
        assertArrayEquals(new ProofDigest().of(proof), StrangersRecomputation.digest(read));
    }

    @Property(tries = 150)
    void anyNumberThatWasChangedIsFound(@ForAll long seed, @ForAll Random random) throws Exception {
        ProofNode proof = proof(seed);
        byte[] digest = new ProofDigest().of(proof);
        for (int tried = 0; tried < 20; tried++) {
            JsonNode read = read(proof);
            List<ObjectNode> holders = new ArrayList<>();
            holders(read, holders);
            ObjectNode holder = holders.get(random.nextInt(holders.size()));
            List<String> numbers = new ArrayList<>();
            holder.fieldNames().forEachRemaining(name -> {
                if (holder.get(name).isTextual() && holder.get(name).asText().matches("-?\\d[\\d./]*")) {
                    numbers.add(name);
                }
            });
            String name = numbers.get(random.nextInt(numbers.size()));
            String old = holder.get(name).asText();
            String sign = old.startsWith("-") ? "-" : "";
            char other = (char) ('0' + (old.charAt(old.length() - 1) - '0' + 1) % 9 + 1);
            holder.put(name, sign + other + old.substring(sign.length()));
            assertFalse(Arrays.equals(digest, StrangersRecomputation.digest(read)));
            if (name.equals("points")) {
                assertTrue(isFoundWithoutTheDigest(read), name);
            }
        }
    }

    private static boolean isFoundWithoutTheDigest(JsonNode read) {
        try {
            StrangersRecomputation.total(read);
            return false;
        } catch (StrangersRecomputation.Wrong | ArithmeticException found) {
            return true;
        }
    }

    private static void holders(JsonNode node, List<ObjectNode> holders) {
        holders.add((ObjectNode) node);
        if (node.has("given")) {
            node.get("given").forEach(value -> {
                if (value.asText().matches("-?\\d[\\d./]*") && holders.get(holders.size() - 1) != node.get("given")) {
                    holders.add((ObjectNode) node.get("given"));
                }
            });
        }
        node.path("parts").forEach(part -> holders(part, holders));
    }

    private static ProofNode proof(long seed) {
        RandomRounds rounds = new RandomRounds(seed);
        Scheme scheme = rounds.scheme();
        return Schemes.proof(scheme, rounds.assessees(1).get(0));
    }

    private static JsonNode read(ProofNode proof) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            ProofJson.write(proof, json);
        }
        return JSON.readTree(text.toString());
    }
}

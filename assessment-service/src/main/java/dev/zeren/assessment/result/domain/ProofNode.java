package dev.zeren.assessment.result.domain;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A number and why it is what it is. The calculation is made of these, so that a proof cannot say anything else than
 * what was counted.
 *
 * @param key of the indicator, adjustment or veto, or null
 * @param name its words in the scheme, or null
 * @param points the number
 * @param full what could be had; null where there is no such
 * @param applies whether it counts in the number above it
 * @param given what the rule was given beside the parts, by name
 * @param source who gave it, or null
 * @param parts what it follows from, in a fixed order
 */
public record ProofNode(
        Rule rule,
        String key,
        String name,
        Fraction points,
        Fraction full,
        boolean applies,
        SortedMap<String, String> given,
        Source source,
        List<ProofNode> parts) {

    private static final SortedMap<String, String> NOTHING = new TreeMap<>();

    /**
     * Who gave something, when, and on what grounds.
     *
     * @param id of the sheet or of the registered fact
     * @param by id of who gave it; null where only the name is kept, or a system measured it
     */
    public record Source(
            UUID id,
            UUID by,
            String name,
            String panel,
            String period,
            Instant at,
            String reason,
            List<String> evidence) {}

    /** A number that follows from others by the rule alone. */
    static ProofNode of(Rule rule, Fraction points, Fraction full, List<ProofNode> parts) {
        return new ProofNode(rule, null, null, points, full, true, NOTHING, null, parts);
    }

    /** The same, of an indicator or item of the scheme. */
    ProofNode named(String itsKey, String itsName) {
        return new ProofNode(rule, itsKey, itsName, points, full, applies, given, source, parts);
    }

    /** The same by a rule that was given something: names and values in turn; what is null is left out. */
    ProofNode given(Object... pairs) {
        SortedMap<String, String> all = new TreeMap<>(given);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                all.put((String) pairs[i], pairs[i + 1].toString());
            }
        }
        return new ProofNode(rule, key, name, points, full, applies, all, source, parts);
    }

    ProofNode from(Source its) {
        return new ProofNode(rule, key, name, points, full, applies, given, its, parts);
    }

    /** The same, left out of the number above it. */
    ProofNode leftOut() {
        return new ProofNode(rule, key, name, points, full, false, given, source, parts);
    }
}

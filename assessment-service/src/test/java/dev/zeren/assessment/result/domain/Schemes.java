package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.RegisteredFact;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.assessment.term.ScoringMethod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Short ways to say schemes, sheets and assessees in tests. */
public final class Schemes {

    public static final ScoringMethod JUDGED = new ScoringMethod.Judged(List.of());
    private static final Instant SUBMITTED = Instant.parse("2026-11-20T08:00:00Z");

    private Schemes() {}

    public static BigDecimal n(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Indicator point(String key, String weight, ScoringMethod method) {
        return new Indicator(key, null, "指标" + key, null, null, n(weight), null, method, List.of(), List.of());
    }

    public static Indicator branch(String key, String weight, Indicator... parts) {
        return new Indicator(key, null, "指标" + key, null, null, n(weight), null, null, List.of(), List.of(parts));
    }

    public static Scheme scheme(ResultRules rules, Indicator... indicators) {
        return new Scheme(List.of(indicators), List.of(), List.of(), List.of(), rules);
    }

    /** A sheet: keys and values in turn; {@code n/a} says that it does not apply, what is no number is a grade. */
    public static ScoredSheet sheet(String name, String panel, String period, String... items) {
        Map<String, ScoredItem> given = new HashMap<>();
        for (int i = 0; i < items.length; i += 2) {
            given.put(items[i], item(items[i + 1]));
        }
        return new ScoredSheet(id(name), id("who " + name), "评分人" + name, panel, period, SUBMITTED, Set.of(), given);
    }

    private static ScoredItem item(String word) {
        if (word.equals("n/a")) {
            return new ScoredItem(null, null, true, "无此项", List.of());
        }
        return word.matches("-?[\\d.]+(E\\d+)?")
                ? new ScoredItem(n(word), null, false, null, List.of())
                : new ScoredItem(null, word, false, null, List.of());
    }

    public static ScoredSheet missing(String name, String period) {
        return new ScoredSheet(id(name), id("who " + name), "评分人" + name, null, period, null, Set.of(), Map.of());
    }

    public static ScoredAssessee assessee(String name, ScoredSheet... sheets) {
        return new ScoredAssessee(id(name), name, "kindergarten", List.of(sheets), null, List.of(), List.of());
    }

    public static RegisteredFact fact(String key, int count) {
        return new RegisteredFact(id(key + count), key, count, "登记", "督导室", SUBMITTED, List.of("e-" + key));
    }

    public static ScoredAssessee with(ScoredAssessee of, RegisteredFact... facts) {
        return new ScoredAssessee(
                of.id(), of.name(), of.assesseeClass(), of.sheets(), of.selfAssessment(), List.of(facts), of.past());
    }

    public static ScoredAssessee judgingItself(ScoredAssessee of, ScoredSheet self) {
        return new ScoredAssessee(of.id(), of.name(), of.assesseeClass(), of.sheets(), self, of.facts(), of.past());
    }

    /** The proof of one that stands alone. */
    public static ProofNode proof(Scheme scheme, ScoredAssessee assessee) {
        Calculation calculation = new Calculation(scheme, assessee.assesseeClass());
        FieldPlaces places = calculation.places();
        Map<String, Fraction> reached = calculation.reached(assessee);
        places.add(reached);
        places.close();
        return calculation.proof(assessee, places.of(reached));
    }

    public static String total(Scheme scheme, ScoredAssessee assessee) {
        return proof(scheme, assessee).points().toString();
    }
}

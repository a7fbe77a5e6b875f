package dev.zeren.assessment.result.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a stranger writes who has docs/zh-CN/assessment-results.md and a proof, and nothing of the service: it counts the
 * total from the sheets up and compares each number on the way. Numbers are pairs of big integers here.
 */
final class StrangersRecomputation {

    /** A number of the proof that does not follow from those under it. */
    static final class Wrong extends RuntimeException {
        Wrong(String what) {
            super(what);
        }
    }

    private record Q(BigInteger n, BigInteger d) {

        static final Q ZERO = new Q(BigInteger.ZERO, BigInteger.ONE);
        static final Q ONE = new Q(BigInteger.ONE, BigInteger.ONE);

        static Q of(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                BigDecimal decimal = new BigDecimal(text);
                return decimal.scale() <= 0
                        ? new Q(decimal.toBigIntegerExact(), BigInteger.ONE)
                        : new Q(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
            }
            return new Q(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }

        Q add(Q q) {
            return new Q(n.multiply(q.d).add(q.n.multiply(d)), d.multiply(q.d));
        }

        Q neg() {
            return new Q(n.negate(), d);
        }

        Q mul(Q q) {
            return new Q(n.multiply(q.n), d.multiply(q.d));
        }

        Q div(Q q) {
            return q.n.signum() < 0
                    ? new Q(n.multiply(q.d).negate(), d.multiply(q.n.negate()))
                    : new Q(n.multiply(q.d), d.multiply(q.n));
        }

        int cmp(Q q) {
            return n.multiply(q.d).compareTo(q.n.multiply(d));
        }

        Q min(Q q) {
            return cmp(q) <= 0 ? this : q;
        }

        Q max(Q q) {
            return cmp(q) >= 0 ? this : q;
        }
    }

    private StrangersRecomputation() {}

    /** Counts it again; the total as the proof writes it. */
    static String total(JsonNode proof) {
        check(proof);
        return proof.get("points").asText();
    }

    private static void check(JsonNode node) {
        node.path("parts").forEach(StrangersRecomputation::check);
        if (points(node).cmp(expected(node)) != 0) {
            throw new Wrong(node.get("rule").asText() + " " + node.path("key").asText());
        }
        if (!node.path("parts").isEmpty()
                && "credibility".equals(node.get("rule").asText())) {
            return;
        }
        // A reviewed number may not differ from the review beside which it stands.
        if ("added".equals(node.get("rule").asText())) {
            JsonNode reviewed = node.get("parts").get(0);
            for (JsonNode part : node.get("parts")) {
                if ("credibility".equals(part.get("rule").asText())
                        && Q.of(part.get("given").get("reviewed").asText()).cmp(points(reviewed)) != 0) {
                    throw new Wrong("reviewed");
                }
            }
        }
    }

    private static Q expected(JsonNode node) {
        String rule = node.get("rule").asText();
        List<Q> parts = values(node);
        return switch (rule) {
            case "rounded" -> rounded(node, parts.get(0));
            case "added", "sum" -> sum(parts);
            case "bonuses" -> capped(sum(parts), node);
            case "deductions" -> capped(sum(parts), node).neg();
            case "adjustment" -> capped(given(node, "each").mul(sum(parts)), node);
            case "credibility" -> credibility(node, parts.get(0));
            case "veto-score" -> given(node, "score");
            case "redistributed" -> redistributed(node, parts);
            case "full-for-not-applicable", "not-applicable", "missing-as-zero" ->
                rule.startsWith("full") ? full(node) : Q.ZERO;
            case "mean", "mean-of-periods", "panel" -> mean(parts);
            case "trimmed-mean" -> middle(parts, given(node, "trimmed").n().intValueExact());
            case "median" -> middle(parts, (parts.size() - 1) / 2);
            case "panel-weighted" -> weighted(node);
            case "reviewed" -> given(node, "reviewed");
            default -> entered(node, rule);
        };
    }

    private static Q entered(JsonNode node, String rule) {
        if (rule.equals("judged-grade")) {
            return given(node, "share").mul(full(node));
        }
        if (rule.equals("ranked")) {
            Q behind = given(node, "place").add(Q.ONE.neg());
            return given(node, "first")
                    .add(given(node, "less").mul(behind).neg())
                    .max(given(node, "floor"))
                    .min(full(node));
        }
        Q value = given(node, "entered");
        return switch (rule) {
            case "entered", "judged-points" -> value;
            case "deduction" ->
                full(node).add(given(node, "each").mul(value).neg()).max(given(node, "floor"));
            case "proportional" -> proportional(node, value);
            case "stepped" -> stepped(node, value);
            case "counted" -> given(node, "each").mul(value).min(given(node, "cap"));
            case "pass-fail", "share" -> value.mul(full(node));
            default -> throw new Wrong("an unknown rule: " + rule);
        };
    }

    private static Q proportional(JsonNode node, Q value) {
        Q target = given(node, "target");
        boolean more = node.get("given").get("direction").asText().equals("more");
        boolean reached = more ? value.cmp(target) >= 0 : value.cmp(target) <= 0;
        Q share = reached ? Q.ONE : more ? value.div(target) : target.div(value);
        return share.cmp(given(node, "least")) < 0 ? Q.ZERO : share.mul(full(node));
    }

    private static Q stepped(JsonNode node, Q value) {
        boolean more = node.get("given").get("direction").asText().equals("more");
        for (String step : node.get("given").get("steps").asText().split(" ")) {
            Q from = Q.of(step.substring(0, step.indexOf(':')));
            if (more ? value.cmp(from) >= 0 : value.cmp(from) <= 0) {
                return Q.of(step.substring(step.indexOf(':') + 1)).mul(full(node));
            }
        }
        return Q.ZERO;
    }

    private static Q credibility(JsonNode node, Q self) {
        Q gap = self.add(given(node, "reviewed").neg());
        if (node.get("given").get("upwardOnly").asText().equals("false")
                && gap.n().signum() < 0) {
            gap = gap.neg();
        }
        Q lost = gap.add(given(node, "tolerance").neg()).max(Q.ZERO).mul(given(node, "factor"));
        return (node.get("given").has("most") ? lost.min(given(node, "most")) : lost).neg();
    }

    private static Q redistributed(JsonNode node, List<Q> parts) {
        Q possible = Q.ZERO;
        for (JsonNode part : node.get("parts")) {
            possible = part.get("applies").asBoolean() ? possible.add(full(part)) : possible;
        }
        return possible.n().signum() == 0 ? Q.ZERO : sum(parts).div(possible).mul(full(node));
    }

    private static Q weighted(JsonNode node) {
        Q sum = Q.ZERO;
        Q weights = Q.ZERO;
        for (JsonNode panel : node.get("parts")) {
            if (panel.get("applies").asBoolean()) {
                sum = sum.add(points(panel).mul(given(panel, "weight")));
                weights = weights.add(given(panel, "weight"));
            }
        }
        return sum.div(weights);
    }

    private static Q rounded(JsonNode node, Q value) {
        return Q.of(new BigDecimal(value.n())
                .divide(
                        new BigDecimal(value.d()),
                        given(node, "scale").n().intValueExact(),
                        RoundingMode.valueOf(node.get("given").get("rounding").asText()))
                .toPlainString());
    }

    private static Q capped(Q value, JsonNode node) {
        return node.path("given").has("cap") ? value.min(given(node, "cap")) : value;
    }

    private static Q middle(List<Q> parts, int beside) {
        List<Q> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(q -> q, Q::cmp));
        return mean(sorted.subList(beside, sorted.size() - beside));
    }

    private static Q mean(List<Q> parts) {
        return sum(parts).div(Q.of(String.valueOf(parts.size())));
    }

    private static Q sum(List<Q> parts) {
        return parts.stream().reduce(Q.ZERO, Q::add);
    }

    private static List<Q> values(JsonNode node) {
        List<Q> values = new ArrayList<>();
        node.path("parts").forEach(part -> {
            if (part.get("applies").asBoolean()) {
                values.add(points(part));
            }
        });
        return values;
    }

    private static Q points(JsonNode node) {
        return Q.of(node.get("points").asText());
    }

    private static Q full(JsonNode node) {
        return Q.of(node.get("full").asText());
    }

    private static Q given(JsonNode node, String name) {
        return Q.of(node.get("given").get(name).asText());
    }

    /** The digest of a proof, as the description says. */
    static byte[] digest(JsonNode proof) throws Exception {
        StringBuilder lines = new StringBuilder();
        line(proof, 0, lines);
        return MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(JsonNode node, int depth, StringBuilder lines) {
        List<String> given = new ArrayList<>();
        node.path("given").fieldNames().forEachRemaining(given::add);
        given.sort(null);
        StringBuilder all = new StringBuilder();
        given.forEach(name -> all.append(escaped(name))
                .append('=')
                .append(escaped(node.get("given").get(name).asText()))
                .append(';'));
        String source = "";
        if (node.has("source")) {
            JsonNode s = node.get("source");
            StringBuilder evidence = new StringBuilder();
            s.path("evidence").forEach(id -> evidence.append('+').append(escaped(id.asText())));
            List<String> words = new ArrayList<>();
            for (String name : List.of("id", "by", "name", "panel", "period", "at", "reason")) {
                words.add(escaped(s.path(name).asText()));
            }
            source = String.join(",", words) + "," + evidence;
        }
        lines.append(String.join(
                        "|",
                        String.valueOf(depth),
                        node.get("rule").asText(),
                        escaped(node.path("key").asText()),
                        escaped(node.path("name").asText()),
                        node.get("points").asText(),
                        node.path("full").asText(),
                        node.get("applies").asText(),
                        all,
                        source))
                .append('\n');
        node.path("parts").forEach(part -> line(part, depth + 1, lines));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\\n");
    }
}

package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes indicators and bonus and deduction items of what was read, and proposes how each point is scored. */
final class Assembler {

    private static final Pattern ADDED = Pattern.compile("加分|附加分|奖励分|减分|扣分项|加减分");
    private static final Pattern SCORED = Pattern.compile("扣|加\\S{0,6}分|得\\S{0,6}分|比例|第[1一]名");

    private final Coverage coverage;
    private final List<SchemeFinding> findings;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    Assembler(Coverage coverage, List<SchemeFinding> findings) {
        this.coverage = coverage;
        this.findings = findings;
    }

    /** Takes the trees of all tables, in their order. */
    void take(List<Node> roots) {
        for (Node root : roots) {
            if (ADDED.matcher(root.name).find()
                    && root.points().stream().allMatch(point -> item(root, point) != null)) {
                items(root);
            } else {
                indicators.add(indicator(Integer.toString(indicators.size() + 1), root, null, null));
            }
        }
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    /**
     * Makes an indicator of a node and those below it.
     *
     * @param share of what stands above it; null where there is none
     * @param above words of the scoring column that hold for all below one above it, or null
     */
    private Indicator indicator(String key, Node node, BigDecimal share, String above) {
        node.pieces.forEach(piece -> coverage.add(piece.at(), piece.kind()));
        points(node);
        BigDecimal worth = node.weight != null ? node.weight : share;
        if (node.isPoint()) {
            return new Indicator(
                    key,
                    node.label,
                    node.name,
                    node.goal,
                    node.scoring,
                    node.weight,
                    null,
                    method(key, node, worth, above),
                    List.of(),
                    List.of());
        }
        shared(key, node);
        BigDecimal part = shareOf(node, worth);
        List<Indicator> parts = new ArrayList<>();
        for (Node below : node.parts) {
            String words = node.scoring == null ? above : node.scoring;
            parts.add(indicator(key + "." + (parts.size() + 1), below, part, words));
        }
        return new Indicator(
                key,
                node.label,
                node.name,
                node.goal,
                node.scoring,
                node.weight,
                node.declared,
                null,
                List.of(),
                parts);
    }

    /**
     * Points that a name prints are what those below it add up to, if they say so themselves; else they are its own.
     */
    private static void points(Node node) {
        Points.inName(node.name).ifPresent(printed -> {
            if (!node.isPoint() && (node.weight != null || knows(node))) {
                node.declared = printed;
            } else if (node.weight == null) {
                node.weight = printed;
            }
        });
    }

    private static boolean knows(Node node) {
        return node.parts.stream()
                .anyMatch(
                        part -> part.weight != null || Points.inName(part.name).isPresent() || knows(part));
    }

    private void shared(String key, Node node) {
        long silent = node.parts.stream()
                .filter(part -> part.weight == null && Points.inName(part.name).isEmpty() && !knows(part))
                .count();
        if (node.weight != null && silent > 1) {
            findings.add(new SchemeFinding(
                    SchemeFindingCode.WEIGHT_SHARED,
                    key,
                    node.at(),
                    List.of(node.name, Long.toString(silent), node.weight.toPlainString())));
        }
    }

    /** What each of the parts has that say nothing, where it is a decimal of four digits; else null. */
    private static BigDecimal shareOf(Node node, BigDecimal worth) {
        List<Node> silent =
                node.parts.stream().filter(part -> part.weight == null).toList();
        if (worth == null || silent.isEmpty() || silent.stream().anyMatch(Assembler::knows)) {
            return null;
        }
        BigDecimal rest = node.parts.stream()
                .map(part -> part.weight)
                .filter(Objects::nonNull)
                .reduce(worth, BigDecimal::subtract);
        try {
            BigDecimal share = rest.divide(BigDecimal.valueOf(silent.size()));
            return share.scale() > 4 || share.signum() <= 0 ? null : share;
        } catch (ArithmeticException endless) {
            return null;
        }
    }

    private ScoringMethod method(String key, Node node, BigDecimal worth, String above) {
        String words = node.scoring == null ? above : node.scoring;
        if (words == null) {
            return ofName(key, node, worth);
        }
        Proposal proposal = ScoringWords.propose(words, node.goal == null ? node.name : node.goal, worth);
        findings.add(new SchemeFinding(proposal.finding(), key, node.at(), List.of(words, proposal.kind())));
        return proposal.method();
    }

    /** Tables without a scoring column say it in the text of the point, if at all. */
    private ScoringMethod ofName(String key, Node node, BigDecimal worth) {
        String text = node.goal == null ? node.name : node.goal;
        if (!SCORED.matcher(text).find()) {
            return Proposal.JUDGED;
        }
        Proposal proposal = ScoringWords.propose(text, text, worth);
        if (proposal.finding() != SchemeFindingCode.SCORING_PROPOSED) {
            return Proposal.JUDGED;
        }
        findings.add(new SchemeFinding(proposal.finding(), key, node.at(), List.of(text, proposal.kind())));
        return proposal.method();
    }

    private void items(Node root) {
        List<Node> points = root.points();
        for (Node point : points) {
            point.pieces.forEach(piece -> coverage.add(piece.at(), piece.kind()));
            adjustments.add(item(root, point));
            findings.add(new SchemeFinding(
                    SchemeFindingCode.ADJUSTMENT_PROPOSED, "a" + adjustments.size(), point.at(), List.of(point.name)));
        }
        headings(root, points);
    }

    /** What stands over the items has no place of its own in the content. */
    private void headings(Node node, List<Node> points) {
        if (!points.contains(node)) {
            node.pieces.forEach(piece -> coverage.leaveOut(piece.at(), "heading-of-adjustments"));
            node.parts.forEach(part -> headings(part, points));
        }
    }

    /** The item that a point of 加分项 is; null where it cannot be told how many points it gives. */
    private Adjustment item(Node root, Node point) {
        String words = Stream.of(point.name, point.goal, point.scoring)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        ScoringMethod method = ScoringWords.propose(words, null, null).method();
        BigDecimal each = null;
        BigDecimal cap = point.weight;
        if (method instanceof Counted counted) {
            each = counted.each();
            cap = counted.cap() == null ? cap : counted.cap();
        } else if (method instanceof Deduction deduction) {
            each = deduction.each();
        } else if (point.weight != null && method instanceof Judged) {
            each = point.weight;
        }
        if (each == null || each.signum() == 0 || cap != null && cap.signum() == 0) {
            return null;
        }
        boolean takes = root.name.contains("减") || root.name.contains("扣");
        boolean bonus = !takes || root.name.contains("加") && !words.contains("扣");
        return new Adjustment("a" + (adjustments.size() + 1), point.label, words, bonus, each, cap);
    }
}

package dev.zeren.assessment.scheme;

import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.Veto;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Contents that hold together, of every method and rule. */
public final class SchemeArbitraries {

    private static final String CHARACTERS = "安全管理教学质量、“”（）：<&\"\\1a%　\n";

    private final Random random;
    private int keys;

    private SchemeArbitraries(long seed) {
        random = new Random(seed);
    }

    public static Arbitrary<Scheme> schemes() {
        return Arbitraries.longs().map(seed -> new SchemeArbitraries(seed).scheme());
    }

    private Scheme scheme() {
        List<Indicator> indicators = indicators(1);
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            adjustments.add(new Adjustment(key(), words(0), words(1), random.nextBoolean(), over0(), maybe(over0())));
        }
        List<Veto> vetoes = new ArrayList<>();
        List<GradeCap> caps = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean grade = random.nextBoolean();
            vetoes.add(new Veto(
                    key(), words(0), words(1), grade ? "不合格" : null, grade ? null : number(), random.nextInt(3)));
            caps.add(new GradeCap(key(), words(0), words(1), "合格"));
        }
        return new Scheme(indicators, adjustments, vetoes, caps, rules(indicators));
    }

    private List<Indicator> indicators(int level) {
        List<Indicator> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<Indicator> parts = level < 4 && random.nextBoolean() ? indicators(level + 1) : List.of();
            BigDecimal weight = maybe(new BigDecimal(200 + random.nextInt(50)));
            some.add(new Indicator(
                    key(),
                    words(0),
                    words(1),
                    words(0),
                    words(0),
                    weight,
                    maybe(number()),
                    parts.isEmpty() ? method() : null,
                    random.nextInt(4) == 0 ? List.of("小学", "幼儿园") : List.of(),
                    parts));
        }
        return some;
    }

    private ScoringMethod method() {
        Direction direction = random.nextBoolean() ? Direction.MORE : Direction.LESS;
        boolean more = direction == Direction.MORE;
        return switch (random.nextInt(9)) {
            case 0 -> new ScoringMethod.Judged(List.of());
            case 1 ->
                new ScoringMethod.Judged(List.of(
                        new ScoringMethod.GradeShare("A", BigDecimal.ONE),
                        new ScoringMethod.GradeShare("B", new BigDecimal("0.75"))));
            case 2 -> new ScoringMethod.Deduction(over0(), number());
            case 3 -> new ScoringMethod.Proportional(over0(), direction, new BigDecimal("0.6"));
            case 4 ->
                new ScoringMethod.Stepped(
                        direction,
                        List.of(
                                new ScoringMethod.Step(new BigDecimal(more ? "95" : "1"), BigDecimal.ONE),
                                new ScoringMethod.Step(new BigDecimal("50.5"), new BigDecimal("0.5"))));
            case 5 -> new ScoringMethod.Ranked(direction, new BigDecimal("120"), over0(), number());
            case 6 -> new ScoringMethod.Counted(over0(), maybe(over0()));
            case 7 -> new ScoringMethod.PassFail();
            default ->
                random.nextBoolean()
                        ? new ScoringMethod.FromPlan(ScoringMethod.PlanMeasure.OPEN_PROBLEMS, over0())
                        : new ScoringMethod.FromPlan(ScoringMethod.PlanMeasure.TIMELINESS, null);
        };
    }

    private ResultRules rules(List<Indicator> indicators) {
        Aggregation aggregation = Aggregation.values()[random.nextInt(4)];
        return new ResultRules(
                aggregation,
                aggregation == Aggregation.TRIMMED_MEAN ? 1 : 0,
                aggregation == Aggregation.PANEL_WEIGHTED
                        ? Map.of("甲组", new BigDecimal("0.6"), "乙组", new BigDecimal("0.4"))
                        : Map.of(),
                ResultRules.MissingSheets.values()[random.nextInt(3)],
                ResultRules.NotApplicable.values()[random.nextInt(3)],
                random.nextInt(7),
                random.nextBoolean() ? RoundingMode.HALF_EVEN : RoundingMode.DOWN,
                maybe(over0()),
                maybe(over0()),
                List.of(
                        new Grade("优秀", new BigDecimal("90"), new BigDecimal("0.3")),
                        new Grade("合格", new BigDecimal("60"), null),
                        new Grade("不合格", null, null)),
                ResultRules.Ties.values()[random.nextInt(2)],
                List.of(indicators.get(0).key()),
                random.nextBoolean() ? null : new Credibility(number(), over0(), maybe(over0()), random.nextBoolean()),
                List.of(new Reward(random.nextBoolean() ? null : "小学", 1, words(1))),
                random.nextBoolean() ? null : new Penalty(1, maybe(number()), words(1)),
                List.of(new Streak(2, Sign.LAST_OR_DOWN, "黄牌"), new Streak(3, Sign.DOWN, "红牌")),
                1 + random.nextInt(10),
                1 + random.nextInt(10));
    }

    private String key() {
        keys++;
        return "k" + keys;
    }

    /** Null now and then where none is needed. */
    private String words(int least) {
        if (least == 0 && random.nextInt(3) == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder("项");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.append("目").toString();
    }

    private BigDecimal number() {
        return plain(BigDecimal.valueOf(random.nextInt(1_000_000), 4));
    }

    private BigDecimal over0() {
        return plain(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BigDecimal maybe(BigDecimal number) {
        return random.nextBoolean() ? number : null;
    }
}

package dev.zeren.assessment.result.domain;

import static dev.zeren.assessment.result.domain.Schemes.n;

import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.RegisteredFact;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.MissingSheets;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.PlanMeasure;
import dev.zeren.assessment.term.ScoringMethod.Step;
import dev.zeren.assessment.term.Veto;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Schemes with all kinds of methods and rules, and assessees scored by them; the same for the same seed. */
public final class RandomRounds {

    private static final String[] PANELS = {"教学", "后勤", "安全"};

    private final Random random;
    private final List<Indicator> points = new ArrayList<>();

    public RandomRounds(long seed) {
        this.random = new Random(seed);
    }

    public Scheme scheme() {
        points.clear();
        List<Indicator> level1 = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            level1.add(indicator("i" + i, 3));
        }
        return new Scheme(
                level1,
                List.of(
                        new Adjustment("bonus", null, "获奖", true, decimal(3), random.nextBoolean() ? n("4") : null),
                        new Adjustment("minus", null, "迟报", false, decimal(2), null)),
                List.of(new Veto("veto", null, "事故", null, n("20.5"), 1)),
                List.of(),
                rules());
    }

    public ResultRules rules() {
        return Rules.with(rules -> {
            rules.aggregation = Aggregation.values()[random.nextInt(4)];
            rules.trimmed = rules.aggregation == Aggregation.TRIMMED_MEAN ? 1 : 0;
            rules.panels = Map.of(PANELS[0], n("2"), PANELS[1], n("1.5"), PANELS[2], n("1"));
            rules.missing = random.nextBoolean() ? MissingSheets.IGNORE : MissingSheets.ZERO;
            rules.notApplicable = NotApplicable.values()[random.nextInt(3)];
            rules.scale = random.nextInt(5);
            rules.rounding = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.FLOOR;
            rules.bonusCap = random.nextBoolean() ? n("5") : null;
            rules.credibility = random.nextBoolean()
                    ? new Credibility(n("1"), n("0.3"), random.nextBoolean() ? n("2") : null, random.nextBoolean())
                    : null;
        });
    }

    private Indicator indicator(String key, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            Indicator point = Schemes.point(key, weight(), method());
            points.add(point);
            return point;
        }
        List<Indicator> parts = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            parts.add(indicator(key + "." + i, depth - 1));
        }
        return Schemes.branch(key, null, parts.toArray(Indicator[]::new));
    }

    private String weight() {
        return String.valueOf(1 + random.nextInt(20)) + (random.nextBoolean() ? ".5" : "");
    }

    private BigDecimal decimal(int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 100), 2);
    }

    private ScoringMethod method() {
        Direction direction = random.nextBoolean() ? Direction.MORE : Direction.LESS;
        return switch (random.nextInt(9)) {
            case 0 -> new ScoringMethod.Deduction(decimal(2), n("0.5"));
            case 1 -> new ScoringMethod.Proportional(decimal(100), direction, n("0.3"));
            case 2 ->
                new ScoringMethod.Stepped(
                        direction,
                        direction == Direction.MORE
                                ? List.of(new Step(n("70"), n("1")), new Step(n("30"), n("0.6")))
                                : List.of(new Step(n("30"), n("1")), new Step(n("70"), n("0.6"))));
            case 3 -> new ScoringMethod.Ranked(direction, n("7"), n("1"), n("1"));
            case 4 -> new ScoringMethod.Counted(decimal(3), null);
            case 5 -> new ScoringMethod.PassFail();
            case 6 -> new ScoringMethod.FromPlan(PlanMeasure.TIMELINESS, null);
            case 7 -> new ScoringMethod.Judged(List.of(new GradeShare("优", n("1")), new GradeShare("中", n("0.65"))));
            default -> Schemes.JUDGED;
        };
    }

    public List<ScoredAssessee> assessees(int many) {
        List<ScoredAssessee> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(assessee(i));
        }
        return all;
    }

    private ScoredAssessee assessee(int number) {
        List<ScoredSheet> sheets = new ArrayList<>();
        int periods = 1 + random.nextInt(2);
        for (int period = 0; period < periods; period++) {
            int many = 1 + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                sheets.add(sheet(number + "-" + period + "-" + i, periods == 1 ? null : "第" + period + "次", i == 0));
            }
        }
        List<RegisteredFact> facts = new ArrayList<>();
        for (String key : List.of("bonus", "minus", "veto")) {
            if (random.nextInt(key.equals("veto") ? 8 : 2) == 0) {
                facts.add(Schemes.fact(key, key.equals("veto") ? 1 : 1 + random.nextInt(3)));
            }
        }
        return new ScoredAssessee(
                Schemes.id("assessee " + number),
                "幼儿园" + number,
                "kindergarten",
                sheets,
                random.nextBoolean() ? sheet("self " + number, null, true) : null,
                facts,
                List.of());
    }

    private ScoredSheet sheet(String name, String period, boolean whole) {
        Map<String, ScoredItem> items = new HashMap<>();
        for (Indicator point : points) {
            if (whole || random.nextInt(8) > 0) {
                items.put(point.key(), item(point, whole));
            }
        }
        boolean submitted = whole || random.nextInt(6) > 0;
        return new ScoredSheet(
                Schemes.id(name),
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "评分人" + name,
                PANELS[random.nextInt(3)],
                period,
                submitted ? Instant.parse("2026-11-20T08:00:00Z").plusSeconds(random.nextInt(1000)) : null,
                Set.of(),
                submitted ? items : Map.of());
    }

    private ScoredItem item(Indicator point, boolean whole) {
        // The first indicator always applies: something is scored.
        if (point != points.get(0) && random.nextInt(6) == 0) {
            return new ScoredItem(null, null, true, "不|适用\\\n", List.of());
        }
        ScoringMethod method = point.method();
        if (method instanceof ScoringMethod.Judged judged && !judged.grades().isEmpty()) {
            return new ScoredItem(null, random.nextBoolean() ? "优" : "中", false, null, List.of("e1", "e2"));
        }
        return new ScoredItem(value(point, method), null, false, whole ? "理由" : null, List.of());
    }

    private BigDecimal value(Indicator point, ScoringMethod method) {
        if (method instanceof ScoringMethod.Judged) {
            return BigDecimal.valueOf(
                    random.nextInt(point.weight().movePointRight(2).intValue() + 1), 2);
        }
        if (method instanceof ScoringMethod.PassFail) {
            return BigDecimal.valueOf(random.nextInt(2));
        }
        if (method instanceof ScoringMethod.FromPlan) {
            return BigDecimal.valueOf(random.nextInt(1001), 3);
        }
        return BigDecimal.valueOf(random.nextInt(101));
    }
}

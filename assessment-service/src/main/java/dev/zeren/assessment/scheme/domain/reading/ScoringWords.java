package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.PassFail;
import dev.zeren.assessment.term.ScoringMethod.Proportional;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import dev.zeren.assessment.term.ScoringMethod.Stepped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the wording of a scoring column (评分标准) as a method with parameters. One point has one method: where the words
 * hold rules that differ, or none that is known, the point stays judged and a finding says so.
 */
final class ScoringWords {

    private static final String N = Numbers.NUMBER;
    private static final String UNIT = "[次个项人起件处例篇份天名节条户所门课场期周月季年位]";

    private static final Pattern DEDUCTION =
            Pattern.compile("(?:每|缺|少|漏|差|迟|发现|出现|发生|未|不|无|没|有)([^.;,\\n扣加得]{0,40}?),?(?:的|者|则|每" + UNIT
                    + ")*,?扣(?:除|减)?" + N + "分(?:/" + UNIT + ")?");
    private static final Pattern COUNTED_UNITS = Pattern.compile("^(?:缺|少|漏|差|迟到)?" + N + UNIT);
    private static final Pattern MOST_TAKEN = Pattern.compile("(?:最多|最高|至多|累计)(?:不超过)?扣(?:至|除)?" + N + "分");
    private static final Pattern RANK_FIRST = Pattern.compile("第(?:1|一)名?(?:的)?[,:]?(?:得|计|记|为|赋)?(?:" + N + "分|(满分))");
    private static final Pattern RANK_LESS =
            Pattern.compile("(?:依次|逐[名位次]|每(?:下?降|后|低|退|递减)(?:低|后)?(?:1|一)?(?:个)?(?:名次|名|位|个位次)|按名次)[^;\\n\\d]{0,8}?"
                    + "(?:递减|减少?|扣|少)" + N + "分");
    private static final Pattern LEAST = Pattern.compile("(?:最低|最少|至少)(?:得|计|为|不低于)?" + N + "分");
    private static final Pattern COUNTED = Pattern.compile(
            "每(?:增加|获得?|有|完成|发表|承办|多|开展)?(?:1|一)?" + UNIT + "?[^.;,\\n扣]{0,30}?,?(?:加|得|计|记|奖励?|赋)" + N + "分");
    private static final Pattern MOST_GIVEN =
            Pattern.compile("(?:最多|最高|至多|累计|合计|总分|上限|封顶|不超过)(?:不超过|加|得|计|为)*" + N + "分(?:封顶)?|" + N + "分封顶");
    private static final Pattern PROPORTION = Pattern.compile("按[^.;,\\n]{0,10}(?:比例|完成率|达标率|百分比)[^.;,\\n]{0,6}分|按比例");
    private static final Pattern AT_LEAST = Pattern.compile("(?:达到|不低于|不少于|不得低于|>=|≥|超过|高于|完成|达)" + N
            + "(%|人|个|次|项|名|课时|小时|学时|篇|分|万元)" + "|" + N + "(%|人|个|次|项|名|课时|小时|学时|篇|分|万元)(?:及)?以上");
    private static final Pattern AT_MOST = Pattern.compile("(?:不高于|不超过|低于|控制在|<=|≤)" + N + "(%|人|个|次|项|名|天|件|起)");
    private static final Pattern STEP = Pattern.compile(N
            + "%?(?:\\(含\\))?(?:(?:及)?以上|[-—~至到]\\d{1,6}(?:\\.\\d+)?%?(?:\\(不?含[^)]*\\))?)[^.;,\\n\\d]{0,8}?(?:得|计|赋|为)(?:"
            + N + "分|(满分))");
    private static final Pattern SHARE =
            Pattern.compile("(基本合格|不合格|合格|基本达标|不达标|未达标|达标|优秀|良好|较好|较差|一般|优|良|中|好|差|[A-E])(?:级|等级|等次|等|档)?"
                    + "(?:的)?[(:=]?(?:得|计|为|赋)?" + N + "(分|%)?\\)?");
    private static final Pattern PASS = Pattern.compile("不得分|得0分|计0分|不计分|得满分|合格/不合格|合格、不合格|达标/不达标|达标、不达标|是/否");
    private static final Pattern JUDGED = Pattern.compile("酌情|视情|视.{0,8}情况|根据.{0,20}(?:打分|评分|赋分|给分|评定)|综合评[定分]");

    private final String goal;
    private final BigDecimal weight;
    private final Set<ScoringMethod> found = new LinkedHashSet<>();
    private boolean passes;
    private boolean rest;

    private ScoringWords(String goal, BigDecimal weight) {
        this.goal = goal == null ? "" : Numbers.plain(goal);
        this.weight = weight;
    }

    /**
     * What the words propose.
     *
     * @param words as printed, not blank
     * @param goal the annual goal of the point, where a target may stand; or null
     * @param weight of the point; null where it is not known
     */
    static Proposal propose(String words, String goal, BigDecimal weight) {
        return new ScoringWords(goal, weight).read(Numbers.plain(words));
    }

    private Proposal read(String words) {
        Optional<Proposal> whole = ranked(words).or(() -> shares(words)).or(() -> stepped(words));
        if (whole.isPresent()) {
            return whole.get();
        }
        if (PROPORTION.matcher(words).find()) {
            return proportional(words);
        }
        for (String sentence : words.split("[;\\n]+")) {
            sentence(sentence);
        }
        return decide(words);
    }

    private Proposal decide(String words) {
        if (found.size() > 1) {
            return Proposal.judged(SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD);
        }
        if (found.size() == 1) {
            ScoringMethod method = found.iterator().next();
            String kind = method instanceof Deduction ? "deduction" : "counted";
            boolean whole = !rest && !passes;
            return new Proposal(
                    method,
                    whole ? SchemeFindingCode.SCORING_PROPOSED : SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD,
                    kind);
        }
        if (passes && !rest) {
            return new Proposal(new PassFail(), SchemeFindingCode.SCORING_PROPOSED, "pass-fail");
        }
        return Proposal.judged(
                JUDGED.matcher(words).find() && !passes
                        ? SchemeFindingCode.SCORING_PROPOSED
                        : SchemeFindingCode.SCORING_NOT_UNDERSTOOD);
    }

    private void sentence(String sentence) {
        List<ScoringMethod> here = new ArrayList<>();
        Matcher deduction = DEDUCTION.matcher(sentence);
        while (deduction.find()) {
            here.add(deduction(sentence, deduction.group(1), deduction.group(2)));
        }
        String given = MOST_GIVEN.matcher(sentence).replaceAll("");
        Matcher counted = COUNTED.matcher(given);
        while (counted.find()) {
            here.add(new Counted(Numbers.of(counted.group(1)), cap(sentence)));
        }
        boolean passing = PASS.matcher(sentence).find();
        passes |= passing;
        if (here.isEmpty() && !passing) {
            rest |= sentence.matches(".*(?:" + N + "分|扣分|加分).*") && !sentence.matches(".*(?:扣完|满分).*");
        }
        here.forEach(method -> {
            if (method == null) {
                rest = true;
            } else {
                found.add(method);
            }
        });
    }

    /** Null where points for one occurrence are no decimal, as for 缺3次扣1分. */
    private Deduction deduction(String sentence, String occasion, String points) {
        BigDecimal each = Numbers.of(points);
        Matcher units = COUNTED_UNITS.matcher(occasion);
        if (units.find()) {
            each = divided(each, Numbers.of(units.group(1)));
        }
        Matcher most = MOST_TAKEN.matcher(sentence);
        BigDecimal floor = BigDecimal.ZERO;
        if (weight != null && most.find() && Numbers.of(most.group(1)).compareTo(weight) < 0) {
            floor = weight.subtract(Numbers.of(most.group(1)));
        }
        return each == null || each.signum() == 0 ? null : new Deduction(each, floor);
    }

    private BigDecimal cap(String sentence) {
        Matcher most = MOST_GIVEN.matcher(sentence);
        if (!most.find()) {
            return null;
        }
        BigDecimal cap = Numbers.of(most.group(1) != null ? most.group(1) : most.group(2));
        // A cap above the weight gives no more than the weight.
        return cap.signum() == 0 || weight != null && cap.compareTo(weight) >= 0 ? null : cap;
    }

    private Optional<Proposal> ranked(String words) {
        Matcher first = RANK_FIRST.matcher(words);
        Matcher less = RANK_LESS.matcher(words);
        if (!first.find() || !less.find()) {
            return Optional.empty();
        }
        BigDecimal points = first.group(1) == null ? weight : Numbers.of(first.group(1));
        Matcher least = LEAST.matcher(words);
        BigDecimal floor = least.find() ? Numbers.of(least.group(1)) : BigDecimal.ZERO;
        if (points == null
                || points.signum() == 0
                || floor.compareTo(points) > 0
                || weight != null && points.compareTo(weight) > 0) {
            return Optional.of(Proposal.judged(SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD));
        }
        return Optional.of(new Proposal(
                new Ranked(Direction.MORE, points, Numbers.of(less.group(1)), floor),
                SchemeFindingCode.SCORING_PROPOSED,
                "ranked"));
    }

    /** 优秀得10分，良好得8分: grades with points, or shares, that fall. */
    private Optional<Proposal> shares(String words) {
        List<ScoringMethod.GradeShare> grades = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Matcher share = SHARE.matcher(words);
        BigDecimal last = BigDecimal.ONE;
        while (share.find()) {
            BigDecimal number = Numbers.of(share.group(2));
            BigDecimal of = "%".equals(share.group(3))
                    ? divided(number, BigDecimal.valueOf(100))
                    : share.group(3) == null ? number : divided(number, weight);
            if (of == null || of.compareTo(last) > 0 || !names.add(share.group(1))) {
                return Optional.empty();
            }
            grades.add(new ScoringMethod.GradeShare(share.group(1), of));
            last = of;
        }
        if (grades.size() < 2 || words.contains("扣")) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(new Judged(grades), SchemeFindingCode.SCORING_PROPOSED, "judged"));
    }

    private Optional<Proposal> stepped(String words) {
        List<ScoringMethod.Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(words);
        BigDecimal lastFrom = null;
        BigDecimal lastShare = BigDecimal.ONE;
        while (step.find()) {
            BigDecimal from = Numbers.of(step.group(1));
            BigDecimal share = step.group(2) == null ? BigDecimal.ONE : divided(Numbers.of(step.group(2)), weight);
            boolean falls = lastFrom == null || from.compareTo(lastFrom) < 0;
            if (share == null || !falls || share.compareTo(lastShare) > 0) {
                return Optional.empty();
            }
            steps.add(new ScoringMethod.Step(from, share));
            lastFrom = from;
            lastShare = share;
        }
        if (steps.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Proposal(new Stepped(Direction.MORE, steps), SchemeFindingCode.SCORING_PROPOSED, "stepped"));
    }

    private Proposal proportional(String words) {
        Set<BigDecimal> targets = targets(AT_LEAST, words);
        Direction direction = Direction.MORE;
        if (targets.isEmpty()) {
            targets = targets(AT_LEAST, goal);
        }
        if (targets.isEmpty()) {
            direction = Direction.LESS;
            targets = targets(AT_MOST, words + "\n" + goal);
        }
        if (targets.size() != 1) {
            return Proposal.judged(SchemeFindingCode.TARGET_NOT_READ);
        }
        boolean whole = !DEDUCTION.matcher(words).find();
        return new Proposal(
                new Proportional(targets.iterator().next(), direction, BigDecimal.ZERO),
                whole ? SchemeFindingCode.SCORING_PROPOSED : SchemeFindingCode.SCORING_PARTLY_UNDERSTOOD,
                "proportional");
    }

    private static Set<BigDecimal> targets(Pattern pattern, String text) {
        Set<BigDecimal> targets = new LinkedHashSet<>();
        Matcher target = pattern.matcher(text);
        while (target.find()) {
            BigDecimal number = Numbers.of(target.group(1) != null ? target.group(1) : target.group(3));
            if (number.signum() > 0) {
                targets.add(number);
            }
        }
        return targets;
    }

    /** A share of four digits behind the point at most, or null. */
    private static BigDecimal divided(BigDecimal number, BigDecimal by) {
        if (by == null || by.signum() <= 0) {
            return null;
        }
        try {
            BigDecimal share = number.divide(by).stripTrailingZeros();
            return share.scale() > 4 ? null : share.scale() < 0 ? share.setScale(0) : share;
        } catch (ArithmeticException endless) {
            return null;
        }
    }
}

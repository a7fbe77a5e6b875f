package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notes of a scheme, sentence by sentence, as rules of its results. */
final class NoteWords {

    private static final String N = Numbers.NUMBER;
    private static final String GRADE =
            "[“\"]?(优秀|优良|良好|合格|基本合格|不合格|较好|一般|较差|先进|达标|不达标|优|良|中|差|[A-E])(?:级|等级|等次|等|档|单位)*[”\"]?";

    private static final Pattern MEAN = Pattern.compile(
            "(?:督学|评委|评分人|专家|成员|考核组|检查组|检查|考评|评审).{0,30}平均(?:分|值|数|得分)|平均(?:分|值|数).{0,20}(?:为|作为).{0,10}(?:得分|成绩)|取平均分");
    private static final Pattern TRIMMED =
            Pattern.compile("去掉(?:" + N + ")?个?最高分(?:和|、|,|及|并|再)*(?:去掉)?(?:" + N + ")?个?最低分");
    private static final Pattern FROM = Pattern.compile(N + "分?(?:\\([^)]{0,8}\\))?(?:(?:及)?以上|[-—~至到]+" + N
            + "分?(?:\\([^)]{0,8}\\))?)(?:\\([^)]{0,8}\\))?(?:的|者)?,?" + "(?:单位|学校|幼儿园)?(?:为|评为|评定为|定为|确定为|列为|属于|是|:)?"
            + GRADE);
    private static final Pattern BELOW = Pattern.compile(
            "(?:低于|不足|不满)?" + N + "分?(?:以下|\\(不含[^)]*\\)以下)?(?:的|者)?,?(?:单位|学校|幼儿园)?(?:为|评为|评定为|定为|确定为|列为)" + GRADE);
    private static final Pattern QUOTA = Pattern.compile(
            "(?:" + GRADE + "(?:率|比例|名额|数量|单位)*)?(?:,|且|并|比例|名额|数量|人数|原则上|一般|总数)*(?:不超过|不高于|不得超过|控制在|按|占)"
                    + "[^,;\\d]{0,16}?(\\d{1,3})%");
    private static final Pattern NOTICE =
            Pattern.compile("公示[^;\\d]{0,12}?(?:不少于|为期|期为|期|时间为|时间不少于|为)?" + N + "(?:个)?(?:工作日|天|日)");
    private static final Pattern APPEAL = Pattern.compile(
            "(?:申诉|异议|复核|复议).{0,40}?" + N + "个?(?:工作日|天|日)(?:内|之内).{0,12}?(?:答复|处理|办结|作出|复核|回复|反馈|裁决|完成)");
    private static final Pattern SCALE = Pattern.compile("(?:保留|精确到)[^;\\d]{0,8}?" + N + "位小数");
    private static final Pattern BONUS_CAP =
            Pattern.compile("加分(?:项|项目|合计|总分|累计|总计|部分)*(?:,)?(?:最高|最多|不超过|不得超过|上限为?|至多)+(?:加)?" + N + "分");
    private static final Pattern DEDUCTION_CAP =
            Pattern.compile("扣分(?:项|项目|合计|总分|累计|总计|部分)*(?:,)?(?:最高|最多|不超过|不得超过|上限为?|至多)+(?:扣)?" + N + "分");
    private static final Pattern REWARD =
            Pattern.compile("(?:排名|名次)?(?:第(?:1|一)名?|前" + N + "名)(?:的)?[^;]{0,20}(?:奖励|表彰|奖金|红旗|通报表扬|授予)");
    private static final Pattern PENALTY = Pattern.compile("(?:倒数第(?:1|一)|最后(?:1|一)?名|末位|后" + N + "名)");
    private static final Pattern FLOOR = Pattern.compile("(?:低于|不足|不满|不到)" + N + "分");
    private static final Pattern STREAK =
            Pattern.compile("连续" + N + "年[^;]{0,30}?(?:(下降|退步|下滑)|(末位|最后|倒数|垫底))[^;]{0,40}?([红黄])牌");

    private final ResultRules usual = ResultRules.USUAL;
    private Aggregation aggregation = usual.aggregation();
    private int trimmed;
    private int scale = usual.scale();
    private RoundingMode rounding = usual.rounding();
    private BigDecimal bonusCap;
    private BigDecimal deductionCap;
    private int noticeDays = usual.noticeDays();
    private int appealDays = usual.appealDays();
    private Penalty penalty;
    private final List<Reward> rewards = new ArrayList<>();
    private final List<Streak> streaks = new ArrayList<>();
    private final Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
    private final Map<String, BigDecimal> quotas = new LinkedHashMap<>();

    /** Reads a sentence; whether it says a rule. */
    boolean read(String printed) {
        String sentence = Numbers.plain(printed).replace("\n", "");
        // No shortcut: a sentence may say several things.
        return aggregation(sentence)
                | digits(sentence)
                | grades(sentence)
                | terms(sentence)
                | caps(sentence)
                | consequences(sentence, printed.strip());
    }

    private boolean aggregation(String sentence) {
        Matcher trims = TRIMMED.matcher(sentence);
        if (trims.find()) {
            BigDecimal most = trims.group(1) == null ? BigDecimal.ONE : Numbers.of(trims.group(1));
            aggregation = Aggregation.TRIMMED_MEAN;
            trimmed = Math.max(1, Math.min(20, most.intValue()));
            return true;
        }
        if (sentence.contains("中位数")) {
            aggregation = Aggregation.MEDIAN;
            return true;
        }
        return MEAN.matcher(sentence).find();
    }

    private boolean digits(String sentence) {
        Matcher digits = SCALE.matcher(sentence);
        boolean found = digits.find();
        if (found) {
            scale = Math.min(6, Numbers.of(digits.group(1)).intValue());
        }
        if (sentence.contains("四舍五入")) {
            rounding = RoundingMode.HALF_UP;
            return true;
        }
        return found;
    }

    private boolean grades(String sentence) {
        boolean found = false;
        Matcher from = FROM.matcher(sentence);
        int end = 0;
        String last = null;
        while (from.find()) {
            last = from.group(3);
            thresholds.putIfAbsent(last, Numbers.of(from.group(1)));
            end = from.end();
            found = true;
        }
        Matcher below = BELOW.matcher(sentence);
        if (below.find(found ? end : 0) && (found || sentence.contains("以下") || sentence.contains("低于"))) {
            thresholds.putIfAbsent(below.group(2), null);
            found = true;
        }
        Matcher quota = QUOTA.matcher(sentence);
        while (quota.find()) {
            String named = quota.group(1) != null ? quota.group(1) : last(sentence, quota.start(), last);
            BigDecimal share = new BigDecimal(quota.group(2)).movePointLeft(2).stripTrailingZeros();
            if (named != null && share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                quotas.putIfAbsent(named, share);
                found = true;
            }
        }
        return found;
    }

    /** The grade that is named last before a place. */
    private static String last(String sentence, int before, String otherwise) {
        Matcher grade = Pattern.compile(GRADE).matcher(sentence.substring(0, before));
        String last = otherwise;
        while (grade.find()) {
            last = grade.group(1);
        }
        return last;
    }

    private boolean terms(String sentence) {
        Matcher notice = NOTICE.matcher(sentence);
        boolean found = notice.find();
        if (found) {
            noticeDays = days(notice.group(1));
        }
        Matcher appeal = APPEAL.matcher(sentence);
        if (appeal.find()) {
            appealDays = days(appeal.group(1));
            return true;
        }
        return found;
    }

    private static int days(String printed) {
        return Math.max(1, Math.min(365, Numbers.of(printed).intValue()));
    }

    private boolean caps(String sentence) {
        Matcher bonus = BONUS_CAP.matcher(sentence);
        boolean found = bonus.find();
        if (found) {
            bonusCap = Numbers.of(bonus.group(1));
        }
        Matcher deduction = DEDUCTION_CAP.matcher(sentence);
        if (deduction.find()) {
            deductionCap = Numbers.of(deduction.group(1));
            return true;
        }
        return found;
    }

    private boolean consequences(String sentence, String printed) {
        boolean found = false;
        Matcher streak = STREAK.matcher(sentence);
        while (streak.find()) {
            Sign sign = streak.group(2) != null
                    ? sentence.matches(".*(?:末位|最后|倒数|垫底).*") ? Sign.LAST_OR_DOWN : Sign.DOWN
                    : Sign.LAST;
            int years = Numbers.of(streak.group(1)).intValue();
            if (years >= 2 && years <= 20) {
                streaks.add(new Streak(years, sign, streak.group(4) + "牌"));
                found = true;
            }
        }
        Matcher last = PENALTY.matcher(sentence);
        Matcher floor = FLOOR.matcher(sentence);
        if (!found && penalty == null && last.find() && sentence.matches(".*(?:处罚|扣除|约谈|通报批评|罚).*")) {
            int places = last.group(1) == null ? 1 : Numbers.of(last.group(1)).intValue();
            penalty = new Penalty(Math.max(1, places), floor.find() ? Numbers.of(floor.group(1)) : null, cut(printed));
            return true;
        }
        Matcher first = REWARD.matcher(sentence);
        if (!found && rewards.size() < 20 && first.find()) {
            int places = first.group(1) == null ? 1 : Numbers.of(first.group(1)).intValue();
            rewards.add(new Reward(null, Math.max(1, places), cut(printed)));
            return true;
        }
        return found;
    }

    private static String cut(String printed) {
        return printed.length() <= 1000 ? printed : printed.substring(0, 1000);
    }

    /** Whether the words of the sentence stand in the rules themselves. */
    boolean holds(String printed) {
        String words = cut(printed.strip());
        return penalty != null && penalty.what().equals(words)
                || rewards.stream().anyMatch(reward -> reward.what().equals(words));
    }

    /** The grades that were named, from the best to the least. */
    List<Grade> grades() {
        List<Grade> grades = new ArrayList<>();
        thresholds.forEach((name, from) -> grades.add(new Grade(name, from, quotas.get(name))));
        grades.sort(Comparator.comparing(Grade::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        List<Grade> falling = new ArrayList<>();
        for (Grade grade : grades) {
            boolean falls = falling.isEmpty()
                    || grade.from() == null
                    || grade.from().compareTo(falling.get(falling.size() - 1).from()) < 0;
            if (falls) {
                falling.add(grade);
            }
        }
        quotas.forEach((name, quota) -> {
            if (!thresholds.containsKey(name) && falling.isEmpty()) {
                falling.add(new Grade(name, null, quota));
            }
        });
        return falling;
    }

    /** What the sentences say together; the rest as usual. */
    ResultRules rules() {
        return new ResultRules(
                aggregation,
                trimmed,
                Map.of(),
                usual.missingSheets(),
                usual.notApplicable(),
                scale,
                rounding,
                positive(bonusCap),
                positive(deductionCap),
                grades(),
                usual.ties(),
                List.of(),
                null,
                rewards,
                penalty,
                streaks,
                noticeDays,
                appealDays);
    }

    private static BigDecimal positive(BigDecimal number) {
        return number == null || number.signum() == 0 ? null : number;
    }
}

package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Moment.Grain;
import java.math.BigDecimal;
import java.util.Map;

/** Reads one printed time: 2022年6月30日, 9月底, 第三季度, 上半年, 暑假, “十四五”末, 2022-06-30. */
final class Dates {

    private static final Lexicon<int[]> PARTS = new Lexicon<>(Map.ofEntries(
            Map.entry("上半年", new int[] {1, 6}),
            Map.entry("下半年", new int[] {7, 12}),
            Map.entry("第一季度", new int[] {1, 3}),
            Map.entry("第二季度", new int[] {4, 6}),
            Map.entry("第三季度", new int[] {7, 9}),
            Map.entry("第四季度", new int[] {10, 12}),
            Map.entry("第1季度", new int[] {1, 3}),
            Map.entry("第2季度", new int[] {4, 6}),
            Map.entry("第3季度", new int[] {7, 9}),
            Map.entry("第4季度", new int[] {10, 12}),
            Map.entry("一季度", new int[] {1, 3}),
            Map.entry("二季度", new int[] {4, 6}),
            Map.entry("三季度", new int[] {7, 9}),
            Map.entry("四季度", new int[] {10, 12})));

    private static final String NOT_BEFORE_YEAR_END = "年近每学一二两三四五六七八九十百几半多0123456789xX";

    private final DateRules rules;
    private final Lexicon<String> schoolTimes;
    private final Lexicon<DateRange> fiveYearPlans;

    Dates(DateRules rules) {
        this.rules = rules;
        schoolTimes = Lexicon.of(rules.schoolTimes());
        fiveYearPlans = new Lexicon<>(rules.fiveYearPlans());
    }

    /** The time that begins here; null when none does. */
    Match<Moment> at(Printed printed, int i) {
        Match<Moment> plan = fiveYearPlan(printed, i);
        if (plan != null) {
            return plan;
        }
        Match<Moment> iso = iso(printed, i);
        if (iso != null) {
            return iso;
        }
        Match<Moment> year = Years.at(printed, i);
        if (year != null) {
            return inYear(printed, year);
        }
        Match<Moment> word = ofPlanYear(printed, i);
        return word != null ? word : month(printed, i, Moment.ofYear(null, 0, false));
    }

    private Match<Moment> inYear(Printed printed, Match<Moment> year) {
        if (year.value().grain() == Grain.SCHOOL_YEAR) {
            return year;
        }
        int next = printed.skipBlanks(year.end(), 1);
        Match<int[]> part = PARTS.at(printed, next);
        if (part != null) {
            return part(part, year.value());
        }
        Match<Moment> month = month(printed, next, year.value());
        if (month != null) {
            return month;
        }
        return isEnd(printed.at(year.end()))
                ? new Match<>(year.end() + 1, year.value().end())
                : year;
    }

    private static Match<Moment> part(Match<int[]> part, Moment year) {
        int[] months = part.value();
        Grain grain = months[1] - months[0] == 5 ? Grain.HALF_YEAR : Grain.QUARTER;
        return new Match<>(part.end(), year.months(months[0], months[1], grain));
    }

    private static boolean isEnd(char c) {
        return c == '底' || c == '末';
    }

    /** 年底, 上半年, 三季度, 本月, 暑假 … without a year of their own. */
    private Match<Moment> ofPlanYear(Printed printed, int i) {
        Moment year = Moment.ofYear(null, 0, false);
        boolean free = NOT_BEFORE_YEAR_END.indexOf(printed.at(i - 1)) < 0;
        if (free && (printed.startsWith("年底", i) || printed.startsWith("年末", i))) {
            return new Match<>(i + 2, year.end());
        }
        if (free && printed.startsWith("年内", i)) {
            return new Match<>(i + 1, year);
        }
        Match<int[]> part = printed.at(i - 1) == '每' ? null : PARTS.at(printed, i);
        if (part != null && !printed.startsWith("一次", part.end())) {
            return part(part, year);
        }
        return schoolTime(printed, i);
    }

    private Match<Moment> schoolTime(Printed printed, int i) {
        Match<String> word = schoolTimes.at(printed, i);
        if (word == null || printed.at(i - 1) == '每') {
            return null;
        }
        if (isEnd(printed.at(word.end()))) {
            return new Match<>(word.end() + 1, Moment.ofWord(word.value(), true));
        }
        if (printed.startsWith("结束", word.end())) {
            return new Match<>(word.end() + 2, Moment.ofWord(word.value(), true));
        }
        boolean bounded = Bounds.after(printed, word.end()) != null;
        return bounded ? new Match<>(word.end(), Moment.ofWord(word.value(), false)) : null;
    }

    /** “十四五”期间, “十四五”末; the name alone is no time. */
    private Match<Moment> fiveYearPlan(Printed printed, int i) {
        boolean quoted = printed.at(i) == '“' || printed.at(i) == '"';
        Match<DateRange> plan = fiveYearPlans.at(printed, quoted ? i + 1 : i);
        if (plan == null) {
            return null;
        }
        int end = quoted ? plan.end() + 1 : plan.end();
        String word = printed.text().substring(quoted ? i + 1 : i, plan.end());
        if (isEnd(printed.at(end))) {
            return new Match<>(end + 1, Moment.ofWord(word, true));
        }
        return printed.startsWith("期间", end) || printed.startsWith("时期", end)
                ? new Match<>(end, Moment.ofWord(word, false))
                : null;
    }

    /** 6月, 6月30日, 9月底, 六月上旬, x月. */
    private static Match<Moment> month(Printed printed, int i, Moment year) {
        Match<Integer> month = small(printed, i, '月');
        if (month == null) {
            return months(printed, i, year);
        }
        if (month.value() == 0) {
            int end = month.end();
            Match<Integer> day = small(printed, end, '日');
            return new Match<>(day == null ? end : day.end(), year.unreadable().as(Grain.MONTH));
        }
        if (month.value() > 12) {
            return null;
        }
        Moment found = year.months(month.value(), month.value(), Grain.MONTH);
        int end = printed.at(month.end()) == '份' ? month.end() + 1 : month.end();
        return inMonth(printed, end, found);
    }

    /** 3-5月. */
    private static Match<Moment> months(Printed printed, int i, Moment year) {
        int end = i;
        while (end < i + 2 && Figures.isDigit(printed.at(end))) {
            end++;
        }
        int next = end == i || Figures.isDigit(printed.at(i - 1)) ? end : Links.end(printed, end);
        Match<Integer> last = next == end ? null : small(printed, next, '月');
        if (last == null) {
            return null;
        }
        int first = Integer.parseInt(printed.text().substring(i, end));
        return first >= 1 && first < last.value() && last.value() <= 12
                ? new Match<>(last.end(), year.months(first, last.value(), Grain.MONTH))
                : null;
    }

    private static Match<Moment> inMonth(Printed printed, int end, Moment month) {
        int next = printed.skipBlanks(end, 1);
        Match<Integer> day = day(printed, next);
        if (day != null) {
            return new Match<>(
                    day.end(),
                    day.value() == 0
                            ? month.unreadable().as(Grain.DAY)
                            : month.days(day.value(), day.value(), Grain.DAY));
        }
        if (printed.startsWith("上旬", end)) {
            return new Match<>(end + 2, month.days(1, 10, Grain.TEN_DAYS));
        }
        if (printed.startsWith("中旬", end)) {
            return new Match<>(end + 2, month.days(11, 20, Grain.TEN_DAYS));
        }
        if (printed.startsWith("下旬", end)) {
            return new Match<>(end + 2, month.days(21, 0, Grain.TEN_DAYS));
        }
        if (printed.at(end) == '初') {
            return new Match<>(end + 1, month.days(1, 10, Grain.TEN_DAYS));
        }
        return isEnd(printed.at(end)) ? new Match<>(end + 1, month.end()) : new Match<>(end, month);
    }

    /** A day of the month: 30日, 五号; 0 is a redacted one. */
    static Match<Integer> day(Printed printed, int i) {
        Match<Integer> day = small(printed, i, '日');
        Match<Integer> found = day != null ? day : small(printed, i, '号');
        return found != null && found.value() <= 31 ? found : null;
    }

    /** One or two digits or up to three numerals before a certain character; 0 for redacted ones. */
    static Match<Integer> small(Printed printed, int i, char unit) {
        if (Figures.isDigit(printed.at(i - 1)) || Figures.isLetter(printed.at(i - 1)) || printed.at(i - 1) == '.') {
            return null;
        }
        int end = i;
        boolean redacted = false;
        boolean chinese = Numerals.isNumeral(printed.at(i));
        while (end < i + 3 && (chinese ? Numerals.isNumeral(printed.at(end)) : isArabic(printed.at(end)))) {
            redacted |= Figures.isRedaction(printed.at(end));
            end++;
        }
        int last = printed.skipBlanks(end, 1);
        if (end == i || !chinese && end - i > 2 || printed.at(last) != unit) {
            return null;
        }
        if (redacted) {
            return new Match<>(last + 1, 0);
        }
        String digits = printed.text().substring(i, end);
        BigDecimal value = chinese ? Numerals.parse(digits) : new BigDecimal(digits);
        return value == null || value.signum() == 0 ? null : new Match<>(last + 1, value.intValue());
    }

    private static boolean isArabic(char c) {
        return Figures.isDigit(c) || Figures.isRedaction(c);
    }

    /** 2022-06-30, 2022.6.30, 2022/6/30. */
    private static Match<Moment> iso(Printed printed, int i) {
        Match<Moment> year = Years.number(printed, i);
        if (year == null || "-./".indexOf(printed.at(i + 4)) < 0 || year.value().redacted()) {
            return null;
        }
        int[] values = new int[2];
        int at = i + 5;
        for (int k = 0; k < 2; k++) {
            int start = at;
            while (at < start + 2 && Figures.isDigit(printed.at(at))) {
                values[k] = values[k] * 10 + printed.at(at) - '0';
                at++;
            }
            boolean parted = k == 1 ? !Figures.isDigit(printed.at(at)) : printed.at(at) == printed.at(i + 4);
            if (at == start || !parted) {
                return null;
            }
            at += 1 - k;
        }
        boolean month = values[0] >= 1 && values[0] <= 12 && values[1] >= 1 && values[1] <= 31;
        return month
                ? new Match<>(
                        at,
                        year.value().months(values[0], values[0], Grain.MONTH).days(values[1], values[1], Grain.DAY))
                : null;
    }

    DateRules rules() {
        return rules;
    }
}

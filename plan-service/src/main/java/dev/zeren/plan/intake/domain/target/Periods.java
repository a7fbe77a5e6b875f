package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Token.Period;
import dev.zeren.plan.term.TimeUnit;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;

/** Reads what comes again: 每学期, 每两年, 年均, 一年两次, 5年不少于; with the day where one is named: 每月5日, 每周一. */
final class Periods {

    private static final Lexicon<TimeUnit> MEANS =
            new Lexicon<>(Map.of("年均", TimeUnit.YEAR, "月均", TimeUnit.MONTH, "周均", TimeUnit.WEEK, "日均", TimeUnit.DAY));

    private static final String WEEKDAYS = "一二三四五六日";
    private static final String NOT_AFTER = "同近第连满年";

    private final Lexicon<String> often;
    private final Lexicon<String> comparators;

    Periods(TargetRules rules) {
        often = Lexicon.of(rules.units().often());
        comparators = Lexicon.of(rules.comparators().apart().keySet());
    }

    /** The period that begins here; null when none does. */
    Token at(Printed printed, int i) {
        if (printed.at(i) == '每') {
            return every(printed, i);
        }
        Match<TimeUnit> mean = MEANS.at(printed, i);
        if (mean != null && !Numerals.isNumeral(printed.at(i - 1)) && !Figures.isDigit(printed.at(i - 1))) {
            return new Period(i, mean.end(), new Length(1, mean.value()), null);
        }
        return numbered(printed, i);
    }

    private Token every(Printed printed, int i) {
        int start = i + 1;
        if (printed.startsWith("半年", start)) {
            return new Period(i, start + 2, new Length(1, TimeUnit.HALF_YEAR), null);
        }
        Match<Spell> spell = Spell.at(printed, start);
        if (spell != null && spell.value().length() != null) {
            return new Period(i, spell.end(), spell.value().length(), null);
        }
        int unitStart = printed.at(start) == '个' ? start + 1 : start;
        Match<TimeUnit> unit = Spell.unit(printed, unitStart);
        if (unit == null && printed.startsWith("日", start)) {
            unit = new Match<>(start + 1, TimeUnit.DAY);
        }
        return unit == null ? null : day(printed, i, unit);
    }

    private Token day(Printed printed, int start, Match<TimeUnit> unit) {
        TimeUnit every = unit.value();
        int end = unit.end();
        Length length = new Length(1, every);
        if (printed.at(end) == '底' || printed.at(end) == '末') {
            return new Period(start, end + 1, length, recurring(every, null, null, null, true));
        }
        if (every == TimeUnit.YEAR && (printed.startsWith("年底", end) || printed.startsWith("年末", end))) {
            return new Period(start, end + 2, length, recurring(every, null, null, null, true));
        }
        if (every == TimeUnit.WEEK || every == TimeUnit.MONTH) {
            Match<RecurringDay> day = every == TimeUnit.WEEK ? weekday(printed, end) : monthDay(printed, end);
            if (day != null) {
                return new Period(start, day.end(), length, day.value());
            }
        }
        Match<Integer> month = every == TimeUnit.YEAR ? Dates.small(printed, end, '月') : null;
        if (month != null && month.value() >= 1 && month.value() <= 12) {
            return inYear(printed, start, month, length);
        }
        return new Period(start, end, length, null);
    }

    private static Token inYear(Printed printed, int start, Match<Integer> month, Length length) {
        int end = printed.at(month.end()) == '份' ? month.end() + 1 : month.end();
        Match<Integer> day = Dates.day(printed, end);
        if (day != null && day.value() > 0) {
            RecurringDay found = recurring(TimeUnit.YEAR, month.value(), day.value(), null, false);
            return new Period(start, day.end(), length, found);
        }
        boolean last = printed.at(end) == '底' || printed.at(end) == '末';
        return new Period(
                start, last ? end + 1 : end, length, recurring(TimeUnit.YEAR, month.value(), null, null, last));
    }

    /** 每周一 is Monday, 每周一次 is once a week. */
    private Match<RecurringDay> weekday(Printed printed, int end) {
        int day = WEEKDAYS.indexOf(printed.at(end));
        boolean counts = often.at(printed, end + 1) != null
                || Spell.unit(printed, end + 1) != null && day < 6
                || "个名所项期".indexOf(printed.at(end + 1)) >= 0;
        if (day < 0 || counts) {
            return null;
        }
        return new Match<>(end + 1, recurring(TimeUnit.WEEK, null, null, DayOfWeek.of(day + 1), false));
    }

    private static Match<RecurringDay> monthDay(Printed printed, int end) {
        Match<Integer> day = Dates.day(printed, end);
        return day == null || day.value() == 0
                ? null
                : new Match<>(day.end(), recurring(TimeUnit.MONTH, null, day.value(), null, false));
    }

    private static RecurringDay recurring(TimeUnit every, Integer month, Integer day, DayOfWeek weekday, boolean last) {
        return new RecurringDay(
                every, Optional.ofNullable(month), Optional.ofNullable(day), Optional.ofNullable(weekday), last);
    }

    /** 一年两次, 一季度一次, 5年不少于180课时. */
    private Token numbered(Printed printed, int i) {
        char c = printed.at(i);
        if (!Figures.isDigit(c) && !Numerals.isNumeral(c) || NOT_AFTER.indexOf(printed.at(i - 1)) >= 0) {
            return null;
        }
        Match<Spell> spell = Spell.at(printed, i);
        if (spell == null || spell.value().length() == null) {
            return null;
        }
        int end = spell.end();
        Match<String> comparator = comparators.at(printed, end);
        int number = comparator == null ? end : comparator.end();
        if (!(Figures.at(printed, number) instanceof Token.Figure figure)) {
            return null;
        }
        boolean counts = often.at(printed, printed.skipBlanks(figure.end(), 1)) != null;
        return counts ? new Period(i, end, spell.value().length(), null) : null;
    }
}

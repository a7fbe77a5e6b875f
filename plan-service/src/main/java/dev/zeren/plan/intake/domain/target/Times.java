package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Moment.Grain;
import dev.zeren.plan.intake.domain.target.Token.Relative;
import dev.zeren.plan.intake.domain.target.Token.Time;
import dev.zeren.plan.term.TimeUnit;
import java.util.Map;

/** Reads times that stand for themselves: a date, two dates that are the ends of a stretch, a length that runs. */
final class Times {

    private static final Lexicon<Length> DAYS = new Lexicon<>(Map.of(
            "当天", new Length(0, TimeUnit.DAY),
            "当日", new Length(0, TimeUnit.DAY),
            "即日", new Length(0, TimeUnit.DAY),
            "次日", new Length(1, TimeUnit.DAY),
            "当周", new Length(0, TimeUnit.WEEK),
            "当月", new Length(0, TimeUnit.MONTH)));

    private final Dates dates;

    Times(DateRules rules) {
        dates = new Dates(rules);
    }

    /** The time that begins here; null when none does. */
    Token at(Printed printed, int i) {
        Token years = yearRange(printed, i);
        if (years != null) {
            return years;
        }
        Match<Moment> first = dates.at(printed, i);
        if (first != null) {
            return range(printed, i, first);
        }
        Match<Length> day = DAYS.at(printed, i);
        if (day != null && (day.value().unit() == TimeUnit.DAY || Bounds.within(printed, day.end()))) {
            return new Relative(i, day.end(), day.value());
        }
        return running(printed, i);
    }

    /** 20xx-20xx年, 2021—2023年度, 2022-2023学年. */
    private static Token yearRange(Printed printed, int i) {
        Match<Moment> first = Years.number(printed, i);
        if (first == null) {
            return null;
        }
        int next = Links.end(printed, first.end());
        Match<Moment> last = next == first.end() ? null : Years.at(printed, next);
        if (last == null) {
            return null;
        }
        if (last.value().grain() == Grain.SCHOOL_YEAR) {
            return new Time(i, last.end(), first.value().as(Grain.SCHOOL_YEAR), null);
        }
        return new Time(i, last.end(), first.value(), last.value());
    }

    private Token range(Printed printed, int start, Match<Moment> first) {
        int next = Links.end(printed, first.end());
        if (next == first.end()) {
            return new Time(start, first.end(), first.value(), null);
        }
        Match<Moment> last = dates.at(printed, next);
        if (last == null && first.value().grain() == Grain.DAY) {
            Match<Integer> day = Dates.day(printed, next);
            if (day != null && day.value() > 0) {
                last = new Match<>(day.end(), first.value().days(day.value(), day.value(), Grain.DAY));
            }
        }
        return last == null || last.value().grain() == Grain.WORD
                ? new Time(start, first.end(), first.value(), null)
                : new Time(start, last.end(), first.value(), last.value());
    }

    /** 两周内, 30个工作日内, 用15年时间. */
    private static Token running(Printed printed, int i) {
        Match<Spell> spell = Spell.at(printed, i);
        if (spell == null) {
            return null;
        }
        int end = spell.end();
        Match<Bounds> bound = Bounds.after(printed, end);
        boolean within = Bounds.within(printed, end);
        if (printed.startsWith("时间内", end)) {
            return new Relative(i, end + 3, spell.value().length());
        }
        if (printed.at(i - 1) == '用' && printed.startsWith("时间", end)) {
            return new Relative(i, end + 2, spell.value().length());
        }
        return within ? new Relative(i, bound.end(), spell.value().length()) : null;
    }
}

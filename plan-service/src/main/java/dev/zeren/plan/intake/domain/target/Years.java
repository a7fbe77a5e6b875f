package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import java.util.Map;

/** Reads printed years: 2022年, 二〇二二年, 20xx年, 今年, 2022—2023学年. */
final class Years {

    private static final Lexicon<Integer> SHIFTS =
            new Lexicon<>(Map.of("今年", 0, "本年", 0, "本年度", 0, "当年", 0, "明年", 1, "来年", 1));

    private Years() {}

    /** The year that begins here, with 年 or 年度; null when none does. */
    static Match<Moment> at(Printed printed, int i) {
        Match<Integer> shift = SHIFTS.at(printed, i);
        if (shift != null) {
            return new Match<>(shift.end(), Moment.ofYear(null, shift.value(), false));
        }
        Match<Moment> number = number(printed, i);
        if (number == null) {
            return null;
        }
        int end = printed.skipBlanks(number.end(), 1);
        if (printed.startsWith("学年", end)) {
            return new Match<>(end + 2, number.value().as(Moment.Grain.SCHOOL_YEAR));
        }
        if (printed.at(end) != '年' || printed.startsWith("年级", end) || printed.startsWith("年制", end)) {
            return null;
        }
        return new Match<>(printed.startsWith("年度", end) ? end + 2 : end + 1, number.value());
    }

    /** Four digits or numerals that can be a year, some of them perhaps redacted. */
    static Match<Moment> number(Printed printed, int i) {
        if (Figures.isDigit(printed.at(i - 1)) || Figures.isLetter(printed.at(i - 1)) || i + 4 > printed.length()) {
            return null;
        }
        boolean redacted = false;
        int year = 0;
        for (int k = i; k < i + 4; k++) {
            char c = printed.at(k);
            int digit = Figures.isDigit(c) ? c - '0' : Numerals.digit(c);
            if (digit < 0 && !Figures.isRedaction(c) || c == '两') {
                return null;
            }
            redacted |= digit < 0;
            year = year * 10 + Math.max(digit, 0);
        }
        boolean goesOn = Figures.isDigit(printed.at(i + 4)) || Figures.isRedaction(printed.at(i + 4));
        if (goesOn || !redacted && (year < 1900 || year > 2199)) {
            return null;
        }
        return new Match<>(i + 4, Moment.ofYear(redacted ? null : year, 0, redacted));
    }
}

package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Script;
import dev.zeren.plan.intake.domain.target.Token.Text;
import java.math.BigDecimal;

/** Reads figures: 1,200 and 85.5, 三十五, 百分之八十五, 三分之二, xx. A run of numerals that is no number is text. */
final class Figures {

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal MYRIAD = new BigDecimal(10_000);
    private static final String REDACTION = "xX×*";
    private static final int LONGEST = 18;
    private static final int RATIO_WORD = 8;

    /** From so many digits on, without separators, it is a telephone or an identity number. */
    private static final int IDENTITY = 8;

    private Figures() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isRedaction(char c) {
        return REDACTION.indexOf(c) >= 0;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The figure that begins here; a {@link Text} for what only looks like one; null when nothing of both begins. */
    static Token at(Printed printed, int i) {
        char c = printed.at(i);
        if (isDigit(c) || isRedaction(c)) {
            return arabic(printed, i);
        }
        Token share = share(printed, i);
        return share != null ? share : chinese(printed, i);
    }

    private static Token arabic(Printed printed, int start) {
        int end = run(printed, start);
        boolean redacted = false;
        boolean digits = false;
        boolean times = false;
        for (int i = start; i < end; i++) {
            redacted |= isRedaction(printed.at(i));
            digits |= isDigit(printed.at(i));
            times |= (printed.at(i) == '×' || printed.at(i) == '*')
                    && isDigit(printed.at(i - 1))
                    && isDigit(printed.at(i + 1));
        }
        char before = printed.at(start - 1);
        char after = printed.at(end);
        boolean partOfName = isLetter(before) || before == '+' || after == '+' || before == '.' || before == '@';
        if (partOfName || times || end - start > LONGEST || after == '.' && isDigit(printed.at(end + 1))) {
            return new Text(start, end);
        }
        if (redacted) {
            return isLetter(after)
                    ? new Text(start, end)
                    : new Figure(start, end, new Amount.Redacted(printed.original(start, end)), Script.DIGITS);
        }
        String run = printed.text().substring(start, end);
        if (!digits || run.length() >= IDENTITY && run.indexOf(',') < 0 && run.indexOf('.') < 0) {
            return new Text(start, end);
        }
        if (printed.at(end) == ':' && isDigit(printed.at(end + 1))) {
            return ratio(printed, start, end);
        }
        Figure compound = compound(printed, start, end);
        return compound != null ? compound : divided(printed, start, end);
    }

    /** 1:20 where the words say that it is a ratio; else it may be a time of day, and is text. */
    private static Token ratio(Printed printed, int start, int end) {
        int last = run(printed, end + 1);
        String left = printed.text().substring(start, end);
        String right = printed.text().substring(end + 1, last);
        boolean ratio =
                left.matches("[0-9]{1,4}") && right.matches("[0-9]{1,4}") && (left.equals("1") || right.equals("1"));
        String before = printed.text().substring(wordsBefore(printed, start), start);
        boolean said = before.contains("比") || printed.startsWith("的比例", last);
        return ratio && said
                ? new Figure(start, last, fraction(new BigDecimal(left), new BigDecimal(right)), Script.SHARE)
                : new Text(start, last);
    }

    private static int wordsBefore(Printed printed, int start) {
        int i = start;
        while (i > 0 && start - i < RATIO_WORD && printed.edge(i - 1) == Edge.NONE) {
            i--;
        }
        return i;
    }

    /** 3万5千, 2亿3000万. */
    private static Figure compound(Printed printed, int start, int end) {
        if (!Numerals.isMyriad(printed.at(end)) || !isDigit(printed.at(end + 1))) {
            return null;
        }
        int last = run(printed, end + 1);
        String low = printed.text().substring(end + 1, last);
        boolean smaller = printed.at(last) == '千' || printed.at(end) == '亿' && printed.at(last) == '万';
        if (!smaller || !low.matches("[0-9.]{1,9}")) {
            return null;
        }
        BigDecimal high = number(printed, start, end).multiply(printed.at(end) == '万' ? MYRIAD : MYRIAD.pow(2));
        BigDecimal rest = new BigDecimal(low).multiply(printed.at(last) == '万' ? MYRIAD : THOUSAND);
        return new Figure(start, last + 1, new Amount.Exact(high.add(rest)), Script.DIGITS);
    }

    /** Digits with their separators; a comma counts only where three digits follow it. */
    private static int run(Printed printed, int start) {
        int end = start;
        boolean point = false;
        int whole = 0;
        while (end < printed.length()) {
            char c = printed.at(end);
            if (isDigit(c) || isRedaction(c)) {
                end++;
                whole++;
            } else if (c == ',' && !point && whole <= 3 && thousands(printed, end + 1)) {
                end += 4;
            } else if (c == '.' && !point && (isDigit(printed.at(end + 1)) || isRedaction(printed.at(end + 1)))) {
                point = true;
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean thousands(Printed printed, int i) {
        return isDigit(printed.at(i))
                && isDigit(printed.at(i + 1))
                && isDigit(printed.at(i + 2))
                && !isDigit(printed.at(i + 3));
    }

    private static Token divided(Printed printed, int start, int end) {
        if (printed.at(end) == '/' && isDigit(printed.at(end + 1))) {
            int last = end + 1;
            while (isDigit(printed.at(last))) {
                last++;
            }
            boolean share =
                    end - start <= 2 && last - end <= 3 && printed.at(last) != '/' && printed.at(start - 1) != '/';
            return share
                    ? new Figure(
                            start,
                            last,
                            fraction(number(printed, start, end), number(printed, end + 1, last)),
                            Script.SHARE)
                    : new Text(start, last);
        }
        if (printed.at(start - 1) == '/') {
            return new Text(start, end);
        }
        return new Figure(start, end, new Amount.Exact(number(printed, start, end)), Script.DIGITS);
    }

    private static BigDecimal number(Printed printed, int start, int end) {
        return new BigDecimal(printed.text().substring(start, end).replace(",", ""));
    }

    private static Amount fraction(BigDecimal part, BigDecimal whole) {
        return new Amount.Fraction(part.intValueExact(), whole.intValueExact());
    }

    /** 百分之…, 千分之…, N分之M, 半数, 一半. */
    private static Token share(Printed printed, int i) {
        if (printed.startsWith("百分之百", i) || printed.startsWith("百分百", i)) {
            int end = i + (printed.startsWith("百分之百", i) ? 4 : 3);
            return new Figure(i, end, new Amount.Exact(new BigDecimal(100)), Script.SHARE);
        }
        if (printed.startsWith("百分之", i) || printed.startsWith("千分之", i)) {
            char first = printed.at(i + 3);
            Token figure = isDigit(first) || isRedaction(first) ? arabic(printed, i + 3) : chinese(printed, i + 3);
            return figure instanceof Figure found && found.script() != Script.SHARE
                    ? new Figure(i, found.end(), found.amount(), Script.SHARE)
                    : null;
        }
        if (printed.startsWith("半数", i) || printed.startsWith("一半", i)) {
            return new Figure(i, i + 2, new Amount.Fraction(1, 2), Script.SHARE);
        }
        return null;
    }

    private static Token chinese(Printed printed, int start) {
        int end = start;
        while (Numerals.isNumeral(printed.at(end)) && end < printed.length()) {
            end++;
        }
        if (end == start) {
            return null;
        }
        if (printed.startsWith("分之", end) && end - start <= 3) {
            return chineseFraction(printed, start, end);
        }
        char before = printed.at(start - 1);
        int last = end;
        while (last > start + 1 && Numerals.isMyriad(printed.at(last - 1))) {
            last--;
        }
        BigDecimal value = "几数".indexOf(before) >= 0 || end - start > LONGEST
                ? null
                : Numerals.parse(printed.text().substring(start, last));
        return value == null ? new Text(start, end) : new Figure(start, last, new Amount.Exact(value), Script.CHINESE);
    }

    private static Token chineseFraction(Printed printed, int start, int end) {
        int last = end + 2;
        while (Numerals.isNumeral(printed.at(last)) && last - end <= 5) {
            last++;
        }
        BigDecimal whole = Numerals.parse(printed.text().substring(start, end));
        BigDecimal part = last == end + 2 ? null : Numerals.parse(printed.text().substring(end + 2, last));
        return whole == null || part == null || whole.signum() == 0
                ? new Text(start, end)
                : new Figure(start, last, fraction(part, whole), Script.SHARE);
    }
}

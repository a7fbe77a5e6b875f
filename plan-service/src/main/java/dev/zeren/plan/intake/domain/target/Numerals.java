package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;

/** Chinese numerals as quantities; what can be read in two ways (三五, 一百二) is no number. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CHARACTERS = "〇零一二两三四五六七八九十百千万亿";

    private Numerals() {}

    static boolean isNumeral(char c) {
        return CHARACTERS.indexOf(c) >= 0;
    }

    /** 万 and 亿, which may belong to the unit. */
    static boolean isMyriad(char c) {
        return c == '万' || c == '亿';
    }

    /** The value of one numeral below ten; -1 for any other character. */
    static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    /** The number; null when the characters form none. A multiplier alone (千名) is none, but 十 is. */
    static BigDecimal parse(String text) {
        long total = 0;
        long section = 0;
        int pending = -1;
        long lastPower = 10_000;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (pending > 0 || digit == 0 && pending == 0) {
                    return null;
                }
                pending = digit;
                continue;
            }
            long power = power(c);
            if (power >= 10_000) {
                section += Math.max(pending, 0);
                if (section == 0) {
                    return null;
                }
                total = (total + section) * power;
                section = 0;
                lastPower = 10_000;
            } else {
                boolean bareTen = power == 10 && pending < 0 && i == 0;
                if (pending <= 0 && !bareTen || power >= lastPower) {
                    return null;
                }
                section += (bareTen ? 1 : pending) * power;
                lastPower = power;
            }
            pending = -1;
        }
        return endsAmbiguously(text) ? null : BigDecimal.valueOf(total + section + Math.max(pending, 0));
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }

    /** 一百二 is 120 to most and 102 to some. */
    private static boolean endsAmbiguously(String text) {
        int last = text.length() - 1;
        return last > 0
                && digit(text.charAt(last)) > 0
                && power(text.charAt(last - 1)) >= 100
                && digit(text.charAt(last - 1)) < 0;
    }
}

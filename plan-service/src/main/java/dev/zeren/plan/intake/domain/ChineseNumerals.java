package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.text.Normalizer;

/** Reads the numbers of printed labels: 12, １２, 十二, 二十, 一百零三. */
final class ChineseNumerals {

    /** The characters a Chinese number below 1,000 is written with. */
    static final String CHARACTERS = "〇○零一二三四五六七八九十百";

    /** The numbers in circles, as a range of a character class. */
    static final String CIRCLED = "①-⑳";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    /** The number; 0 when the characters form none. */
    static int parse(String printed) {
        String text = NameKey.of(printed);
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        int number = 0;
        int digit = 0;
        for (char c : text.replace('〇', '零').replace('○', '零').toCharArray()) {
            switch (c) {
                case '十' -> {
                    number += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                case '百' -> {
                    number += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                default -> digit = Math.max(DIGITS.indexOf(c), 0);
            }
        }
        return number + digit;
    }

    /** The number that a label prints, its marks left out: （3）, 3., 3）; 0 when it prints none. */
    static int ofLabel(String label) {
        return parse(label.replaceAll("[（()）.．、]", ""));
    }

    /** Digits read one by one, as in 二〇二六; Arabic and full-width digits likewise. Null when there is any other. */
    static String digits(String printed) {
        StringBuilder digits = new StringBuilder();
        for (char c : Normalizer.normalize(printed, Normalizer.Form.NFKC).toCharArray()) {
            char unified = c == '〇' || c == '○' ? '零' : c;
            int digit = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(unified);
            if (digit < 0) {
                return null;
            }
            digits.append(digit);
        }
        return digits.toString();
    }
}

package dev.zeren.assessment.scheme.domain.reading;

import java.math.BigDecimal;
import java.text.Normalizer;

/** Numbers as schemes print them: 5, 0.5, ５, 一, 两, 十五, 半. */
final class Numbers {

    /** A number, as a part of a pattern, in {@link #plain} text. */
    static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百半]{1,4})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numbers() {}

    /** Text in one form for patterns: half-width marks and digits, no blanks but line feeds. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\r', '\n')
                .replace('。', '.')
                .replaceAll("[\\p{Cf}\\p{Zs}\\t]+", "")
                // A full stop that is no decimal point ends a sentence.
                .replaceAll("(?<!\\d)\\.|\\.(?!\\d)", "\n");
    }

    static BigDecimal of(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            BigDecimal number = new BigDecimal(printed).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        }
        if (printed.equals("半")) {
            return new BigDecimal("0.5");
        }
        int number = 0;
        int digit = 0;
        for (char c : printed.replace('两', '二').replace("半", "").toCharArray()) {
            if (c == '十' || c == '百') {
                number += Math.max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = Math.max(DIGITS.indexOf(c), 0);
            }
        }
        return BigDecimal.valueOf(number + digit);
    }
}

package dev.zeren.plan.term;

import java.text.Normalizer;

/** Makes names comparable that differ only in how they are printed: 安 平 is 安平, 各县（市）区 is 各县(市)区. */
public final class NameKey {

    private NameKey() {}

    /** The name in Unicode normal form KC without any white space or invisible character; never null. */
    public static String of(String printed) {
        StringBuilder key = new StringBuilder(printed.length());
        Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Whether a character is white space or invisible. */
    public static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}

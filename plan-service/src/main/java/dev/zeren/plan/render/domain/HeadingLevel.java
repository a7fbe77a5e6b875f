package dev.zeren.plan.render.domain;

import java.util.regex.Pattern;

/** The level that a label says, by GB/T 9704-2012, 7.3.3: 一、 is the first, （一） the second, 1. and （1） stand below. */
final class HeadingLevel {

    private static final String HAN = "[〇○零一二三四五六七八九十百]+";
    private static final Pattern FIRST = Pattern.compile("第" + HAN + "(?:部分|阶段|章|篇|编)|" + HAN + "\\s*[、．.]");
    private static final Pattern SECOND = Pattern.compile("[（(]\\s*" + HAN + "\\s*[)）]");

    private HeadingLevel() {}

    /** 1 to 3. */
    static int of(String label) {
        if (FIRST.matcher(label).matches()) {
            return 1;
        }
        return SECOND.matcher(label).matches() ? 2 : 3;
    }
}

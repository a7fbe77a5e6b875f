package dev.zeren.plan.directory.domain;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell of a .csv file as a formula (CWE-1236): what begins like one gets an
 * apostrophe in front. A workbook needs none: its cells say that they are text.
 */
public final class FormulaGuard {

    private static final Pattern DANGEROUS =
            Pattern.compile("^'*[\\s\\u3000\\ufeff]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as it is written. */
    public static String guard(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before it was guarded. */
    public static String unguard(String written) {
        return written.startsWith("'") && DANGEROUS.matcher(written).matches() ? written.substring(1) : written;
    }
}

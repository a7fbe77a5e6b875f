package dev.zeren.plan.render.domain;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a section or a task together from its parts, in the order that is usual. */
final class Composition {

    private static final String CLOSING = "。：:；;";

    private Composition() {}

    /**
     * The lines.
     *
     * @param mark closes a heading that the text follows on the same line; empty when the text begins a new one
     */
    static String of(String label, String heading, String mark, String text, List<PrintedPlan.Clause> clauses) {
        boolean sameLine = heading.isEmpty() || !mark.isEmpty();
        StringBuilder lines = new StringBuilder(label)
                .append(gap(label, heading.isEmpty() ? text : heading))
                .append(heading);
        if (!heading.isEmpty() && (!mark.isEmpty() || CLOSING.indexOf(heading.charAt(heading.length() - 1)) >= 0)) {
            lines.append(mark.isEmpty() ? "。" : mark);
        }
        if (!text.isEmpty()) {
            lines.append(sameLine ? "" : "\n").append(text);
        }
        List<String> below = new ArrayList<>();
        for (PrintedPlan.Clause clause : clauses) {
            if (isBracketed(clause) && below.isEmpty()) {
                lines.append(clause.text());
            } else {
                below.add(clause.text());
            }
        }
        below.forEach(clause -> lines.append('\n').append(clause));
        return lines.toString();
    }

    private static boolean isBracketed(PrintedPlan.Clause clause) {
        return !clause.text().isEmpty() && "（(【［[〔".indexOf(clause.text().charAt(0)) >= 0;
    }

    /** 第一部分 and numbers without a mark need a blank behind them, and so does a digit behind a digit's mark. */
    private static String gap(String label, String next) {
        if (label.isEmpty() || next.isEmpty()) {
            return "";
        }
        char last = label.charAt(label.length() - 1);
        boolean marked = "、.．﹒）)".indexOf(last) >= 0;
        return marked && !Character.isDigit(next.charAt(0)) ? "" : " ";
    }
}

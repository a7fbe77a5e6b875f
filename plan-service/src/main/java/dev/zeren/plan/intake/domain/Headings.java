package dev.zeren.plan.intake.domain;

/** What the headings of sections and tasks have in common. */
final class Headings {

    private static final String ENDS = "。：:；;";

    private Headings() {}

    /** A heading without blanks around it, line breaks in it and the mark that closes it. */
    static String withoutClosingMark(String printed) {
        String stripped = Blanks.strip(Wraps.unwrap(printed));
        boolean closed = !stripped.isEmpty() && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return closed ? Blanks.strip(stripped.substring(0, stripped.length() - 1)) : stripped;
    }
}

package dev.zeren.plan.intake.domain.target;

/** The label of a line, which is a name and not a number: 1. , 11．, 3、, (2). */
final class Labels {

    private static final int LONGEST = 3;

    private Labels() {}

    /** Where the label that begins here ends; {@code i} when none begins. 4.5 is a number, but 1.2026年 is not. */
    static int end(Printed printed, int i) {
        if (!Figures.isDigit(printed.at(i)) || !printed.lineStarts(i)) {
            return i;
        }
        int end = i;
        while (end - i < LONGEST && Figures.isDigit(printed.at(end))) {
            end++;
        }
        char mark = printed.at(end);
        if (mark == '、') {
            return end + 1;
        }
        if (mark != '.') {
            return i;
        }
        boolean decimal = Figures.isDigit(printed.at(end + 1))
                && Years.at(printed, end + 1) == null
                && Years.number(printed, end + 1) == null;
        return decimal ? i : end + 1;
    }
}

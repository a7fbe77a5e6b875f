package dev.zeren.plan.intake.domain.target;

/** What ties two ends to a range: dashes, 至, 到. */
final class Links {

    private static final int LONGEST = 3;

    private Links() {}

    /** Where the second end begins; {@code end} when nothing ties it. */
    static int end(Printed printed, int end) {
        int i = printed.skipBlanks(end, 1);
        int next = i;
        while (next < i + LONGEST && (printed.at(next) == '-' || printed.at(next) == '~')) {
            next++;
        }
        if (next == i && (printed.at(i) == '至' || printed.at(i) == '到')) {
            next++;
        }
        return next == i ? end : printed.skipBlanks(next, 1);
    }
}

package dev.zeren.plan.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a plan: its signature and date of issue, after which nothing more belongs to it.
 *
 * @param lines the lines with what is not part of the plan left out
 * @param date the position of the line that is the date of issue; -1 when there is none below the text
 */
record Ending(List<ReadLine> lines, int date) {

    /** The most lines a joint signature takes. */
    private static final int SIGNATURES = 3;

    static Ending of(Outline outline, ReadingRules rules) {
        List<ReadLine> lines = new ArrayList<>(outline.lines());
        int date = findDate(outline);
        if (date >= 0) {
            leaveOutSignatures(lines, date, Math.max(outline.bodyStart() + 1, 1), rules);
            for (int i = date + 1; i < lines.size(); i++) {
                if (!lines.get(i).isLeftOut() && lines.get(i).line().tasks() == null) {
                    lines.set(i, lines.get(i).leftOut(Unread.Reason.AFTER_ISSUE_DATE));
                }
            }
        }
        return new Ending(lines, date);
    }

    /** The first line that is a date, below the last label or directly above an attachment; of several in a row the last. */
    private static int findDate(Outline outline) {
        int lastLabelEnd = outline.lastLabelEnd();
        List<ReadLine> lines = outline.lines();
        for (int i = outline.bodyStart() + 1; i < lines.size(); i++) {
            if (isDate(lines.get(i)) && (i >= lastLabelEnd || isBeforeAttachment(lines, i))) {
                return lastInRow(lines, i);
            }
        }
        return -1;
    }

    private static int lastInRow(List<ReadLine> lines, int date) {
        int last = date;
        for (int i = date + 1; i < lines.size(); i++) {
            if (isDate(lines.get(i))) {
                last = i;
            } else if (lines.get(i).noise().filter(Unread.Reason::isOfPage).isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private static boolean isBeforeAttachment(List<ReadLine> lines, int date) {
        for (ReadLine line : lines.subList(date + 1, lines.size())) {
            Optional<Unread.Reason> noise = line.noise();
            if (noise.isEmpty() || noise.get() == Unread.Reason.ATTACHMENT_MARK) {
                return noise.isPresent();
            }
        }
        return true;
    }

    static boolean isDate(ReadLine line) {
        return dateOf(line).isPresent();
    }

    static Optional<LocalDate> dateOf(ReadLine line) {
        return line.isLeftOut() || line.line().tableRow() ? Optional.empty() : Dates.wholeLine(line.text());
    }

    private static void leaveOutSignatures(List<ReadLine> lines, int date, int earliest, ReadingRules rules) {
        int found = 0;
        for (int i = date - 1; i >= earliest && found < SIGNATURES; i--) {
            ReadLine line = lines.get(i);
            if (line.isLeftOut()) {
                continue;
            }
            boolean signature = line.label().isEmpty()
                    && !line.line().tableRow()
                    && line.clauses().isEmpty()
                    && rules.signature().matcher(line.text()).matches();
            if (!signature) {
                return;
            }
            lines.set(i, line.leftOut(Unread.Reason.SIGNATURE));
            found++;
        }
    }
}

package dev.zeren.plan.render.domain;

import dev.zeren.document.WordDocument;
import java.time.LocalDate;

/**
 * Lays a plan out as an official document (GB/T 9704-2012). Labels are printed text: nothing is numbered by Word, so that
 * numbers stay as they were printed, with their gaps and repetitions.
 */
public final class PlanDocument {

    private static final String CLOSING = "。：:；;";
    /** A title of more characters was printed in several lines; the reader takes no longer line for a title. */
    private static final int LONGEST_TITLE_LINE = 40;

    private final Paragraphs paragraphs;

    private PlanDocument(String title) {
        this.paragraphs = new Paragraphs(WordDocument.titled(broken(title)));
    }

    /** The document; the same plan gives the same. */
    public static WordDocument of(PrintedPlan plan) {
        PlanDocument document = new PlanDocument(plan.title());
        document.preamble(plan.preamble());
        TaskTables tables = new TaskTables(document.paragraphs);
        for (PrintedPlan.Section section : plan.sections()) {
            document.section(section, tables);
        }
        tables.end();
        if (plan.issuedOn() != null) {
            document.paragraphs.issued(date(plan.issuedOn()));
        }
        return document.paragraphs.build();
    }

    private static String broken(String title) {
        int lines = (title.length() + LONGEST_TITLE_LINE - 1) / LONGEST_TITLE_LINE;
        StringBuilder broken = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            broken.append(i == 0 ? "" : "\n")
                    .append(title, title.length() * i / lines, title.length() * (i + 1) / lines);
        }
        return broken.toString();
    }

    /** To whom the document goes stands at the margin (7.3.2); everything else is text. */
    private void preamble(String preamble) {
        boolean first = true;
        for (String line : preamble.split("\n")) {
            if (first && (line.endsWith("：") || line.endsWith(":"))) {
                paragraphs.atMargin(line);
            } else if (!line.isEmpty()) {
                paragraphs.text(line);
            }
            first = false;
        }
    }

    private void section(PrintedPlan.Section section, TaskTables tables) {
        boolean underNoHeading = section.label().isEmpty() && section.heading().isEmpty();
        if (section.isInTable() && !underNoHeading) {
            tables.section(section.label() + section.heading());
        } else if (!underNoHeading) {
            tables.end();
            lines(section.label(), section.heading(), section.lines());
        }
        for (PrintedPlan.Task task : section.tasks()) {
            if (task.isInTable()) {
                tables.task(task);
            } else {
                tables.end();
                lines(task.label(), task.heading(), task.lines());
            }
        }
        if (section.isInTable() && !section.text().isEmpty()) {
            tables.end();
            section.text().lines().forEach(paragraphs::text);
        }
    }

    private void lines(String label, String heading, String lines) {
        String[] split = lines.split("\n");
        int headEnd = headEnd(label, heading, split[0]);
        paragraphs.headed(HeadingLevel.of(label), split[0].substring(0, headEnd), split[0].substring(headEnd));
        for (int i = 1; i < split.length; i++) {
            paragraphs.text(split[i]);
        }
    }

    /** Where in a line label, heading and the mark behind it end; 0 when it has no heading. */
    private static int headEnd(String label, String heading, String line) {
        int at = heading.isEmpty() || !line.startsWith(label) ? -1 : line.indexOf(heading, label.length());
        if (at < 0) {
            return 0;
        }
        int end = at + heading.length();
        return end < line.length() && CLOSING.indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    }

    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

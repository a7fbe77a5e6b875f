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

    private static final int LEVEL_OF_TASKS = 3;

    private final Paragraphs paragraphs;
    /** Whether headings without a number are tasks and sections beside each other. */
    private final boolean beside;

    private PlanDocument(PrintedPlan plan) {
        this.paragraphs = new Paragraphs(WordDocument.titled(broken(plan.title())));
        this.beside = plan.sections().stream()
                .filter(PrintedPlan.Section::isUnderNoHeading)
                .flatMap(section -> section.tasks().stream())
                .anyMatch(task -> !task.isInTable() && task.label().isEmpty());
    }

    /** The document; the same plan gives the same. */
    public static WordDocument of(PrintedPlan plan) {
        PlanDocument document = new PlanDocument(plan);
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
        if (section.isInTable() && !section.isUnderNoHeading()) {
            tables.section(section.label() + section.heading());
        } else if (!section.isUnderNoHeading()) {
            tables.end();
            lines(levelOf(section), section.label(), section.heading(), section.lines());
        }
        for (PrintedPlan.Task task : section.tasks()) {
            if (task.isInTable()) {
                tables.task(task);
            } else {
                tables.end();
                lines(HeadingLevel.of(task.label()), task.label(), task.heading(), task.lines());
            }
        }
        if (section.isInTable() && !section.text().isEmpty()) {
            tables.end();
            section.text().lines().forEach(paragraphs::text);
        }
    }

    /** A heading without a number is told by its level alone. */
    private int levelOf(PrintedPlan.Section section) {
        if (!section.label().isEmpty()) {
            return HeadingLevel.of(section.label());
        }
        return beside ? LEVEL_OF_TASKS : Math.min(section.depth(), LEVEL_OF_TASKS - 1);
    }

    private void lines(int level, String label, String heading, String lines) {
        String[] split = lines.split("\n");
        // What follows a heading without a number on its line is its clause, and it is a heading only as a whole line.
        int headEnd = label.isEmpty() && !heading.isEmpty() ? split[0].length() : headEnd(label, heading, split[0]);
        paragraphs.headed(level, split[0].substring(0, headEnd), split[0].substring(headEnd));
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

package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;

/**
 * One printed line: a paragraph, a part of one up to a line break, or a row of a table.
 *
 * @param at from its first to its last character that is not blank
 * @param text the characters at {@code at}
 * @param tableRow whether it is a row of a table, or a whole table of tasks
 * @param headingLevel 1 (highest) to 9 where the file calls it a heading; otherwise 0
 * @param tasks the table of tasks that it is; otherwise null
 */
record Line(Span at, String text, boolean tableRow, int headingLevel, TaskTable tasks) {

    Line(Span at, String text, boolean tableRow) {
        this(at, text, tableRow, 0, null);
    }

    /** The place of a part of this line, given by positions in {@link #text()}. */
    Span part(int from, int to) {
        return new Span(at.start() + from, at.start() + to, at.line());
    }
}

package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;

/**
 * One printed line: a paragraph, a part of one up to a line break, or a row of a table.
 *
 * @param at from its first to its last character that is not blank
 * @param text the characters at {@code at}
 * @param tableRow whether it is a row of a table, or a whole table of tasks
 * @param tasks the table of tasks that it is; otherwise null
 */
record Line(Span at, String text, boolean tableRow, TaskTable tasks) {

    Line(Span at, String text, boolean tableRow) {
        this(at, text, tableRow, null);
    }

    /** The place of a part of this line, given by positions in {@link #text()}. */
    Span part(int from, int to) {
        return new Span(at.start() + from, at.start() + to, at.line());
    }
}

package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.SectionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A section or a task while its lines come in. */
final class Node {

    private final Label label;
    private final Span labelAt;
    private final int depth;
    private final boolean isTask;
    /** Whether its clauses assign: a task's always, a heading's where they hold for tasks below. */
    private final boolean assigns;

    private final SectionPart part;
    private final boolean inTable;
    private final MappedText text = new MappedText();
    private final StringJoiner printed = new StringJoiner("\n");
    private final List<ClauseDraft> clauses = new ArrayList<>();
    private String heading = "";
    private int end;

    private Node(ReadLine line, Label label, int depth, SectionPart part, boolean inTable, boolean assigns) {
        this.label = label;
        this.labelAt = line.line().part(0, label.printed().length());
        this.depth = depth;
        this.isTask = part == null;
        this.part = part;
        this.inTable = inTable;
        this.assigns = assigns;
    }

    /** @param assigns whether its clauses hold for its tasks */
    static Node section(ReadLine line, Label label, int depth, SectionPart part, boolean assigns) {
        return new Node(line, label, depth, part, false, assigns);
    }

    /** A section whose heading is a cell of a table of tasks. */
    static Node tableSection(ReadLine line, Label label, int depth) {
        return new Node(line, label, depth, SectionPart.TASKS, true, false);
    }

    static Node task(ReadLine line, Label label) {
        return new Node(line, label, 0, null, false, true);
    }

    Label.Kind kind() {
        return label.kind();
    }

    boolean isInTable() {
        return inTable;
    }

    boolean assigns() {
        return assigns;
    }

    List<ClauseDraft> clauses() {
        return clauses;
    }

    Span labelAt() {
        return labelAt;
    }

    String label() {
        return label.printed();
    }

    String heading() {
        return heading;
    }

    /** Takes the line of the label: label, heading, and what follows the heading as text. */
    void open(ReadLine line, Label lineLabel, CoverageBuilder coverage, int longestHeading) {
        coverage.add(
                line.line().part(0, lineLabel.textStart()),
                isTask ? Coverage.Kind.TASK_LABEL : Coverage.Kind.SECTION_LABEL);
        String text = line.text();
        int limit = isTask ? firstClause(line) : text.length();
        int fullStop = Brackets.firstOutside(text, lineLabel.textStart(), limit, '。');
        int headingEnd = fullStop < 0 ? limit : isTask ? fullStop + 1 : behindClause(line, fullStop + 1);
        String first = Headings.withoutClosingMark(text.substring(lineLabel.textStart(), headingEnd));
        if (first.length() > longestHeading) {
            add(line, lineLabel.textStart(), coverage);
            return;
        }
        heading = first;
        coverage.add(
                line.line().part(lineLabel.textStart(), headingEnd),
                isTask ? Coverage.Kind.TASK_HEADING : Coverage.Kind.SECTION_HEADING);
        add(line, headingEnd, coverage);
    }

    /** A position, or the end of the clause in which it lies. */
    private static int behindClause(ReadLine line, int position) {
        int at = line.line().at().start() + position;
        return line.clauses().stream()
                .filter(clause -> clause.at().start() < at && at < clause.at().end())
                .mapToInt(clause -> clause.at().end() - line.line().at().start())
                .findFirst()
                .orElse(position);
    }

    private static int firstClause(ReadLine line) {
        return line.clauses().isEmpty()
                ? line.text().length()
                : line.clauses().get(0).at().start() - line.line().at().start();
    }

    /** Takes a line from a position on; the clauses of a task are cut out of its text, those of a heading are not. */
    void add(ReadLine line, int from, CoverageBuilder coverage) {
        if (!inTable) {
            printed.add(printed(line));
        }
        int before = text.length();
        int start = from;
        if (isTask) {
            for (ClauseDraft clause : line.clauses()) {
                int clauseStart = clause.at().start() - line.line().at().start();
                piece(line, start, clauseStart, coverage);
                coverage.add(clause.at(), Coverage.Kind.CLAUSE);
                clauses.add(clause);
                start = clauseStart + clause.at().length();
            }
        }
        if (!isTask && assigns) {
            clauses.addAll(line.clauses());
        }
        piece(line, start, line.text().length(), coverage);
        if (text.length() > before) {
            text.breakParagraph();
        }
        end = line.line().at().end();
    }

    /** Breaks inside a clause may separate its names; they are kept as line separators (U+2028). */
    private static String printed(ReadLine line) {
        StringBuilder lines = new StringBuilder();
        int from = 0;
        for (ClauseDraft clause : line.clauses()) {
            int start = clause.at().start() - line.line().at().start();
            int end = start + clause.at().length();
            lines.append(Wraps.unwrap(line.text().substring(from, start)))
                    .append(line.text().substring(start, end).replaceAll("\\R", "\u2028"));
            from = end;
        }
        return lines.append(Wraps.unwrap(line.text().substring(from))).toString();
    }

    private void piece(ReadLine line, int from, int to, CoverageBuilder coverage) {
        int start = Blanks.skip(line.text(), from, to);
        int stop = Blanks.skipBack(line.text(), start, to);
        coverage.add(line.line().part(start, stop), isTask ? Coverage.Kind.TASK_TEXT : Coverage.Kind.SECTION_TEXT);
        text.append(line.line(), start, stop);
    }

    private Span at() {
        return new Span(labelAt.start(), end, labelAt.line());
    }

    /** @param above the headings of the task whose clauses may hold for it */
    TaskDraft toTask(SourceIndex lines, List<Node> above) {
        return new TaskDraft(
                label.printed(),
                label.number(),
                heading,
                text.toString(),
                at(),
                printed.toString(),
                SectionClauses.of(above, clauses),
                MeasureReader.read(text, lines));
    }

    SectionDraft toSection(List<TaskDraft> tasks) {
        return new SectionDraft(
                depth, part, label.printed(), heading, text.toString(), at(), printed.toString(), tasks);
    }
}

package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.document.Table.Cell;
import dev.zeren.plan.intake.domain.TableWords.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads a table of tasks. The rows that one number, or else one cell of the tasks' column, holds together are one task.
 */
final class TableTasks {

    private final TaskTable table;
    private final ClauseReader clauses;
    private final ReadingRules rules;
    private final DraftBuilder draft;
    /** A merged cell is met in each of its rows and printed once. */
    private final Set<Span> taken = new HashSet<>();
    /** Whether a row of one cell heads the rows that are read. */
    private boolean underRow;

    TableTasks(TaskTable table, ClauseReader clauses, ReadingRules rules, DraftBuilder draft) {
        this.table = table;
        this.clauses = clauses;
        this.rules = rules;
        this.draft = draft;
    }

    /** Puts the sections and tasks of the table into the draft. */
    void read() {
        for (int row = 0; row <= table.headEnd(); row++) {
            leaveOut(row);
        }
        int from = table.headEnd() + 1;
        while (from < table.rows()) {
            if (table.repeatsHead(from)) {
                leaveOut(from);
                from++;
                continue;
            }
            int to = from + 1;
            while (to < table.rows() && !table.repeatsHead(to) && !begins(to)) {
                to++;
            }
            read(from, to);
            from = to;
        }
    }

    private void leaveOut(int row) {
        for (Cell cell : table.table().rows().get(row).cells()) {
            Line line = TaskTable.line(cell);
            if (!line.text().isEmpty() && taken.add(cell.at())) {
                draft.tableHead(line);
            }
        }
    }

    /** Whether a row begins something else than the row above. */
    private boolean begins(int row) {
        if (table.isOneCell(row) || table.isOneCell(row - 1)) {
            return true;
        }
        Optional<Cell> number = table.filled(row, Column.NUMBER);
        Optional<Cell> task = table.filled(row, Column.TASK);
        if (number.isPresent()) {
            return !number.equals(table.filled(row - 1, Column.NUMBER));
        }
        return task.isPresent() && !task.equals(table.filled(row - 1, Column.TASK));
    }

    private void read(int from, int to) {
        if (table.isOneCell(from)) {
            section(table.cellAt(from, 0), 1);
            underRow = true;
            return;
        }
        int level = underRow ? 2 : 1;
        for (int column : table.columnsOf(Column.SECTION)) {
            section(table.cellAt(from, column), level);
            level++;
        }
        Group group = new Group();
        for (int row = from; row < to; row++) {
            group.add(row);
        }
        group.tasks().forEach(draft::tableTask);
    }

    private void section(Cell cell, int level) {
        Line line = TaskTable.line(cell);
        if (!line.text().isEmpty() && taken.add(cell.at())) {
            draft.tableSection(line, level);
        }
    }

    /** The rows of one task, or of several that one cell numbers. */
    private final class Group {

        private final List<ClauseDraft> drafts = new ArrayList<>();
        private final List<Body> bodies = new ArrayList<>(List.of(new Body()));
        private List<Cell> rolesAbove = List.of();
        private int start = Integer.MAX_VALUE;
        private int end;

        void add(int row) {
            List<Cell> roles = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = table.cellAt(row, column);
                Column holds = table.columns().get(column);
                if (table.assigns(column)) {
                    roles.add(cell);
                } else if (holds != Column.SECTION && !Blanks.strip(cell.text()).isEmpty() && taken.add(cell.at())) {
                    take(TaskTable.line(cell), holds);
                }
            }
            if (!roles.equals(rolesAbove)) {
                clause(roles);
                rolesAbove = roles;
            }
        }

        private void take(Line line, Column holds) {
            extend(line);
            Body body = bodies.get(bodies.size() - 1);
            if (holds == Column.NUMBER && body.label.isEmpty()) {
                body.label = line.text();
                draft.covered(line.at(), Coverage.Kind.TASK_LABEL);
            } else if (holds == Column.TASK && body.isClosed()) {
                openEach(line, body);
            } else {
                body.addLines(line, 0);
            }
        }

        /** What a cell beside a time numbers are tasks of their own. */
        private void openEach(Line line, Body first) {
            boolean apart = table.tellsTimes() && first.label.isEmpty();
            List<Line> items = apart ? CellItems.of(line) : List.of(line);
            first.open(items.get(0));
            for (Line item : items.subList(1, items.size())) {
                Body next = new Body();
                next.open(item);
                bodies.add(next);
            }
        }

        private void clause(List<Cell> cells) {
            List<RoleDraft> roles = new ArrayList<>();
            List<String> printed = new ArrayList<>();
            List<Integer> columns = columnsThatAssign();
            Span at = null;
            for (int i = 0; i < cells.size(); i++) {
                Line line = TaskTable.line(cells.get(i));
                if (line.text().isEmpty()) {
                    continue;
                }
                String head = table.heads().get(columns.get(i));
                at = at == null ? line.at() : at;
                if (taken.add(cells.get(i).at())) {
                    draft.covered(line.at(), Coverage.Kind.CLAUSE);
                    extend(line);
                }
                roles.add(
                        table.columns().get(columns.get(i)) == Column.TIME
                                ? clauses.deadline(head, line)
                                : clauses.read(head, line, draft.findings()));
                printed.add(head + "：" + line.text().replaceAll("\\s*\\n\\s*", "、"));
            }
            if (!roles.isEmpty()) {
                drafts.add(new ClauseDraft(ClauseDraft.Form.COLUMNS, String.join("；", printed), at, roles));
            }
        }

        private void extend(Line line) {
            start = Math.min(start, line.at().start());
            end = Math.max(end, line.at().end());
        }

        private List<Integer> columnsThatAssign() {
            return IntStream.range(0, table.columns().size())
                    .filter(table::assigns)
                    .boxed()
                    .toList();
        }

        /** Nothing when the rows are empty. */
        List<TaskDraft> tasks() {
            boolean empty = bodies.size() == 1 && bodies.get(0).isClosed() && drafts.isEmpty();
            if (empty) {
                return List.of();
            }
            return bodies.size() == 1
                    ? List.of(bodies.get(0).task(draft.lines().span(start, end), drafts))
                    : bodies.stream()
                            .map(body -> body.task(draft.lines().span(body.start, body.end), drafts))
                            .toList();
        }
    }

    /** The words of one task. */
    private final class Body {

        private final MappedText text = new MappedText();
        private String label = "";
        private String heading = "";
        private int start = Integer.MAX_VALUE;
        private int end;

        /** Whether nothing of it was printed yet but its number. */
        boolean isClosed() {
            return heading.isEmpty() && text.length() == 0;
        }

        /** A label of its own counts where the table has no numbers; the first sentence is the heading if it is short. */
        void open(Line line) {
            start = line.at().start();
            end = line.at().end();
            int from = 0;
            Optional<Label> own = label.isEmpty() ? Labels.of(line) : Optional.empty();
            if (own.isPresent()) {
                label = own.get().printed();
                from = own.get().textStart();
                draft.covered(line.part(0, from), Coverage.Kind.TASK_LABEL);
            }
            int lineEnd = line.text().indexOf('\n', from);
            int limit = lineEnd < 0 ? line.text().length() : lineEnd;
            int fullStop = Brackets.firstOutside(line.text(), from, limit, '。');
            int headingEnd = fullStop < 0 ? limit : fullStop + 1;
            String printed = Headings.withoutClosingMark(line.text().substring(from, headingEnd));
            if (printed.length() > rules.headingLength()) {
                addLines(line, from);
                return;
            }
            heading = printed;
            draft.covered(line.part(from, headingEnd), Coverage.Kind.TASK_HEADING);
            addLines(line, headingEnd);
        }

        /** Each line of a cell is a paragraph. */
        void addLines(Line line, int from) {
            int first = from;
            while (first < line.text().length()) {
                int lineEnd = line.text().indexOf('\n', first);
                int limit = lineEnd < 0 ? line.text().length() : lineEnd;
                int begin = Blanks.skip(line.text(), first, limit);
                int stop = Blanks.skipBack(line.text(), begin, limit);
                if (begin < stop) {
                    draft.covered(line.part(begin, stop), Coverage.Kind.TASK_TEXT);
                    text.append(line, begin, stop);
                    text.breakParagraph();
                    end = Math.max(end, line.at().start() + stop);
                }
                first = limit + 1;
            }
        }

        TaskDraft task(Span at, List<ClauseDraft> drafts) {
            int number = ChineseNumerals.ofLabel(label);
            return new TaskDraft(
                    label, number, heading, text.toString(), at, "", drafts, MeasureReader.read(text, draft.lines()));
        }
    }
}

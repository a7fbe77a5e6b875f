package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.document.Table.Cell;
import dev.zeren.plan.intake.domain.TableWords.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        group.task().ifPresent(draft::tableTask);
    }

    private void section(Cell cell, int level) {
        Line line = TaskTable.line(cell);
        if (!line.text().isEmpty() && taken.add(cell.at())) {
            draft.tableSection(line, level);
        }
    }

    /** The rows of one task. */
    private final class Group {

        private final MappedText text = new MappedText();
        private final List<ClauseDraft> drafts = new ArrayList<>();
        private List<Cell> rolesAbove = List.of();
        private String label = "";
        private String heading = "";
        private int start = Integer.MAX_VALUE;
        private int end;

        void add(int row) {
            List<Cell> roles = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = table.cellAt(row, column);
                Column holds = table.columns().get(column);
                if (holds == Column.ROLE) {
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
            boolean opens = heading.isEmpty() && text.length() == 0;
            if (holds == Column.NUMBER && label.isEmpty()) {
                label = line.text();
                draft.covered(line.at(), Coverage.Kind.TASK_LABEL);
            } else if (holds == Column.TASK && opens) {
                open(line);
            } else {
                addLines(line, 0);
            }
        }

        /** A label of its own counts where the table has no numbers; the first sentence is the heading if it is short. */
        private void open(Line line) {
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
        private void addLines(Line line, int from) {
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
                }
                first = limit + 1;
            }
        }

        private void clause(List<Cell> cells) {
            List<RoleDraft> roles = new ArrayList<>();
            List<String> printed = new ArrayList<>();
            List<Integer> columns = table.columnsOf(Column.ROLE);
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
                roles.add(clauses.read(head, line, draft.findings()));
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

        /** Nothing when the rows are empty. */
        Optional<TaskDraft> task() {
            if (heading.isEmpty() && text.length() == 0 && drafts.isEmpty()) {
                return Optional.empty();
            }
            int number = ChineseNumerals.ofLabel(label);
            Span at = draft.lines().span(start, end);
            return Optional.of(new TaskDraft(
                    label, number, heading, text.toString(), at, "", drafts, MeasureReader.read(text, draft.lines())));
        }
    }
}

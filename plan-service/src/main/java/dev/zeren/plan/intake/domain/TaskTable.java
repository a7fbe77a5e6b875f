package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.document.Table;
import dev.zeren.document.Table.Cell;
import dev.zeren.plan.intake.domain.TableWords.Column;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table whose rows are tasks: 序号, 目标任务, 分管领导, 责任单位, 完成时限.
 *
 * @param table as read
 * @param headRow the row of its head, from 0
 * @param heads the words over each column, as printed
 * @param columns what each column holds
 */
record TaskTable(Table table, int headRow, List<String> heads, List<Column> columns) {

    /** A title may stand over the head, in cells merged over the whole width. */
    private static final int HEAD_ROWS = 4;

    static Optional<TaskTable> of(Table table, RoleLabels roles, TableWords words) {
        for (int row = 0; row < Math.min(HEAD_ROWS, table.rows().size()); row++) {
            TaskTable candidate = withHead(table, row, roles, words);
            if (candidate.isOfTasks()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static TaskTable withHead(Table table, int row, RoleLabels roles, TableWords words) {
        List<String> heads = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            String head = NameKey.of(table.cellAt(row, column).text());
            heads.add(head);
            columns.add(
                    roles.duty(head).isPresent()
                            ? Column.ROLE
                            : words.column(head).orElse(Column.OTHER));
        }
        // 重点工作 | 具体任务: of two columns of tasks the last holds them, the others sort them.
        for (int column = 0; column < columns.lastIndexOf(Column.TASK); column++) {
            if (columns.get(column) == Column.TASK) {
                columns.set(column, Column.SECTION);
            }
        }
        return new TaskTable(table, row, heads, columns);
    }

    /** A column of tasks, and another that nobody gives to a list of anything else. */
    private boolean isOfTasks() {
        return columns.contains(Column.TASK)
                && columns.stream().anyMatch(Set.of(Column.ROLE, Column.NUMBER, Column.TEXT)::contains)
                && table.rows().size() > headRow + 1;
    }

    /** Whether the heads of a table are those of an assessment scheme. */
    static boolean isOfScheme(Table table, TableWords words) {
        int found = 0;
        for (int row = 0; row < Math.min(HEAD_ROWS, table.rows().size()); row++) {
            for (Cell cell : table.rows().get(row).cells()) {
                if (words.scheme().matcher(NameKey.of(cell.text())).matches()) {
                    found++;
                }
            }
        }
        return found > 1;
    }

    /** Whether a row below says the head again, as on the next page. */
    boolean repeatsHead(int row) {
        for (int column = 0; column < heads.size(); column++) {
            if (!NameKey.of(table.cellAt(row, column).text()).equals(heads.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** How many rows the table has, head included. */
    int rows() {
        return table.rows().size();
    }

    /** The cell of a row that holds something of one kind and is not empty. */
    Optional<Cell> filled(int row, Column wanted) {
        return columnsOf(wanted).stream()
                .map(column -> table.cellAt(row, column))
                .filter(cell -> !Blanks.strip(cell.text()).isEmpty())
                .findFirst();
    }

    /** The cells of a row from left to right, a merged one once, also one that begins above. */
    List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Cell cell = table.cellAt(row, column);
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Whether one cell takes the whole width, as the heading of the rows below it does. */
    boolean isOneCell(int row) {
        return table.columns() > 1 && table.cellAt(row, 0).equals(table.cellAt(row, table.columns() - 1));
    }

    /** What a cell says, without blanks around it. */
    static Line line(Cell cell) {
        int start = Blanks.skip(cell.text(), 0, cell.text().length());
        int end = Blanks.skipBack(cell.text(), start, cell.text().length());
        int above = (int)
                cell.text().substring(0, start).chars().filter(c -> c == '\n').count();
        Span at = new Span(
                cell.at().start() + start, cell.at().start() + end, cell.at().line() + above);
        return new Line(at, cell.text().substring(start, end), false);
    }

    /** The columns that hold one thing, from left to right. */
    List<Integer> columnsOf(Column wanted) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column) == wanted) {
                found.add(column);
            }
        }
        return found;
    }
}

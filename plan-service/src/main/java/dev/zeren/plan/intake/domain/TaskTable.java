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
 * @param grid its cells by row and column
 * @param headRow the first row of its head, from 0
 * @param headEnd the last row of its head: a head may stand in two lines, 责任分工 over 责任领导 and 责任科室
 * @param heads the words over each column, as printed
 * @param columns what each column holds
 */
record TaskTable(
        Table table, List<List<Cell>> grid, int headRow, int headEnd, List<String> heads, List<Column> columns) {

    /** A title may stand over the head, in cells merged over the whole width. */
    private static final int HEAD_ROWS = 4;

    /** Nothing for a table of anything else, a scheme's among them. */
    static Optional<TaskTable> of(Table table, RoleLabels roles, TableWords words) {
        if (isOfScheme(table, words)) {
            return Optional.empty();
        }
        for (int row = 0; row < Math.min(HEAD_ROWS, table.rows().size()); row++) {
            int end = headEnd(table, row, roles, words);
            List<String> heads = heads(table, row, end);
            List<Column> columns = columns(heads, roles, words);
            if (isOfTasks(columns) && table.rows().size() > end + 1) {
                return Optional.of(new TaskTable(table, table.grid(), row, end, heads, columns));
            }
        }
        return Optional.empty();
    }

    /** A cell over several columns is told apart by the row below; so it is where empty cells stand for merged ones. */
    private static int headEnd(Table table, int row, RoleLabels roles, TableWords words) {
        List<Cell> cells = table.rows().get(row).cells();
        int deepest = cells.stream().mapToInt(Cell::rowSpan).max().orElse(1);
        boolean parted = cells.size() > 1 && cells.stream().anyMatch(cell -> cell.columnSpan() > 1);
        boolean even = cells.stream().allMatch(cell -> cell.rowSpan() == deepest);
        if (deepest > 1 && deepest <= HEAD_ROWS && (parted || even)) {
            return row + deepest - 1;
        }
        if (row + 1 == table.rows().size()) {
            return row;
        }
        List<String> below = heads(table, row + 1, row + 1);
        List<String> said = below.stream().filter(head -> !head.isEmpty()).toList();
        boolean secondLine = !said.isEmpty()
                && said.size() < below.size()
                && !cells.isEmpty()
                && !NameKey.of(cells.get(0).text()).isEmpty()
                && said.stream()
                        .allMatch(head -> roles.duty(head).isPresent()
                                || words.column(head).isPresent());
        return secondLine ? row + 1 : row;
    }

    /** The words over each column: the lowest that are printed. */
    private static List<String> heads(Table table, int from, int to) {
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            String head = "";
            for (int row = to; row >= from && head.isEmpty(); row--) {
                head = NameKey.of(table.cellAt(row, column).text());
            }
            heads.add(head);
        }
        return heads;
    }

    private static List<Column> columns(List<String> heads, RoleLabels roles, TableWords words) {
        List<Column> columns = new ArrayList<>();
        for (String head : heads) {
            columns.add(
                    roles.duty(head).isPresent()
                            ? Column.ROLE
                            : words.column(head).orElse(Column.OTHER));
        }
        // 月份 | 工作安排: beside times, what is arranged are the tasks.
        if (columns.contains(Column.TIME) && !columns.contains(Column.TASK) && columns.contains(Column.TEXT)) {
            columns.set(columns.indexOf(Column.TEXT), Column.TASK);
        }
        // 重点工作 | 具体任务: of two columns of tasks the last holds them, the others sort them.
        for (int column = 0; column < columns.lastIndexOf(Column.TASK); column++) {
            if (columns.get(column) == Column.TASK) {
                columns.set(column, Column.SECTION);
            }
        }
        return columns;
    }

    /** A column of tasks, and another that nobody gives to a list of anything else. */
    private static boolean isOfTasks(List<Column> columns) {
        return columns.contains(Column.TASK)
                && columns.stream().anyMatch(Set.of(Column.ROLE, Column.NUMBER, Column.TEXT, Column.TIME)::contains);
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

    /** Whether a row below says a row of the head again, as on the next page. */
    boolean repeatsHead(int row) {
        for (int head = headRow; head <= headEnd; head++) {
            if (saysTheSame(row, head)) {
                return true;
            }
        }
        return false;
    }

    private boolean saysTheSame(int row, int head) {
        for (int column = 0; column < columns.size(); column++) {
            String said = NameKey.of(cellAt(row, column).text());
            if (!said.equals(NameKey.of(cellAt(head, column).text()))) {
                return false;
            }
        }
        return true;
    }

    /** The cell that is printed at a place, also where a merged one goes on. */
    Cell cellAt(int row, int column) {
        return grid.get(row).get(column);
    }

    /** How many rows the table has, head included. */
    int rows() {
        return table.rows().size();
    }

    /** The cell of a row that holds something of one kind and is not empty. */
    Optional<Cell> filled(int row, Column wanted) {
        return columnsOf(wanted).stream()
                .map(column -> cellAt(row, column))
                .filter(cell -> !Blanks.strip(cell.text()).isEmpty())
                .findFirst();
    }

    /** The cells of a row from left to right, a merged one once, also one that begins above. */
    List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Cell cell = cellAt(row, column);
            if (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Whether one cell takes the whole width, as the heading of the rows below it does. */
    boolean isOneCell(int row) {
        return table.columns() > 1 && cellAt(row, 0).equals(cellAt(row, table.columns() - 1));
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

    /** Whether a column holds a part of the clause: whom it names, or by when. */
    boolean assigns(int column) {
        return columns.get(column) == Column.ROLE || columns.get(column) == Column.TIME;
    }

    boolean tellsTimes() {
        return columns.contains(Column.TIME);
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

package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a text from one on, tried as the rows of a flattened table. */
final class FlatLines {

    /** The words in the head of a table are short. */
    private static final int LONGEST_HEADING = 30;

    static final int MOST_COLUMNS = 60;

    /** How many lines a cell may go on over before the next tab must come. */
    private static final int LONGEST_CELL = 8;

    /** One line without its terminator. */
    record Line(int start, int end, int number) {
        boolean isEmpty() {
            return start == end;
        }
    }

    /** Rows of cells by their places, and the first line behind them. */
    record Found(List<List<Span>> rows, int end) {}

    private final String text;
    private final List<Line> lines;
    private final int from;

    FlatLines(String text, List<Line> lines, int from) {
        this.text = text;
        this.lines = lines;
        this.from = from;
    }

    static List<Line> of(SourceText source) {
        String text = source.text();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(start, end, lines.size() + 1));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /** Each cell on a line that begins with a tab, rows separated by lines without one. */
    Optional<Found> cellPerLine() {
        List<List<Span>> rows = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < lines.size() && beginsWithTab(at)) {
            List<Span> row = new ArrayList<>();
            while (at < lines.size() && row.size() <= MOST_COLUMNS && isOfCell(at)) {
                Line line = lines.get(at);
                if (beginsWithTab(at)) {
                    row.add(new Span(line.start() + 1, line.end(), line.number()));
                } else {
                    Span open = row.remove(row.size() - 1);
                    row.add(new Span(open.start(), line.end(), open.line()));
                }
                at++;
            }
            if (row.size() > MOST_COLUMNS || (rows.isEmpty() && !isHead(row))) {
                return Optional.empty();
            }
            rows.add(row);
            end = at;
            while (at < lines.size() && isBlank(at) && !beginsWithTab(at)) {
                at++;
            }
            if (at == end) {
                break;
            }
        }
        return rows.size() > 1 ? Optional.of(endOfLastCell(rows, end)) : Optional.empty();
    }

    private boolean isOfCell(int at) {
        return beginsWithTab(at) || (!isBlank(at) && !isTabbed(at));
    }

    /** Where every last cell is of one line, the lines behind the table are not its last cell's. */
    private Found endOfLastCell(List<List<Span>> rows, int end) {
        boolean single = rows.subList(0, rows.size() - 1).stream()
                .map(row -> row.get(row.size() - 1))
                .noneMatch(cell -> text.substring(cell.start(), cell.end()).contains("\n"));
        List<Span> last = rows.get(rows.size() - 1);
        Span cell = last.get(last.size() - 1);
        Line line = lines.get(cell.line() - 1);
        if (single && last.size() == rows.get(0).size() && cell.end() > line.end()) {
            last.set(last.size() - 1, new Span(cell.start(), line.end(), cell.line()));
            return new Found(rows, line.number());
        }
        return new Found(rows, end);
    }

    /** Each row on a line, or on several where a cell goes on. */
    Optional<Found> rowPerLine() {
        if (!isTabbed(from) || beginsWithTab(from)) {
            return Optional.empty();
        }
        List<List<Span>> rows = new ArrayList<>();
        rows.add(fields(from));
        int columns = rows.get(0).size();
        if (columns < 3 || columns > MOST_COLUMNS || !isHead(rows.get(0))) {
            return Optional.empty();
        }
        int at = from + 1;
        while (at < lines.size() && (isTabbed(at) || goesOn(at))) {
            List<Span> open = rows.get(rows.size() - 1);
            List<Span> fields = fields(at);
            if (!isTabbed(at) || (rows.size() > 1 && completes(open, fields, columns))) {
                Span cell = open.remove(open.size() - 1);
                open.add(new Span(cell.start(), fields.get(0).end(), cell.line()));
                open.addAll(fields.subList(1, fields.size()));
            } else {
                rows.add(fields);
            }
            at++;
        }
        return rows.size() > 1 ? Optional.of(new Found(rows, at)) : Optional.empty();
    }

    /** Two lines are one row if they fill it together and it was broken between words, not behind a number. */
    private boolean completes(List<Span> open, List<Span> fields, int columns) {
        return open.size() < columns
                && fields.size() > 1
                && open.size() + fields.size() - 1 == columns
                && !isBlank(open.get(0))
                && !isBlank(fields.get(0))
                && !isNumber(open.get(open.size() - 1))
                && !isNumber(fields.get(0));
    }

    private boolean isNumber(Span cell) {
        return FlatGrid.isNumber(text.substring(cell.start(), cell.end()).strip());
    }

    /** A line without a tab belongs to the cell before it if the table goes on behind it. */
    private boolean goesOn(int at) {
        for (int next = at; next < Math.min(at + LONGEST_CELL, lines.size()) && !isBlank(next); next++) {
            if (isTabbed(next)) {
                return true;
            }
        }
        return false;
    }

    private List<Span> fields(int at) {
        Line line = lines.get(at);
        List<Span> fields = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == '\t') {
                fields.add(new Span(start, i, line.number()));
                start = i + 1;
            }
        }
        return fields;
    }

    private boolean isHead(List<Span> row) {
        long words = row.stream().filter(cell -> !isBlank(cell)).count();
        return words >= 2 && row.stream().allMatch(this::isShort);
    }

    private boolean isShort(Span cell) {
        return text.substring(cell.start(), cell.end()).strip().length() <= LONGEST_HEADING;
    }

    private boolean isBlank(Span cell) {
        return text.substring(cell.start(), cell.end()).isBlank();
    }

    private boolean isBlank(int at) {
        return text.substring(lines.get(at).start(), lines.get(at).end()).isBlank();
    }

    private boolean beginsWithTab(int at) {
        Line line = lines.get(at);
        return !line.isEmpty() && text.charAt(line.start()) == '\t' && tabs(line) == 1;
    }

    private boolean isTabbed(int at) {
        return !isBlank(at) && tabs(lines.get(at)) > 0;
    }

    private long tabs(Line line) {
        return text.substring(line.start(), line.end())
                .chars()
                .filter(c -> c == '\t')
                .count();
    }
}

package dev.zeren.document;

import dev.zeren.document.PdfRules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table by its rules: their crossings make a grid, and where the rule between two places of the grid is missing the
 * places are one merged cell.
 *
 * @param xs the rules between the columns, from left to right
 * @param ys the rules between the rows, from top to bottom
 * @param cells by row and column; a merged cell stands at each of its places
 */
record PdfTable(float[] xs, float[] ys, Cell[][] cells) {

    /** Rules this near to each other are one. */
    static final float NEAR = 3;

    private static final int MOST_LINES = 300;
    private static final String SENTENCE_ENDS = "。！？；;";
    private static final String NUMBER = "\\d{1,4}[.．、]?|[一二三四五六七八九十]{1,3}";

    /** One cell; row and column are those of its upper left corner. */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text) {}

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    /**
     * Whether the last row goes on in a row of the next page: the number at its head is not printed again, most of its
     * cells have ended, and none of the others has ended with a sentence.
     */
    boolean goesOnIn(PdfTable next, int row) {
        Cell[] above = cells[rows() - 1];
        Cell[] below = next.cells()[row];
        if (columns() < 3
                || !above[0].text().strip().matches(NUMBER)
                || !below[0].text().isBlank()) {
            return false;
        }
        int filled = 0;
        for (int column = 0; column < columns(); column++) {
            boolean whole = above[column].row() == rows() - 1
                    && below[column].rowSpan() == 1
                    && above[column].columnSpan() == 1
                    && below[column].columnSpan() == 1;
            String words = above[column].text().strip();
            boolean open = !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
            if (!whole || !below[column].text().isBlank() && !open) {
                return false;
            }
            filled += below[column].text().isBlank() ? 0 : 1;
        }
        return filled > 0 && 2 * filled <= columns();
    }

    /** The tables that the rules of a page make; the characters that stand in them are taken out of the list. */
    static List<PdfTable> find(PdfRules rules, List<PdfLine.Glyph> glyphs) {
        List<PdfTable> tables = new ArrayList<>();
        for (PdfRuleGroups.Group group : PdfRuleGroups.of(rules)) {
            float[] xs = places(group.vertical());
            float[] ys = places(group.horizontal());
            boolean grid = xs.length >= 2 && ys.length >= 2 && (xs.length - 1) * (ys.length - 1) >= 2;
            if (grid && xs.length < MOST_LINES && ys.length < MOST_LINES) {
                List<PdfLine.Glyph> inside =
                        glyphs.stream().filter(glyph -> isInside(glyph, xs, ys)).toList();
                PdfTable table = new PdfTable(xs, ys, new PdfCells(xs, ys, group, inside).cells());
                if (table.isFilled()) {
                    tables.add(table);
                    glyphs.removeIf(glyph -> isInside(glyph, xs, ys));
                }
            }
        }
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return tables;
    }

    /** A frame around a text is no table. */
    private boolean isFilled() {
        return Arrays.stream(cells)
                        .flatMap(Arrays::stream)
                        .filter(cell -> !cell.text().isBlank())
                        .distinct()
                        .count()
                >= 2;
    }

    private static boolean isInside(PdfLine.Glyph glyph, float[] xs, float[] ys) {
        float x = glyph.x() + glyph.width() / 2;
        float y = glyph.y() - glyph.size() / 3;
        return xs[0] <= x && x <= xs[xs.length - 1] && ys[0] <= y && y <= ys[ys.length - 1];
    }

    private static float[] places(List<Rule> rules) {
        List<Float> places = new ArrayList<>();
        rules.stream().map(Rule::place).sorted().forEach(place -> {
            if (places.isEmpty() || place - places.get(places.size() - 1) > NEAR) {
                places.add(place);
            }
        });
        float[] sorted = new float[places.size()];
        IntStream.range(0, sorted.length).forEach(at -> sorted[at] = places.get(at));
        return sorted;
    }
}

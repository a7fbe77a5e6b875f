package dev.zeren.document;

import dev.zeren.document.PdfRules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Joins the places of a ruled grid to cells and puts the characters into them. */
final class PdfCells {

    private final float[] xs;
    private final float[] ys;
    private final PdfRuleGroups.Group rules;
    private final List<List<List<PdfLine.Glyph>>> glyphs = new ArrayList<>();

    PdfCells(float[] xs, float[] ys, PdfRuleGroups.Group rules, List<PdfLine.Glyph> inside) {
        this.xs = xs;
        this.ys = ys;
        this.rules = rules;
        for (int row = 0; row < ys.length - 1; row++) {
            List<List<PdfLine.Glyph>> places = new ArrayList<>();
            for (int column = 0; column < xs.length - 1; column++) {
                places.add(new ArrayList<>());
            }
            glyphs.add(places);
        }
        for (PdfLine.Glyph glyph : inside) {
            int row = place(ys, glyph.y() - glyph.size() / 3);
            int column = place(xs, glyph.x() + glyph.width() / 2);
            glyphs.get(row).get(column).add(glyph);
        }
    }

    private static int place(float[] rules, float at) {
        int place = 0;
        while (place < rules.length - 2 && at > rules[place + 1]) {
            place++;
        }
        return place;
    }

    PdfTable.Cell[][] cells() {
        PdfTable.Cell[][] cells = new PdfTable.Cell[ys.length - 1][xs.length - 1];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (cells[row][column] == null) {
                    fill(cells, row, column);
                }
            }
        }
        return cells;
    }

    /** From its upper left place a cell goes as far to the right and then as far down as no rule ends it. */
    private void fill(PdfTable.Cell[][] cells, int row, int column) {
        int right = column + 1;
        while (right < xs.length - 1 && cells[row][right] == null && !ruledLeftOf(row, right)) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < ys.length - 1 && isOpen(cells, bottom, column, right)) {
            bottom++;
        }
        List<PdfLine.Glyph> inside = new ArrayList<>();
        for (int r = row; r < bottom; r++) {
            for (int c = column; c < right; c++) {
                inside.addAll(glyphs.get(r).get(c));
            }
        }
        PdfTable.Cell cell = new PdfTable.Cell(row, column, bottom - row, right - column, text(inside, xs[right]));
        for (int r = row; r < bottom; r++) {
            for (int c = column; c < right; c++) {
                cells[r][c] = cell;
            }
        }
    }

    /** Whether a row may be joined to the one above it over all these columns. */
    private boolean isOpen(PdfTable.Cell[][] cells, int row, int left, int right) {
        for (int column = left; column < right; column++) {
            boolean inner = column > left && ruledLeftOf(row, column);
            if (cells[row][column] != null || inner || ruledAbove(row, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean ruledLeftOf(int row, int column) {
        float middle = (ys[row] + ys[row + 1]) / 2;
        return isRuled(rules.vertical(), xs[column], middle);
    }

    private boolean ruledAbove(int row, int column) {
        float middle = (xs[column] + xs[column + 1]) / 2;
        return isRuled(rules.horizontal(), ys[row], middle);
    }

    private static boolean isRuled(List<Rule> rules, float place, float along) {
        return rules.stream()
                .anyMatch(rule ->
                        Math.abs(rule.place() - place) <= PdfTable.NEAR && rule.from() <= along && along <= rule.to());
    }

    /** Lines that reach the right edge of the cell go on in the next one. */
    private static String text(List<PdfLine.Glyph> glyphs, float right) {
        StringBuilder text = new StringBuilder();
        PdfLine last = null;
        for (PdfLine line : PdfLine.of(glyphs)) {
            if (last != null) {
                boolean full = right - last.right() < 2 * last.size();
                text.append(full ? last.joint(line) : "\n");
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }
}

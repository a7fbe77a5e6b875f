package dev.zeren.local.demo;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal in which a Chinese character is two columns wide. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first cell stands left, the others right. */
    Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Adds a line that separates. */
    Columns rule() {
        rows.add(List.of());
        return this;
    }

    @Override
    public String toString() {
        int count = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[count];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        int total = (count - 1) * GAP.length();
        for (int width : widths) {
            total += width;
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.isEmpty() ? "─".repeat(Math.max(0, total)) : line(row, widths))
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP).append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    /** Columns that a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian wide and full-width characters, Unicode Standard Annex 11. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}

package dev.zeren.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One line of text on a page.
 *
 * @param text its words; a wide gap is a tab
 * @param left of the first character that shows
 * @param right behind the last character that shows
 * @param base the line on which the characters stand, from the top
 * @param size of its characters, in points
 * @param blankAtEnd whether a blank that was printed follows its last character
 */
record PdfLine(String text, float left, float right, float base, float size, boolean blankAtEnd) {

    /** A character where it stands. */
    record Glyph(String text, float x, float width, float y, float size) {
        float end() {
            return x + width;
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A gap wider than this many sizes separates columns. */
    private static final float COLUMN_GAP = 2.2f;

    private static final float WORD_GAP = 0.2f;

    /** Beside a Chinese character a gap may be the work of a program that sets 90 apart in 于90学时. */
    private static final float CHARACTER_GAP = 0.6f;

    /** The glyphs by their base lines from top to bottom, each line from left to right; blanks alone make no line. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        List<PdfLine> lines = new ArrayList<>();
        byBase(glyphs).forEach(line -> add(lines, line));
        return lines;
    }

    /** The glyphs that stand on one base line, from top to bottom. */
    static List<List<Glyph>> byBase(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            Glyph first = line.isEmpty() ? glyph : line.get(0);
            if (glyph.y() - first.y() > 0.5f * Math.max(first.size(), glyph.size())) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        lines.add(line);
        return lines;
    }

    private static void add(List<PdfLine> lines, List<Glyph> glyphs) {
        if (glyphs.stream().allMatch(Glyph::isBlank)) {
            return;
        }
        List<Glyph> line = new ArrayList<>(glyphs);
        line.sort(Comparator.comparingDouble(Glyph::x));
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        for (Glyph glyph : line) {
            if (last != null && !glyph.isBlank() && !endsBlank(text)) {
                boolean latin = isLatin(text.charAt(text.length() - 1))
                        && isLatin(glyph.text().charAt(0));
                float size = Math.min(last.size(), glyph.size());
                text.append(gap((glyph.x() - last.end()) / size, latin ? WORD_GAP : CHARACTER_GAP));
            }
            if (!(glyph.isBlank() && text.isEmpty())) {
                text.append(glyph.text());
            }
            last = glyph;
        }
        List<Glyph> shown = line.stream().filter(glyph -> !glyph.isBlank()).toList();
        float size = (float) shown.stream().mapToDouble(Glyph::size).max().orElse(0);
        float end = (float) shown.stream().mapToDouble(Glyph::end).max().orElse(0);
        float base = shown.get(0).y();
        boolean blankAtEnd = endsBlank(text);
        lines.add(new PdfLine(text.toString().strip(), shown.get(0).x(), end, base, size, blankAtEnd));
    }

    private static String gap(float width, float blank) {
        if (width > COLUMN_GAP) {
            return "\t";
        }
        return width > blank ? " " : "";
    }

    private static boolean endsBlank(CharSequence text) {
        return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** What joins this line to the next one of the same paragraph: a blank between words, nothing between characters. */
    String joint(PdfLine next) {
        return blankAtEnd || (endsLatin() && isLatin(next.text().charAt(0))) ? " " : "";
    }

    /** How wide its first word is, about, if it is of Latin letters or digits: no line break parts it. */
    float firstWord() {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < '\u0250') {
            end++;
        }
        return end * (right - left) / text.length();
    }

    /** A mark is of the language that it stands behind. */
    private boolean endsLatin() {
        int end = text.length() - 1;
        while (end > 0 && isLatin(text.charAt(end)) && !Character.isLetterOrDigit(text.charAt(end))) {
            end--;
        }
        return isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && (Character.isLetterOrDigit(c) || ",.;:)".indexOf(c) >= 0);
    }
}

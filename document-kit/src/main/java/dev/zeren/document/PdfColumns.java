package dev.zeren.document;

import dev.zeren.document.PdfLine.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parts a page whose text stands in two columns: nothing crosses the gutter between them over many lines, and the lines on
 * either side of it are wide and mostly full. What stands over and under the columns stays over and under them.
 */
final class PdfColumns {

    private static final int FEWEST_LINES = 8;

    /** The gutter is in the middle of the page, give or take so much of its width. */
    private static final float OFF_MIDDLE = 0.12f;

    /** At how many places it is looked for: a damaged page may be of any width. */
    private static final int PLACES = 80;

    /** How wide a column is at least, as a share of the page. */
    private static final float NARROWEST = 0.25f;

    private final PdfPage page;
    private final List<Line> lines;

    /** The glyphs of one base line that show, from left to right. */
    private record Line(List<Glyph> all, List<Glyph> shown) {

        static Line of(List<Glyph> glyphs) {
            return new Line(
                    glyphs,
                    glyphs.stream()
                            .filter(glyph -> !glyph.isBlank())
                            .sorted(Comparator.comparing(Glyph::x))
                            .toList());
        }

        boolean crosses(float place) {
            return shown.stream()
                    .anyMatch(glyph -> glyph.x() < place + glyph.size() / 2 && glyph.end() > place - glyph.size() / 2);
        }
    }

    /** Lines from one to another that a gutter parts; on how many of them something stands on the side that has less. */
    private record Run(float gutter, int from, int to, int weight) {}

    private PdfColumns(PdfPage page, List<Glyph> glyphs) {
        this.page = page;
        this.lines = PdfLine.byBase(glyphs).stream().map(Line::of).toList();
    }

    /** The page, or its parts in the order in which they are read. Pages with tables are not parted. */
    static List<PdfPage> parted(PdfPage page, List<Glyph> glyphs) {
        if (!page.tables().isEmpty() || page.lines().size() < FEWEST_LINES) {
            return List.of(page);
        }
        PdfColumns columns = new PdfColumns(page, glyphs);
        Run best = new Run(0, 0, 0, 0);
        float middle = page.width() / 2;
        float off = OFF_MIDDLE * page.width();
        for (int i = 0; i <= PLACES; i++) {
            best = columns.better(best, middle - off + i * 2 * off / PLACES);
        }
        return best.weight() >= FEWEST_LINES && columns.isProse(best) ? columns.part(best) : List.of(page);
    }

    /** The longest run of lines at a gutter, if it is longer; of gutters as good the first, at the end of the left column. */
    private Run better(Run best, float gutter) {
        Run longest = best;
        int from = 0;
        int left = 0;
        int right = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).crosses(gutter)) {
                if (Math.min(left, right) > longest.weight()) {
                    longest = new Run(gutter, from, i, Math.min(left, right));
                }
                from = i + 1;
                left = 0;
                right = 0;
            } else {
                List<Glyph> shown = lines.get(i).shown();
                left += !shown.isEmpty() && shown.get(0).x() < gutter ? 1 : 0;
                right += !shown.isEmpty() && shown.get(shown.size() - 1).x() > gutter ? 1 : 0;
            }
        }
        return longest;
    }

    private boolean isProse(Run run) {
        return Stream.of(side(run, true), side(run, false)).allMatch(side -> {
            List<PdfLine> column = PdfLine.of(side);
            float right =
                    (float) column.stream().mapToDouble(PdfLine::right).max().orElse(0);
            float left =
                    (float) column.stream().mapToDouble(PdfLine::left).min().orElse(0);
            long full = column.stream()
                    .filter(line -> right - line.right() < 2 * line.size())
                    .count();
            return right - left >= NARROWEST * page.width() && 2 * full >= column.size();
        });
    }

    private List<Glyph> side(Run run, boolean left) {
        return lines.subList(run.from(), run.to()).stream()
                .flatMap(line -> line.all().stream())
                .filter(glyph -> glyph.x() < run.gutter() == left)
                .toList();
    }

    private List<PdfPage> part(Run run) {
        List<Glyph> left = side(run, true);
        List<Glyph> right = side(run, false);
        float shift = leftmost(right) - leftmost(left);
        // The columns have the margins of the left one, so that a paragraph goes on from one to the other.
        List<Glyph> shifted = right.stream()
                .map(glyph -> new Glyph(glyph.text(), glyph.x() - shift, glyph.width(), glyph.y(), glyph.size()))
                .toList();
        List<PdfPage> parts = new ArrayList<>();
        add(parts, page.width(), all(0, run.from()));
        add(parts, page.width() / 2, left);
        add(parts, page.width() / 2, shifted);
        add(parts, page.width(), all(run.to(), lines.size()));
        return parts;
    }

    private List<Glyph> all(int from, int to) {
        return lines.subList(from, to).stream()
                .flatMap(line -> line.all().stream())
                .toList();
    }

    private static float leftmost(List<Glyph> glyphs) {
        return (float) glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .mapToDouble(Glyph::x)
                .min()
                .orElse(0);
    }

    private void add(List<PdfPage> parts, float width, List<Glyph> glyphs) {
        List<PdfLine> own = PdfLine.of(glyphs);
        if (!own.isEmpty()) {
            parts.add(new PdfPage(page.number(), width, page.height(), own, List.of()));
        }
    }
}

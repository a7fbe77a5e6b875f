package dev.zeren.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the text of a document begins and ends on pages of each width, and so which lines are one paragraph. */
final class PdfMargins {

    private static final String SENTENCE_ENDS = "。！？!?；;：:";

    /**
     * The margins of pages of one width.
     *
     * @param left where most lines begin that go on from the line above
     * @param right where full lines end
     * @param indented whether paragraphs begin further right than their other lines
     * @param pitch from line to line within a paragraph; 0 when unknown
     */
    record Margins(float left, float right, boolean indented, float pitch) {

        /** Whether a line goes on with the paragraph of the line above it, or of the last one on the page before. */
        boolean goesOn(PdfLine above, PdfLine line, boolean samePage) {
            // A word that does not fit goes to the next line whole; only an indent tells that no paragraph begins with
            // it.
            boolean full = isFull(above, indented ? right - line.firstWord() : right);
            boolean flush = line.left() < left + 0.8f * line.size();
            boolean alike = Math.abs(above.size() - line.size()) < 0.12f * above.size();
            boolean near = !samePage || pitch == 0 || line.base() - above.base() < 1.35f * pitch;
            if (!full || !flush || !alike || !near || above.text().contains("\t")) {
                return false;
            }
            return indented || !endsSentence(above);
        }

        private static boolean endsSentence(PdfLine line) {
            return SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        }
    }

    private final Map<Integer, Margins> ofWidth = new HashMap<>();

    PdfMargins(List<PdfPage> pages) {
        Map<Integer, List<PdfPage>> byWidth = new HashMap<>();
        pages.forEach(page -> byWidth.computeIfAbsent(Math.round(page.width()), some -> new ArrayList<>())
                .add(page));
        byWidth.forEach((width, some) -> ofWidth.put(width, measure(some)));
    }

    Margins of(PdfPage page) {
        return ofWidth.get(Math.round(page.width()));
    }

    private static Margins measure(List<PdfPage> pages) {
        List<PdfLine> lines =
                pages.stream().flatMap(page -> page.lines().stream()).toList();
        if (lines.isEmpty()) {
            return new Margins(0, 0, false, 0);
        }
        List<Float> ends = lines.stream().map(PdfLine::right).sorted().toList();
        float right = ends.get(ends.size() - 1 - Math.min(ends.size() / 20, ends.size() - 1));
        float left = left(lines);
        long further = lines.stream().filter(line -> isIndented(line, left)).count();
        boolean indented = further * 6 >= lines.size() || beginsIndented(pages, left, right);
        return new Margins(left, right, indented, pitch(pages));
    }

    private static boolean isFull(PdfLine line, float right) {
        return right - line.right() < 1.6f * line.size();
    }

    private static boolean isIndented(PdfLine line, float left) {
        return line.left() > left + 1.5f * line.size() && line.left() < left + 2.6f * line.size();
    }

    /** Paragraphs of many lines have few beginnings: whether most lines are indented that follow one that is not full. */
    private static boolean beginsIndented(List<PdfPage> pages, float left, float right) {
        int indented = 0;
        int flush = 0;
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                PdfLine line = page.lines().get(i);
                if (!isFull(page.lines().get(i - 1), right)) {
                    indented += isIndented(line, left) ? 1 : 0;
                    flush += line.left() < left + 0.8f * line.size() ? 1 : 0;
                }
            }
        }
        return indented > 2 * flush;
    }

    /** The leftmost place where a fair share of the lines begin. */
    private static float left(List<PdfLine> lines) {
        TreeMap<Integer, Integer> begins = new TreeMap<>();
        lines.forEach(line -> begins.merge(Math.round(line.left() / 2), 1, Integer::sum));
        int share = Math.max(1, lines.size() / 12);
        for (Map.Entry<Integer, Integer> begin : begins.entrySet()) {
            int near = begin.getValue() + begins.getOrDefault(begin.getKey() + 1, 0);
            if (near >= share) {
                return begin.getKey() * 2 + 1;
            }
        }
        return begins.firstKey() * 2;
    }

    private static float pitch(List<PdfPage> pages) {
        List<Float> steps = new ArrayList<>();
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                float step =
                        page.lines().get(i).base() - page.lines().get(i - 1).base();
                if (step > 0) {
                    steps.add(step);
                }
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }
}

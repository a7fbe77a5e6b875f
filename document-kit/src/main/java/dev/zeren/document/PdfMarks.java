package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off a page what belongs to the page and not to the text: its number, and heads and feet that repeat. */
final class PdfMarks {

    /** Heads and feet stand in this part of the height of a page, at its top and at its bottom. */
    private static final float EDGE = 0.12f;

    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－─·.\\s]{0,6}(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:[\\s/,，共]{1,4}\\d{1,4}\\s*页?)?[-—–－─·.\\s]{0,6}");

    private final LeftOuts leftOut;

    PdfMarks(LeftOuts leftOut) {
        this.leftOut = leftOut;
    }

    List<PdfPage> without(List<PdfPage> pages) {
        Set<String> repeated = repeated(pages);
        List<PdfPage> rest = new ArrayList<>();
        for (PdfPage page : pages) {
            List<PdfLine> kept = new ArrayList<>();
            for (PdfLine line : page.lines()) {
                if (isAtEdge(page, line) && isMark(line, repeated)) {
                    leftOut.whole(kind(page, line), line.text());
                } else {
                    kept.add(line);
                }
            }
            rest.add(page.with(kept));
        }
        return rest;
    }

    private static boolean isMark(PdfLine line, Set<String> repeated) {
        return NUMBER.matcher(line.text()).matches() || repeated.contains(key(line));
    }

    private static Kind kind(PdfPage page, PdfLine line) {
        if (NUMBER.matcher(line.text()).matches()) {
            return Kind.PAGE_MARK;
        }
        return line.base() < page.height() / 2 ? Kind.HEADER : Kind.FOOTER;
    }

    private static boolean isAtEdge(PdfPage page, PdfLine line) {
        return line.base() < EDGE * page.height() || line.base() > (1 - EDGE) * page.height();
    }

    /** What stands at the same height of most pages, numbers aside. */
    private static Set<String> repeated(List<PdfPage> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfPage page : pages) {
            page.lines().stream()
                    .filter(line -> isAtEdge(page, line))
                    .forEach(line -> seen.computeIfAbsent(key(line), some -> new HashSet<>())
                            .add(page.number()));
        }
        // A page in columns is several.
        long count = pages.stream().map(PdfPage::number).distinct().count();
        Set<String> repeated = new HashSet<>();
        seen.forEach((key, numbers) -> {
            boolean most = numbers.size() >= 3 && numbers.size() * 5 >= count * 2;
            if (most || (numbers.size() == 2 && count == 2)) {
                repeated.add(key);
            }
        });
        return repeated;
    }

    private static String key(PdfLine line) {
        return Math.round(line.base() / 4) + " " + line.text().replaceAll("\\d+", "#");
    }
}

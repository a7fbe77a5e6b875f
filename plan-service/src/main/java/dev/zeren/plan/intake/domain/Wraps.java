package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a hard line break has cut inside a sentence: text pasted from a page or a screen. A joined line keeps the
 * break among its characters, so that every place stays true; {@link #unwrap} takes it out of what is shown.
 */
final class Wraps {

    /** What stands before a break inside a sentence and never at its end. */
    private static final String COMMAS = "，,、";
    /** A break beside these may be a paragraph's end; where a sentence goes on there, its figures do too. */
    private static final String MARKS = "%％‰+＋”’」』》";

    /** What follows a figure and begins no sentence. */
    private static final List<String> BOUNDS = List.of("以上", "以下", "以内", "及以上", "及以下", "左右");
    /** A longer joined line is a document without sentences, and joining it further would only cost time. */
    private static final int LONGEST = 4_000;

    /** By how much the lines of one width differ: an indent, and a mark that may not begin a line. */
    private static final int RAGGED = 4;
    /** A width is that of a page if so many lines have it. */
    private static final int LINES_OF_A_PAGE = 3;

    private final String source;
    private final Decimals labels;
    private final ReadingRules rules;
    private final int pageWidth;

    private Wraps(String source, Decimals labels, ReadingRules rules, int pageWidth) {
        this.source = source;
        this.labels = labels;
        this.rules = rules;
        this.pageWidth = pageWidth;
    }

    static List<Line> join(List<Line> lines, String source, Decimals labels, ReadingRules rules) {
        Wraps wraps = new Wraps(source, labels, rules, pageWidth(lines, rules));
        return wraps.join(lines, wraps::goesOn);
    }

    /**
     * The joined lines for who reads their figures only: also joined where a line ends with a mark that may end a paragraph.
     *
     * @param printed as they stand in the source
     * @param joined for the outline
     */
    static List<Line> forFigures(
            List<Line> printed, List<Line> joined, String source, Decimals labels, ReadingRules rules) {
        Wraps wraps = new Wraps(source, labels, rules, pageWidth(printed, rules));
        return wraps.join(joined, wraps::goesOnAtMark);
    }

    /** Whether the line below goes on with the line above. */
    private interface Test {
        boolean goesOn(Line above, Line below, boolean inBody);
    }

    /** The width at which the lines of the whole text are cut; beyond any line where paragraphs are whole. */
    private static int pageWidth(List<Line> lines, ReadingRules rules) {
        int[] widths = lines.stream()
                .filter(line -> !line.tableRow())
                .mapToInt(line -> width(line.text()))
                .sorted()
                .toArray();
        int widest = widths.length == 0 ? 0 : widths[widths.length - 1];
        boolean ofPage = widest >= rules.wrapLength()
                && widest <= rules.widestPage()
                && widths.length > LINES_OF_A_PAGE
                && widths[widths.length - LINES_OF_A_PAGE] >= widest - RAGGED;
        return ofPage ? widest : Integer.MAX_VALUE;
    }

    /** In ideographs; Latin letters and digits take half the room. */
    private static int width(String text) {
        int narrow = (int) text.chars().filter(c -> c < 0x250).count();
        return text.length() - narrow + (narrow + 1) / 2;
    }

    private boolean fillsPage(Line line) {
        String text = line.text();
        return pageWidth < Integer.MAX_VALUE && width(text.substring(text.lastIndexOf('\n') + 1)) >= pageWidth - RAGGED;
    }

    private List<Line> join(List<Line> lines, Test test) {
        List<Line> joined = new ArrayList<>();
        boolean inBody = false;
        for (Line line : lines) {
            boolean labelled = labels.labelOf(line).isPresent();
            Line above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (above != null && !labelled && test.goesOn(above, line, inBody)) {
                joined.set(joined.size() - 1, together(above, line));
            } else {
                joined.add(line);
            }
            inBody |= labelled;
        }
        return joined;
    }

    private boolean goesOn(Line above, Line below, boolean inBody) {
        if (!mayBeJoined(above, below)) {
            return false;
        }
        char last = above.text().charAt(above.text().length() - 1);
        char first = below.text().charAt(0);
        if (closesBracketOf(above, below)) {
            return true;
        }
        if (above.text().length() < rules.wrapLength()
                || Dates.wholeLine(below.text()).isPresent()
                || NoiseFilter.marksAttachment(below)
                || isOfWebPage(above)
                || isOfWebPage(below)) {
            return false;
        }
        if (COMMAS.indexOf(last) >= 0) {
            return true;
        }
        return inBody
                && Character.isLetterOrDigit(last)
                && (Character.isLetterOrDigit(first) || Brackets.opensQuote(first) || COMMAS.indexOf(first) >= 0)
                && (isPastHeading(above) || fillsPage(above))
                && !rules.signature().matcher(below.text()).matches();
    }

    private boolean mayBeJoined(Line above, Line below) {
        return !above.tableRow()
                && !below.tableRow()
                && above.headingLevel() == below.headingLevel()
                && areNeighbours(above, below)
                && above.text().length() <= LONGEST;
    }

    private boolean goesOnAtMark(Line above, Line below, boolean inBody) {
        if (!inBody || !mayBeJoined(above, below)) {
            return false;
        }
        char last = above.text().charAt(above.text().length() - 1);
        char first = below.text().charAt(0);
        boolean behind = MARKS.indexOf(last) >= 0;
        if (behind && BOUNDS.stream().anyMatch(below.text()::startsWith)) {
            return true;
        }
        boolean marked = behind && (Character.isLetterOrDigit(first) || Brackets.opensQuote(first))
                || Character.isLetterOrDigit(last) && MARKS.indexOf(first) >= 0;
        return marked
                && above.text().length() >= rules.wrapLength()
                && Dates.wholeLine(below.text()).isEmpty()
                && (isPastHeading(above) || fillsPage(above))
                && !rules.signature().matcher(below.text()).matches();
    }

    private boolean isOfWebPage(Line line) {
        return rules.webSign().matcher(line.text()).find()
                || rules.webHint().matcher(line.text()).find();
    }

    /** A heading may end without any mark; the sentence after it may not. */
    private boolean isPastHeading(Line line) {
        return labels.labelOf(line)
                .map(label -> line.text().indexOf('。', label.textStart()) >= 0)
                .orElse(true);
    }

    /** Whether a bracket that the line above leaves open is closed by the line below before any other opens. */
    private static boolean closesBracketOf(Line above, Line below) {
        int depth = 0;
        for (int i = 0; i < above.text().length(); i++) {
            depth = Math.max(0, depth + Brackets.step(above.text().charAt(i)));
        }
        if (depth != 1) {
            return false;
        }
        for (int i = 0; i < below.text().length(); i++) {
            int step = Brackets.step(below.text().charAt(i));
            if (step != 0) {
                return step < 0;
            }
        }
        return false;
    }

    /** Whether one line break and blanks lie between: an empty line ends a paragraph, a tab begins a table's cell. */
    private boolean areNeighbours(Line above, Line below) {
        return below.at().line() - lastLine(above) == 1
                && Blanks.isBlank(source, above.at().end(), below.at().start())
                && source.substring(above.at().end(), below.at().start()).indexOf('\t') < 0;
    }

    private static int lastLine(Line line) {
        return line.at().line()
                + (int) line.text().chars().filter(c -> c == '\n').count();
    }

    private Line together(Line above, Line below) {
        Span at = new Span(above.at().start(), below.at().end(), above.at().line());
        return new Line(at, source.substring(at.start(), at.end()), false, above.headingLevel(), null);
    }

    /** The text without its line breaks; between two Latin words a space takes their place. */
    static String unwrap(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder flat = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int next = Blanks.skip(text, i, text.length());
            if (text.substring(i, next).indexOf('\n') < 0
                    && text.substring(i, next).indexOf('\r') < 0) {
                int end = Math.max(next, i + 1);
                flat.append(text, i, end);
                i = end;
            } else {
                if (flat.length() > 0
                        && next < text.length()
                        && isLatin(flat.charAt(flat.length() - 1))
                        && isLatin(text.charAt(next))) {
                    flat.append(' ');
                }
                i = next;
            }
        }
        return flat.toString();
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}

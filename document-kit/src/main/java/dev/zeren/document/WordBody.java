package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the body of a Word file as a reader sees it: automatic numbers printed, tracked changes accepted, hidden text and
 * page number fields left out. Headers, footers, notes and comments are other parts and no body text.
 */
final class WordBody {

    private static final Set<String> TRANSPARENT =
            Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "?AlternateContent", "?Choice");

    private final XmlCursor cursor;
    private final Numbering numbering;
    private final SourceTextBuilder out;
    private final TextBudget budget;
    private final Fields fields = new Fields();

    WordBody(XmlCursor cursor, Numbering numbering, SourceTextBuilder out, int characters) {
        this.cursor = cursor;
        this.numbering = numbering;
        this.out = out;
        this.budget = new TextBudget(characters);
    }

    /** Reads from {@code w:document}, on which the cursor stands. */
    void read() {
        Story body = new Story() {
            @Override
            public void paragraph(String text) {
                out.paragraph(text);
            }

            @Override
            public void table(List<List<String>> rows) {
                out.table(rows);
            }
        };
        cursor.eachChild(() -> {
            if (cursor.name().equals("body")) {
                blocks(body);
            }
        });
    }

    /** Where the paragraphs and tables of a body, a cell or a text box go. */
    interface Story {
        void paragraph(String text);

        void table(List<List<String>> rows);
    }

    /** The paragraphs of a cell or text box, one after the other; a table in it becomes lines of tabbed text. */
    private static final class Lines implements Story {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void paragraph(String text) {
            lines.add(text);
        }

        @Override
        public void table(List<List<String>> rows) {
            rows.forEach(row -> lines.add(String.join("\t", row)));
        }

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    /** The child elements of the current one as blocks of a story. */
    private void blocks(Story story) {
        StringBuilder pending = new StringBuilder();
        blocks(story, pending);
        if (!pending.isEmpty()) {
            story.paragraph(pending.toString());
        }
    }

    /** @param pending the text of paragraphs whose end was deleted, so that they run on into the next */
    private void blocks(Story story, StringBuilder pending) {
        cursor.eachChild(() -> {
            String name = cursor.name();
            if (name.equals("p")) {
                paragraph(story, pending);
            } else if (name.equals("tbl")) {
                story.table(rows());
            } else if (TRANSPARENT.contains(name)) {
                blocks(story, pending);
            }
        });
    }

    private void paragraph(Story story, StringBuilder pending) {
        WordParagraph paragraph = new WordParagraph(cursor, fields, budget, this::textBox);
        paragraph.read();
        if (paragraph.runsOn()) {
            pending.append(paragraph.text());
        } else {
            budget.takeBlock();
            String number = paragraph.isHidden() ? "" : numbering.next(paragraph.number(), paragraph.style());
            budget.take(number.length());
            story.paragraph(trimBreaks(number + pending + paragraph.text()));
            pending.setLength(0);
        }
        paragraph.textBoxes().forEach(story::paragraph);
    }

    /** Page breaks at the edges of a paragraph are no characters of it. */
    private static String trimBreaks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(start, end);
    }

    private List<String> textBox() {
        Lines box = new Lines();
        blocks(box);
        return box.lines;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        collectRows(rows);
        return rows;
    }

    private void collectRows(List<List<String>> rows) {
        cursor.eachChild(() -> {
            if (cursor.name().equals("tr")) {
                row(rows);
            } else if (TRANSPARENT.contains(cursor.name())) {
                collectRows(rows);
            }
        });
    }

    private void row(List<List<String>> rows) {
        List<String> cells = new ArrayList<>();
        boolean[] deleted = new boolean[1];
        collectCells(cells, deleted);
        if (!deleted[0]) {
            rows.add(cells);
        }
    }

    private void collectCells(List<String> cells, boolean[] deleted) {
        cursor.eachChild(() -> {
            String name = cursor.name();
            if (name.equals("trPr")) {
                cursor.eachChild(() -> deleted[0] |= cursor.name().equals("del"));
            } else if (name.equals("tc")) {
                budget.takeBlock();
                Lines cell = new Lines();
                blocks(cell);
                cells.add(cell.text());
            } else if (TRANSPARENT.contains(name)) {
                collectCells(cells, deleted);
            }
        });
    }
}

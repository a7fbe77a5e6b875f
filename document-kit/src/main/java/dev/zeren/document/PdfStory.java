package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/** Tells the lines of all pages as paragraphs, and the tables among them; a table may go on over the end of a page. */
final class PdfStory {

    /** The columns of a table are the same on the next page, but for so much. */
    private static final float SAME_COLUMN = 6;

    private final List<PdfPage> pages;
    private final PdfMargins margins;
    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final StringBuilder paragraph = new StringBuilder();
    private PdfLine last;
    private boolean lastOnThisPage;
    private final List<PdfTable> open = new ArrayList<>();

    PdfStory(List<PdfPage> pages, TextBudget budget, LeftOuts leftOut) {
        this.pages = pages;
        this.margins = new PdfMargins(pages);
        this.budget = budget;
        this.leftOut = leftOut;
    }

    void tell(Story story) {
        for (PdfPage page : pages) {
            lastOnThisPage = false;
            int next = 0;
            for (PdfTable table : page.tables()) {
                while (next < page.lines().size() && page.lines().get(next).base() < table.bottom()) {
                    line(story, page, page.lines().get(next++));
                }
                table(story, table);
            }
            for (PdfLine line : page.lines().subList(next, page.lines().size())) {
                line(story, page, line);
            }
        }
        endParagraph(story);
        endTable(story);
    }

    private void line(Story story, PdfPage page, PdfLine line) {
        endTable(story);
        boolean goesOn = last != null && margins.of(page).goesOn(last, line, lastOnThisPage);
        if (!goesOn) {
            endParagraph(story);
        } else {
            paragraph.append(last.joint(line));
        }
        budget.take(line.text().length());
        paragraph.append(line.text());
        last = line;
        lastOnThisPage = true;
    }

    private void endParagraph(Story story) {
        if (!paragraph.isEmpty()) {
            budget.takeBlock();
            story.paragraph(paragraph.toString(), 0);
            paragraph.setLength(0);
        }
        last = null;
    }

    private void table(Story story, PdfTable table) {
        endParagraph(story);
        boolean goesOn = !open.isEmpty() && !lastOnThisPage && isSame(open.get(open.size() - 1), table);
        if (!goesOn) {
            endTable(story);
        }
        open.add(table);
        lastOnThisPage = true;
    }

    private static boolean isSame(PdfTable above, PdfTable below) {
        if (above.columns() != below.columns()) {
            return false;
        }
        for (int i = 0; i < above.xs().length; i++) {
            if (Math.abs(above.xs()[i] - below.xs()[i]) > SAME_COLUMN) {
                return false;
            }
        }
        return true;
    }

    private void endTable(Story story) {
        if (open.isEmpty()) {
            return;
        }
        TableDraft draft = new TableDraft(budget);
        int from = 0;
        for (int i = 0; i < open.size(); i++) {
            PdfTable next = i + 1 < open.size() ? open.get(i + 1) : null;
            int begin = next != null && repeatsHead(open.get(0), next) ? 1 : 0;
            boolean broken = next != null && open.get(i).goesOnIn(next, begin);
            add(open.get(i), from, draft, broken ? next.cells()[begin] : null);
            from = broken ? begin + 1 : begin;
        }
        story.table(draft);
        open.clear();
    }

    /** On the next page a table begins with its head again. */
    private boolean repeatsHead(PdfTable first, PdfTable next) {
        if (next.rows() < 2) {
            return false;
        }
        List<String> words = new ArrayList<>();
        for (int column = 0; column < first.columns(); column++) {
            PdfTable.Cell head = first.cells()[0][column];
            PdfTable.Cell again = next.cells()[0][column];
            if (!head.text().equals(again.text()) || again.rowSpan() > 1) {
                return false;
            }
            words.add(again.text());
        }
        leftOut.whole(LeftOut.Kind.HEADER, String.join("\t", words));
        return true;
    }

    /** @param rest the row of the next page with which the last row goes on; null when it ends here */
    private void add(PdfTable table, int from, TableDraft draft, PdfTable.Cell[] rest) {
        for (int row = from; row < table.rows(); row++) {
            draft.row(false);
            for (int column = 0; column < table.columns(); column++) {
                PdfTable.Cell cell = table.cells()[row][column];
                if (cell.row() == row && cell.column() == column) {
                    boolean goesOn = rest != null && row == table.rows() - 1;
                    String text = goesOn ? cell.text() + rest[column].text() : cell.text();
                    budget.take(text.length());
                    draft.cell(column, cell.columnSpan(), cell.rowSpan(), text);
                }
            }
        }
    }
}

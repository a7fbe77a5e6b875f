package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The paragraphs and tables of a page as a browser shows them: white space collapses, {@code <br>} breaks the line, lists
 * have their numbers. A table that only arranges the page (one column, or tables within) is no table.
 */
final class HtmlBlocks {

    /** Neither shown nor words: programs, looks, what is embedded from elsewhere. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "head",
            "svg",
            "audio",
            "video",
            "canvas",
            "map",
            "datalist",
            "noframes",
            "rp",
            "rt",
            "link",
            "meta",
            "title");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "legend",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
            "select");

    /** What every piece of a page is read with. */
    record Page(TextBudget budget, LeftOuts leftOut, boolean brokenAtBlanks, HtmlStyles styles) {
        Page(Document page, TextBudget budget, LeftOuts leftOut) {
            this(budget, leftOut, isBrokenAtBlanks(page), new HtmlStyles(page));
        }
    }

    private final Page page;
    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final Story story;
    private final HtmlLine line;
    private int headingLevel;
    private String number = "";

    HtmlBlocks(Page page, Story story) {
        this.page = page;
        this.budget = page.budget();
        this.leftOut = page.leftOut();
        this.line = new HtmlLine(page.brokenAtBlanks());
        this.story = story;
    }

    /** LibreOffice breaks the source of a page at the blanks of its text and nowhere else. */
    private static boolean isBrokenAtBlanks(Document page) {
        Element generator = page.selectFirst("meta[name=generator]");
        return generator != null && generator.attr("content").matches("(?i)(libre|open)office.*");
    }

    void read(Element element) {
        children(element, false);
        flush();
    }

    private void children(Element parent, boolean preformatted) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), preformatted);
            } else if (child instanceof Element element) {
                element(element, preformatted);
            }
        }
    }

    private void text(String words, boolean preformatted) {
        budget.take(words.isBlank() ? 0 : words.length());
        line.append(words, preformatted);
    }

    private void element(Element element, boolean preformatted) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return;
        }
        if (page.styles().hides(element)) {
            leftOut.whole(Kind.HIDDEN, element.text());
            return;
        }
        if (name.equals("div") && element.attr("title").matches("header|footer")) {
            // So office programs write the head and foot of a page.
            leftOut.whole(element.attr("title").equals("header") ? Kind.HEADER : Kind.FOOTER, element.text());
            return;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "table" -> table(element, preformatted);
            case "ol", "ul", "menu", "dir" -> list(element, preformatted);
            case "input" -> {
                // What a form holds is no text of the page.
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    block(element, preformatted || name.equals("pre"));
                } else {
                    children(element, preformatted || name.equals("textarea"));
                }
            }
        }
    }

    /** Two breaks in a row are as good as a new paragraph. */
    private void lineBreak() {
        if (line.endsWithBreak()) {
            flush();
        } else {
            line.lineBreak();
        }
    }

    private void block(Element element, boolean preformatted) {
        flush();
        int outer = headingLevel;
        headingLevel = level(element, outer);
        children(element, preformatted);
        flush();
        headingLevel = outer;
    }

    private static int level(Element element, int outer) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        return heading ? name.charAt(1) - '0' : outer;
    }

    private void list(Element list, boolean preformatted) {
        flush();
        HtmlNumbers numbers = new HtmlNumbers(list);
        for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element item
                    && item.normalName().equals("li")
                    && !page.styles().hides(item)) {
                flush();
                number = numbers.next(item);
                block(item, preformatted);
                number = "";
            } else if (child instanceof Element other) {
                element(other, preformatted);
            } else if (child instanceof TextNode words) {
                text(words.getWholeText(), preformatted);
            }
        }
        flush();
    }

    private void table(Element table, boolean preformatted) {
        flush();
        HtmlTable rows = new HtmlTable(table, page);
        if (rows.isLayout()) {
            children(table, preformatted);
            flush();
            return;
        }
        rows.caption().ifPresent(caption -> block(caption, false));
        TableDraft draft = rows.read();
        story.table(draft);
    }

    private void flush() {
        String text = line.take();
        if (!text.isBlank()) {
            budget.takeBlock();
            budget.take(number.length());
            story.paragraph(number + text, headingLevel);
            number = "";
        }
    }
}

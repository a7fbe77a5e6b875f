package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page that was saved; follows no link and loads nothing that the page names. */
final class HtmlReader {

    /** A tree takes about thirty times the room of its file; pictures within a page make it no longer a text. */
    private static final int MOST_CHARACTERS = 5 * 1024 * 1024;

    /** As browsers have it: what is nested deeper hangs one level higher. */
    private static final int DEEPEST = 512;

    private final Limits limits;

    HtmlReader(Limits limits) {
        this.limits = limits;
    }

    SourceText read(TextDecoder.Decoded decoded) {
        String html = decoded.text();
        requireFew("file", html.length(), MOST_CHARACTERS);
        requireFew("elements", html.chars().filter(c -> c == '<').count(), limits.characters() / TextBudget.BLOCK_COST);
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        TextBudget budget = new TextBudget(limits.characters());
        LeftOuts leftOut = new LeftOuts(budget);
        leftOut.whole(LeftOut.Kind.PAGE_TITLE, page.title());
        SourceTextBuilder text = new SourceTextBuilder();
        new HtmlBlocks(new HtmlBlocks.Page(page, budget, leftOut), text).read(page.body());
        return text.build(Format.HTML, decoded.charset().name(), leftOut);
    }

    private static void requireFew(String what, long actual, long limit) {
        if (actual > limit) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    Map.of("what", what, "limit", Long.toString(limit), "actual", Long.toString(actual)));
        }
    }
}

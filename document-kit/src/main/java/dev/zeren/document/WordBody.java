package dev.zeren.document;

import java.util.Set;

/**
 * Reads the body of a Word file as a reader sees it: automatic numbers printed, tracked changes accepted, hidden text and
 * page number fields left out. Headers, footers, notes and comments are other parts and no body text.
 */
final class WordBody {

    private static final Set<String> TRANSPARENT =
            Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag");

    private final WordContext word;
    private final XmlCursor cursor;

    WordBody(WordContext word) {
        this.word = word;
        this.cursor = word.cursor();
    }

    /** Reads from {@code w:document}, on which the cursor stands. */
    void read(Story story) {
        cursor.eachChild(() -> {
            if (cursor.name().equals("body")) {
                blocks(story);
            }
        });
    }

    /** The child elements of the current one as blocks of a story. */
    void blocks(Story story) {
        blocks(story, () -> {});
    }

    /** @param properties reads the properties of a cell, on which the cursor then stands */
    void blocks(Story story, Runnable properties) {
        StringBuilder pending = new StringBuilder();
        blocks(story, pending, properties);
        if (!pending.isEmpty()) {
            story.paragraph(pending.toString(), 0);
        }
    }

    /** @param pending the text of paragraphs whose end was deleted, so that they run on into the next */
    private void blocks(Story story, StringBuilder pending, Runnable properties) {
        cursor.eachChild(() -> {
            String name = cursor.name();
            if (name.equals("tcPr")) {
                properties.run();
            } else if (name.equals("p")) {
                paragraph(story, pending);
            } else if (name.equals("tbl")) {
                story.table(new WordRows(word, this).read());
            } else if (name.equals("?AlternateContent")) {
                word.alternative(() -> blocks(story, pending, properties));
            } else if (TRANSPARENT.contains(name)) {
                blocks(story, pending, properties);
            }
        });
    }

    private void paragraph(Story story, StringBuilder pending) {
        Story.Later textBoxes = new Story.Later();
        WordParagraph paragraph = new WordParagraph(word, () -> blocks(textBoxes));
        paragraph.read();
        if (paragraph.runsOn()) {
            pending.append(paragraph.text());
        } else {
            word.budget().takeBlock();
            String number = paragraph.isHidden() ? "" : word.numbering().next(paragraph.number(), paragraph.style());
            word.budget().take(number.length());
            story.paragraph(trimBreaks(number + pending + paragraph.text()), paragraph.headingLevel());
            pending.setLength(0);
        }
        textBoxes.tell(story);
    }

    /** Page breaks at the edges of a paragraph are no characters of it. */
    static String trimBreaks(String text) {
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
}

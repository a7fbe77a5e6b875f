package dev.zeren.document;

/**
 * One paragraph: a line of a text file, or a paragraph of a Word file with its automatic number in front.
 *
 * @param at all of its characters, indents and trailing blanks included, the line terminator not
 * @param text the characters at {@code at}; holds a line feed where the document has a manual line break, and always at
 *     least one character that is not white space
 * @param headingLevel 1 (highest) to 9 where the file itself says that this is a heading; 0 where it says nothing
 */
public record Paragraph(Span at, String text, int headingLevel) implements Block {

    public Paragraph {
        if (headingLevel < 0 || headingLevel > 9) {
            throw new IllegalArgumentException("a heading is of level 0 to 9: " + headingLevel);
        }
    }

    /** A paragraph that its file does not call a heading. */
    public Paragraph(Span at, String text) {
        this(at, text, 0);
    }
}

package dev.zeren.document;

/**
 * One paragraph: a line of a text file, or a paragraph of a Word file with its automatic number in front.
 *
 * @param at all of its characters, indents and trailing blanks included, the line terminator not
 * @param text the characters at {@code at}; holds a line feed where a Word paragraph has a manual line break, and
 *     always at least one character that is not white space
 */
public record Paragraph(Span at, String text) implements Block {}

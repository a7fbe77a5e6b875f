package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The decoded text of a document and what stands where in it. Every character is in exactly one block or in exactly one
 * gap, and a gap holds white space and line terminators only.
 *
 * @param text all characters of the document, line terminators as they are in the file, without a byte order mark
 * @param format what it was read from
 * @param encoding the IANA name of the encoding of a plain text ({@code UTF-8}, {@code GB18030}, {@code UTF-16LE},
 *     {@code UTF-16BE}) or web page; of every other file always {@code UTF-8}
 * @param blocks paragraphs and tables in order
 * @param leftOut what the file holds besides, and why it is in no block; in the order of the file where it has one
 */
public record SourceText(String text, Format format, String encoding, List<Block> blocks, List<LeftOut> leftOut) {

    public SourceText {
        blocks = List.copyOf(blocks);
        leftOut = List.copyOf(leftOut);
    }

    /** The characters at a place of this text. */
    public String at(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The stretches before, between and after the blocks that are not empty, in order. */
    public List<Span> gaps() {
        List<Span> gaps = new ArrayList<>();
        int from = 0;
        int line = 1;
        for (Block block : blocks) {
            if (from < block.at().start()) {
                gaps.add(new Span(from, block.at().start(), line));
            }
            line = block.at().line() + LineBreaks.count(at(block.at()));
            from = block.at().end();
        }
        if (from < text.length()) {
            gaps.add(new Span(from, text.length(), line));
        }
        return List.copyOf(gaps);
    }
}

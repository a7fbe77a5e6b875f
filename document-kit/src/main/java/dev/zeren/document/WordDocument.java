package dev.zeren.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document to be written as .docx in the form of GB/T 9704-2012 (Format for official document of Party and government
 * organs): A4, text area 156 mm × 225 mm with a grid of 22 lines of 28 characters, title in size 2, body in size 3
 * FangSong, level-1 headings in HeiTi, level-2 headings in KaiTi, level-3 headings in bold FangSong as is custom, page
 * numbers — 1 — at the outer edge of the footer. The same content gives the same bytes.
 */
public final class WordDocument {

    private final List<Element> elements;

    private WordDocument(Builder builder) {
        this.elements = List.copyOf(builder.elements);
    }

    /** Starts a document with the title that stands centred at its head. */
    public static Builder titled(String title) {
        return new Builder().title(title);
    }

    /** Starts a document that begins with something else than its title. */
    public static Builder builder() {
        return new Builder();
    }

    /** Writes the .docx; flushes the stream and leaves it open. */
    public void writeTo(OutputStream out) throws IOException {
        new WordPackageWriter(out).write(this);
    }

    /** The .docx in memory. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The words of its titles; empty when it has none. */
    String title() {
        return elements.stream()
                .map(element -> element instanceof Title title ? title.text() : "")
                .collect(Collectors.joining());
    }

    List<Element> elements() {
        return elements;
    }

    /** What stands in a document, in order. */
    sealed interface Element {}

    record Title(String text) implements Element {}

    record Heading(int level, String text) implements Element {}

    record RunIn(int level, String heading, String text) implements Element {}

    record Text(String text, Alignment alignment, boolean indented) implements Element {}

    /**
     * Who issued the document and when, without a seal (7.3.5.2): the signature ends two characters before the right edge
     * and the date begins two characters to the right of it; a date that is longer takes the two characters for itself.
     * A date alone stands where it stands under a seal, four characters from the edge.
     */
    record Issue(String signature, String date) implements Element {

        /** In hundredths of a character, from the right edge. */
        int signatureBlank() {
            return Math.max(200, dateBlank() + width(date) + 200 - width(signature));
        }

        int dateBlank() {
            if (signature == null) {
                return 400;
            }
            int blank = width(signature) - width(date);
            return blank < 0 ? 200 : blank;
        }

        private static int width(String text) {
            return text.codePoints().map(c -> c < 0x2E80 ? 50 : 100).sum();
        }
    }

    record Grid(WordTable table) implements Element {}

    record Merged(WordGrid grid) implements Element {}

    /** Gathers the content in order. */
    public static final class Builder {

        private final List<Element> elements = new ArrayList<>();

        private Builder() {}

        /** Adds a title, centred; a line feed breaks the line. */
        public Builder title(String text) {
            elements.add(new Title(text));
            return this;
        }

        /**
         * Adds a heading.
         *
         * @param level 1 (HeiTi, as in 一、), 2 (KaiTi, as in （一）) or 3 (bold FangSong, as in 1.)
         */
        public Builder heading(int level, String text) {
            elements.add(new Heading(checked(level), text));
            return this;
        }

        /** Adds a body paragraph that begins with a heading and goes on as text. */
        public Builder runIn(int level, String heading, String text) {
            elements.add(new RunIn(checked(level), heading, text));
            return this;
        }

        private static int checked(int level) {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a heading is of level 1 to 3: " + level);
            }
            return level;
        }

        /** Adds a body paragraph, its first line indented by two characters; a line feed breaks the line. */
        public Builder paragraph(String text) {
            elements.add(new Text(text, Alignment.LEFT, true));
            return this;
        }

        /**
         * Adds the end of a document under an empty line: who issued it and when.
         *
         * @param signature null when the document bears none
         * @param date as printed, e.g. 2026年3月6日
         */
        public Builder issued(String signature, String date) {
            elements.add(new Issue(signature, date));
            return this;
        }

        /** Adds a paragraph without indent, such as a subtitle (centre). */
        public Builder paragraph(String text, Alignment alignment) {
            elements.add(new Text(text, alignment, false));
            return this;
        }

        public Builder table(WordTable table) {
            elements.add(new Grid(table));
            return this;
        }

        public Builder table(WordGrid grid) {
            elements.add(new Merged(grid));
            return this;
        }

        public WordDocument build() {
            return new WordDocument(this);
        }
    }
}

package dev.zeren.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A document to be written as .docx in the form of GB/T 9704-2012 (Format for official document of Party and government
 * organs): A4, text area 156 mm × 225 mm, title in size 2, body in size 3 FangSong with 28 pt lines, level-1 headings in
 * HeiTi, level-2 headings in KaiTi, page numbers — 1 — in the footer. The same content gives the same bytes.
 */
public final class WordDocument {

    private final String title;
    private final List<Element> elements;

    private WordDocument(Builder builder) {
        this.title = builder.title;
        this.elements = List.copyOf(builder.elements);
    }

    /** Starts a document with the title that stands centred at its head. */
    public static Builder titled(String title) {
        return new Builder(title);
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

    String title() {
        return title;
    }

    List<Element> elements() {
        return elements;
    }

    /** What stands in a document, in order. */
    sealed interface Element {}

    record Heading(int level, String text) implements Element {}

    record Text(String text, Alignment alignment, boolean indented) implements Element {}

    record Grid(WordTable table) implements Element {}

    /** Gathers the content in order. */
    public static final class Builder {

        private final String title;
        private final List<Element> elements = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /**
         * Adds a heading.
         *
         * @param level 1 (HeiTi, as in 一、) or 2 (KaiTi, as in （一）)
         */
        public Builder heading(int level, String text) {
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("a heading is of level 1 or 2: " + level);
            }
            elements.add(new Heading(level, text));
            return this;
        }

        /** Adds a body paragraph, its first line indented by two characters; a line feed breaks the line. */
        public Builder paragraph(String text) {
            elements.add(new Text(text, Alignment.LEFT, true));
            return this;
        }

        /** Adds a paragraph without indent, such as a subtitle (centre) or a signature and date (right). */
        public Builder paragraph(String text, Alignment alignment) {
            elements.add(new Text(text, alignment, false));
            return this;
        }

        public Builder table(WordTable table) {
            elements.add(new Grid(table));
            return this;
        }

        public WordDocument build() {
            return new WordDocument(this);
        }
    }
}

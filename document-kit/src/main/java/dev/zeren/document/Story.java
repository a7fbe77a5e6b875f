package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where the paragraphs and tables of a body, a cell or a text box go. */
interface Story {

    /** @param headingLevel 1 to 9; 0 when it is no heading */
    void paragraph(String text, int headingLevel);

    void table(TableDraft table);

    /** The paragraphs of a cell, one after the other; a table in it becomes lines of tabbed text. */
    final class Lines implements Story {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void paragraph(String text, int headingLevel) {
            lines.add(text);
        }

        @Override
        public void table(TableDraft table) {
            lines.addAll(table.lines());
        }

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    /** Holds back what stands in the text only later. */
    final class Later implements Story {

        private final List<Consumer<Story>> held = new ArrayList<>();

        @Override
        public void paragraph(String text, int headingLevel) {
            held.add(story -> story.paragraph(text, headingLevel));
        }

        @Override
        public void table(TableDraft table) {
            held.add(story -> story.table(table));
        }

        void tell(Story story) {
            held.forEach(piece -> piece.accept(story));
            held.clear();
        }
    }
}

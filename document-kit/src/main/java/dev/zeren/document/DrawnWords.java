package dev.zeren.document;

import java.util.List;

/** The words in what is drawn over a sheet: boxes, shapes, groups of them. */
final class DrawnWords {

    private final XmlCursor cursor;
    private final TextBudget budget;
    private final StringBuilder paragraph = new StringBuilder();

    DrawnWords(XmlCursor cursor, TextBudget budget) {
        this.cursor = cursor;
        this.budget = budget;
    }

    /** Adds the paragraphs below the element on which the cursor stands; those that are blank left out. */
    void into(List<String> paragraphs) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "?p" -> {
                    paragraph.setLength(0);
                    runs();
                    String words = paragraph.toString().strip();
                    if (!words.isEmpty()) {
                        budget.takeBlock();
                        budget.take(words.length());
                        paragraphs.add(words);
                    }
                }
                case "?Fallback" -> {
                    // The same again, for programs that cannot draw it.
                }
                default -> into(paragraphs);
            }
        });
    }

    private void runs() {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "?t" -> paragraph.append(cursor.text());
                case "?br" -> paragraph.append('\n');
                default -> runs();
            }
        });
    }
}

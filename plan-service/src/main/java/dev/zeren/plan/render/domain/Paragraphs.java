package dev.zeren.plan.render.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordGrid;
import dev.zeren.document.WordTable;
import java.util.List;

/**
 * Writes paragraphs one below the other. Where one does not end as a paragraph does, an empty one follows: without it a
 * reader of documents, who has to join what a hard line break has cut, would take the next one for its rest.
 */
final class Paragraphs {

    private static final String OPENING = "（(【［[〔";
    private static final String CLOSING = "）)】］]〕";
    private static final String GOES_ON = "，,、";

    private final WordDocument.Builder word;
    private String above = "";

    Paragraphs(WordDocument.Builder word) {
        this.word = word;
    }

    void text(String line) {
        below(line);
        word.paragraph(broken(line));
    }

    /** Lines of a title, in one paragraph as far as none might go on in the next. */
    void title(List<String> lines) {
        StringBuilder together = new StringBuilder();
        for (String line : lines) {
            if (together.length() > 0 && runsOn(above)) {
                word.title(together.toString());
                together.setLength(0);
            }
            below(line);
            together.append(together.length() == 0 ? "" : "\n").append(line);
        }
        word.title(together.toString());
    }

    /** A line of its own without indent. */
    void line(String line, Alignment alignment) {
        below(line);
        word.paragraph(broken(line), alignment);
    }

    /** @param rest what follows the heading in its line; may be empty */
    void headed(int level, String head, String rest) {
        below(head + rest);
        if (head.isEmpty()) {
            word.paragraph(broken(rest));
        } else if (rest.isBlank()) {
            word.heading(level, head);
        } else {
            word.runIn(level, head, broken(rest));
        }
    }

    void table(WordTable table) {
        above = "";
        word.table(table);
    }

    void table(WordGrid grid) {
        above = "";
        word.table(grid);
    }

    /** @param signature null for none */
    void issued(String signature, String date) {
        above = date;
        word.issued(signature, date);
    }

    WordDocument build() {
        return word.build();
    }

    /** A line separator is a break inside a paragraph. */
    private static String broken(String line) {
        return line.replace('\u2028', '\n');
    }

    private void below(String line) {
        if (runsOn(above)) {
            word.paragraph("");
        }
        above = line;
    }

    /** Whether a line might go on in the next: it ends in a word or a comma, or leaves a bracket open. */
    private static boolean runsOn(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return depth(line) > 0 || GOES_ON.indexOf(last) >= 0 || Character.isLetterOrDigit(last) && line.length() >= 20;
    }

    private static int depth(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            if (OPENING.indexOf(line.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(line.charAt(i)) >= 0) {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth;
    }
}

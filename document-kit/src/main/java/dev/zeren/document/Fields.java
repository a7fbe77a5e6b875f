package dev.zeren.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * The fields that are open at a place of the text. A field prints its result, except that its instruction is never text
 * and that page numbers belong to the page and not to the text.
 */
final class Fields {

    private static final Set<String> PAGE_NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;

        private boolean isSilent() {
            return !result || isPageNumber(instruction.toString());
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    static boolean isPageNumber(String instruction) {
        String[] words = instruction.strip().split("\\s+");
        return PAGE_NUMBERS.contains(words[0].toUpperCase(Locale.ROOT));
    }

    /** Takes {@code w:fldChar} of the given type: begin, separate or end. */
    void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().result = true;
                }
            }
            case "end" -> open.poll();
            default -> {
                // No other type exists.
            }
        }
    }

    void instruction(String text) {
        if (!open.isEmpty() && !open.peek().result) {
            open.peek().instruction.append(text);
        }
    }

    /** Whether text at this place is not printed. */
    boolean isSilent() {
        return open.stream().anyMatch(Field::isSilent);
    }

    /** A damaged field must not swallow the rest of the document. */
    void endParagraph() {
        open.removeIf(Field::isSilent);
    }
}

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

    /** Deeper nesting than any program writes; what is outermost then no longer counts. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NAME = 100;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
        private boolean silent = true;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    static boolean isPageNumber(String instruction) {
        String[] words = instruction.strip().split("\\s+", 2);
        return PAGE_NUMBERS.contains(words[0].toUpperCase(Locale.ROOT));
    }

    /** Takes {@code w:fldChar} of the given type: begin, separate or end. */
    void mark(String type) {
        switch (type) {
            case "begin" -> begin();
            case "separate" -> separate();
            case "end" -> open.poll();
            default -> {
                // No other type exists.
            }
        }
    }

    private void begin() {
        open.push(new Field());
        if (open.size() > DEEPEST) {
            open.pollLast();
        }
    }

    private void separate() {
        Field field = open.peek();
        if (field != null && !field.result) {
            field.result = true;
            field.silent = isPageNumber(field.instruction.toString());
        }
    }

    /** Takes a part of the instruction, of which only the name at its head matters. */
    void instruction(String text) {
        Field field = open.peek();
        if (field != null && !field.result && field.instruction.length() < LONGEST_NAME) {
            field.instruction.append(text);
        }
    }

    /** Whether text at this place is the instruction of a field. */
    boolean isInstruction() {
        Field field = open.peek();
        return field != null && !field.result;
    }

    /** Whether text at this place is not printed. */
    boolean isSilent() {
        return open.stream().anyMatch(field -> field.silent);
    }

    /** A damaged field must not swallow the rest of the document. */
    void endParagraph() {
        open.removeIf(field -> field.silent);
    }
}

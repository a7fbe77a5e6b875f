package dev.zeren.reporting.completion.domain;

import java.text.Normalizer;
import java.util.UUID;

/**
 * A name in an assignment clause and what it stands for.
 *
 * @param id the person or unit of the directory, or null when it was not resolved
 * @param printed the name as printed, perhaps with a space inside
 * @param current what the directory calls it today; null when it is unknown there
 */
public record Name(UUID id, String printed, String current) {

    /** What makes two names one: the directory's id, and without it the print, white space and width aside. */
    Object identity() {
        return id != null ? id : withoutSpaces(Normalizer.normalize(printed, Normalizer.Form.NFKC));
    }

    /** The name to show: the directory's, else as printed without white space (安 平 is 安平). */
    public String shown() {
        return current != null ? current : withoutSpaces(printed);
    }

    public boolean isResolved() {
        return id != null;
    }

    private static String withoutSpaces(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL)
                .forEach(dense::appendCodePoint);
        return dense.toString();
    }
}

package dev.zeren.plan.intake.domain.target;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A text as printed, beside it the same text in one width. Each character is replaced by one character, so a place in
 * one is the place in the other.
 */
final class Printed {

    private static final String DASHES = "‐‑‒–—―−﹣－─";
    private static final String OPENING = "“‘《「『〈\"";
    private static final String CLOSING = "”’》」』〉\"";

    /** Longer quotations are text like any other; also keeps the search for the closing mark short. */
    private static final int LONGEST_NAME = 60;

    /** (市), (幼儿园), (县、区): a bracket so short is part of a word. */
    private static final int SHORT_BRACKET = 8;

    private final String original;
    private final String unified;
    private final IntUnaryOperator places;
    private final int[] nameEnds;
    private final Edge[] edges;

    /** @param places where the character at an index is printed; grows with it */
    Printed(String original, IntUnaryOperator places) {
        this.original = original;
        this.places = places;
        char[] characters = original.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = unify(characters[i]);
        }
        unified = new String(characters);
        nameEnds = new int[characters.length];
        edges = new Edge[characters.length];
        Arrays.fill(edges, Edge.NONE);
        for (int i = 0; i < characters.length; i++) {
            nameEnds[i] = nameEnd(i);
        }
        markEdges();
    }

    private static char unify(char c) {
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
            case '【', '〔' -> '[';
            case '】', '〕' -> ']';
            case '〜', '∼' -> '~';
            case '○', '◯' -> '〇';
            case '﹪' -> '%';
            case '。', '｡' -> '。';
            default -> c;
        };
    }

    private int nameEnd(int start) {
        int kind = OPENING.indexOf(unified.charAt(start));
        if (kind < 0) {
            return 0;
        }
        int last = Math.min(unified.length(), start + LONGEST_NAME);
        for (int i = start + 1; i < last; i++) {
            char c = unified.charAt(i);
            if (c == CLOSING.charAt(kind)) {
                return i + 1;
            }
            if (c == '\n') {
                return 0;
            }
        }
        return 0;
    }

    private void markEdges() {
        for (int i = 0; i < edges.length; i++) {
            if (unified.charAt(i) == '(') {
                int closing = shortBracket(i);
                if (closing > 0) {
                    i = closing;
                    continue;
                }
            }
            edges[i] = edge(unified.charAt(i));
        }
    }

    private int shortBracket(int opening) {
        int last = Math.min(unified.length(), opening + SHORT_BRACKET);
        for (int i = opening + 1; i < last; i++) {
            char c = unified.charAt(i);
            if (c == ')') {
                return i;
            }
            if (edge(c) != Edge.NONE && c != '、' || Figures.isDigit(c)) {
                return 0;
            }
        }
        return 0;
    }

    private static Edge edge(char c) {
        return switch (c) {
            case '。', ';', '!', '?', '\n', '\r' -> Edge.STOP;
            case ',', ':', '…', '\t', '(', ')', '[', ']' -> Edge.COMMA;
            case '、' -> Edge.PAUSE;
            default -> Edge.NONE;
        };
    }

    /** The text in one width. */
    String text() {
        return unified;
    }

    int length() {
        return unified.length();
    }

    char at(int i) {
        return i >= 0 && i < unified.length() ? unified.charAt(i) : '\n';
    }

    boolean startsWith(String word, int i) {
        return unified.startsWith(word, i);
    }

    boolean endsWith(String word, int end) {
        return end >= word.length() && unified.startsWith(word, end - word.length());
    }

    Edge edge(int i) {
        return edges[i];
    }

    /** Where the quotation or title that opens here ends; 0 when none opens. */
    int name(int i) {
        return nameEnds[i];
    }

    boolean lineStarts(int i) {
        int before = i - 1;
        while (before >= 0 && i - before < 8 && at(before) == ' ') {
            before--;
        }
        return before < 0 || at(before) == '\n' || at(before) == '\r';
    }

    /** The first character from here on that is no space, at most {@code most} further. */
    int skipBlanks(int i, int most) {
        int next = i;
        while (next < i + most && at(next) == ' ') {
            next++;
        }
        return next;
    }

    /** As printed, without spaces around it. */
    String words(int start, int end) {
        return start >= end ? "" : original.substring(start, end).strip();
    }

    String original(int start, int end) {
        return original.substring(start, end);
    }

    Place place(int start, int end) {
        int last = end == 0 ? 0 : places.applyAsInt(end - 1) + 1;
        return new Place(start == end ? last : places.applyAsInt(start), last);
    }
}

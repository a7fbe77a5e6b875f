package dev.zeren.plan.directory.application.transfer;

/**
 * Looks through a sheet's XML for a cell far out: the reading library keeps a row as an array up to its last cell, and
 * {@code r="ZZZZZZ2"} would be 300 million of them. A sheet has no column of more than three letters. Bytes are looked
 * at as they flow, zeros of UTF-16 passed over.
 */
final class CellReferences {

    private static final int MAX_LETTERS = 3;

    private enum State {
        ELSEWHERE,
        SPACE,
        NAME,
        EQUALS,
        VALUE
    }

    private State state = State.ELSEWHERE;
    private int letters;

    /** Whether the next bytes hold no such reference. */
    boolean areNear(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0 && !isNear((char) bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(char c) {
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        switch (state) {
            case ELSEWHERE -> state = space ? State.SPACE : State.ELSEWHERE;
            case SPACE -> state = c == 'r' ? State.NAME : space ? State.SPACE : State.ELSEWHERE;
            case NAME -> state = c == '=' ? State.EQUALS : space ? State.NAME : State.ELSEWHERE;
            case EQUALS -> {
                letters = 0;
                state = c == '"' || c == '\'' ? State.VALUE : space ? State.EQUALS : State.ELSEWHERE;
            }
            case VALUE -> {
                boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
                // A character reference would hide a letter.
                if (c == '&' || letter && ++letters > MAX_LETTERS) {
                    return false;
                }
                state = letter ? State.VALUE : State.ELSEWHERE;
            }
        }
        return true;
    }
}

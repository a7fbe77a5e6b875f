package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.util.Map;

/** How many characters a document may still have, see {@link Limits#characters()}. */
final class TextBudget {

    static final int BLOCK_COST = 4;

    private final int limit;
    private long left;

    TextBudget(int limit) {
        this.limit = limit;
        this.left = limit;
    }

    /**
     * Takes one paragraph or cell.
     *
     * @throws UnreadableDocument with reason TOO_LARGE when too little is left
     */
    void takeBlock() {
        take(BLOCK_COST);
    }

    /** Takes many cells; a negative number takes none. */
    void takeBlocks(long blocks) {
        take((int) Math.min(Math.max(blocks, 0) * BLOCK_COST, Integer.MAX_VALUE));
    }

    /**
     * Takes some characters.
     *
     * @throws UnreadableDocument with reason TOO_LARGE when there are fewer left
     */
    void take(int characters) {
        left -= characters;
        if (left < 0) {
            throw exceeded();
        }
    }

    UnreadableDocument exceeded() {
        return new UnreadableDocument(Reason.TOO_LARGE, Map.of("what", "characters", "limit", Integer.toString(limit)));
    }
}

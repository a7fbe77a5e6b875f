package dev.zeren.document;

/** How many characters a document may still have. */
final class TextBudget {

    private final int limit;
    private int left;

    TextBudget(int limit) {
        this.limit = limit;
        this.left = limit;
    }

    /** @throws UnreadableDocument with reason TOO_LARGE when there are fewer left */
    void take(int characters) {
        left -= characters;
        if (left < 0) {
            throw SourceTextBuilder.tooManyCharacters(limit);
        }
    }
}

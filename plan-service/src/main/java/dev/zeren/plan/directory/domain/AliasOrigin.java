package dev.zeren.plan.directory.domain;

/** Where an alias comes from. */
public enum AliasOrigin {
    /** Given by who keeps the directory, by hand or in a file. */
    ENTERED("entered"),
    /** Found in a document, spelt so. */
    PRINTED("printed"),
    /** A person said whom a printed name stands for. */
    CONFIRMED("confirmed"),
    /** What the unit was called before it was renamed. */
    FORMER_NAME("former-name"),
    /** The name of an entry that turned out to be the same. */
    MERGED("merged");

    private final String word;

    AliasOrigin(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}

package dev.zeren.plan.directory.domain;

/** What kind of entry of the directory. */
public enum EntryKind {
    UNIT("unit"),
    PERSON("person");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}

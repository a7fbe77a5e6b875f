package dev.zeren.document;

/** How text stands between its margins. */
public enum Alignment {
    LEFT("left"),
    CENTER("center"),
    RIGHT("right");

    private final String value;

    Alignment(String value) {
        this.value = value;
    }

    /** The value of {@code w:jc}. */
    String value() {
        return value;
    }
}

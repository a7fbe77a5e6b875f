package dev.zeren.kit.http;

/** A representation that can be changed: its entity tag begins with the version that If-Match is held against. */
public interface Versioned {

    /** Grows with each change. */
    int version();
}

package dev.zeren.document;

import java.util.Map;
import java.util.TreeMap;

/**
 * A file cannot be read as a document. Carries a stable reason and the facts for a message; its own message is for logs.
 */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Map<String, String> facts;

    UnreadableDocument(Reason reason, Map<String, String> facts) {
        this(reason, facts, null);
    }

    UnreadableDocument(Reason reason, Map<String, String> facts, Throwable cause) {
        super(reason + " " + new TreeMap<>(facts), cause);
        this.reason = reason;
        this.facts = Map.copyOf(facts);
    }

    public Reason reason() {
        return reason;
    }

    /** What is known of the fault; the keys of each reason are listed at {@link Reason}. Never null. */
    public Map<String, String> facts() {
        return facts == null ? Map.of() : facts;
    }

    /** Why a file cannot be read. Callers turn it into words and into a status; constants are never renamed. */
    public enum Reason {
        /** No byte, or no character that is not white space. */
        EMPTY,
        /** The content is of another kind than any document. Facts: {@code found} (e.g. {@code png}, {@code zip}). */
        NOT_A_DOCUMENT,
        /** A document, but of a kind that is not read. Facts: {@code found} (e.g. {@code rtf}, {@code xls}, {@code pptx}). */
        UNSUPPORTED_FORMAT,
        /** Larger than allowed. Facts: {@code what} (file, entries, part, characters, elements, pages, operators), {@code limit}, {@code actual} where known. */
        TOO_LARGE,
        /** Small as a file and huge when inflated. Facts: {@code what} (inflated, ratio, overlap), {@code limit}, {@code entry} where one is to blame. */
        BOMB,
        /** Holds macros. Facts: {@code entry} where one holds them. */
        MACROS,
        /** Declares a document type or entities, or nests too deep. Facts: {@code entry}. */
        UNSAFE_XML,
        /** An entry name that leaves the container or occurs twice, or a relationship that would fetch content from outside. Facts: {@code entry}, {@code what} (path, duplicate, external). */
        UNSAFE_ENTRY,
        /** Cut short or inconsistent. Facts: {@code entry} where known. */
        DAMAGED,
        /** Text in no encoding that is understood (UTF-8, GB18030, or UTF-16 with a byte order mark). */
        UNKNOWN_ENCODING,
        /** Protected by a password. */
        ENCRYPTED,
        /** A PDF without text: pictures of pages. Facts: {@code pages}. */
        SCANNED
    }
}

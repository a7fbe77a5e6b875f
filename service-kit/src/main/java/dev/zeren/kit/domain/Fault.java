package dev.zeren.kit.domain;

/**
 * One thing wrong with a request, and where.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
 * @param code stable name of the broken rule
 * @param detail what is wrong with it
 */
public record Fault(String pointer, String code, Text detail) {

    /** The same, of a part that stands at a place of what was sent. */
    public Fault below(String place) {
        return new Fault(place + pointer, code, detail);
    }
}

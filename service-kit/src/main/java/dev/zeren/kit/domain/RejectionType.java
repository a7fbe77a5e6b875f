package dev.zeren.kit.domain;

/**
 * A way in which a request can be refused. Each service has one enum of these; a page in {@code docs/problems}
 * explains each to the people who meet it.
 */
public interface RejectionType {

    /** What kind of refusal it is, without a word of HTTP; the door translates. */
    enum Kind {
        INVALID_REQUEST,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        NOT_ACCEPTABLE,
        CONFLICT,
        STALE,
        TOO_LARGE,
        UNSUPPORTED_FORMAT,
        RANGE_UNSATISFIABLE,
        RULE_BROKEN,
        PRECONDITION_MISSING,
        TOO_MANY,
        INTERNAL,
        UNAVAILABLE,
        TIMEOUT
    }

    /**
     * What a refusal is and says.
     *
     * @param title what happened, in a few words; the same for every occurrence
     * @param detail what is wrong here and what to do about it; {@code {0}}… are the facts of the occurrence
     */
    record Wording(Kind kind, Text title, Text detail) {}

    /** The constant's name. */
    String name();

    Wording wording();

    /** The stable name in kebab case, e.g. {@code stale-version}. */
    default String code() {
        return WireName.of(name());
    }

    default Kind kind() {
        return wording().kind();
    }

    default Text title() {
        return wording().title();
    }

    default Text detail() {
        return wording().detail();
    }
}

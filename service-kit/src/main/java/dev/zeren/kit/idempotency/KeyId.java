package dev.zeren.kit.idempotency;

/** Whose key it is: two callers may use the same characters. */
record KeyId(String bureauId, String subject, String key) {

    /** A number for an advisory lock; a collision only lets one of two requests try again. */
    long lockNumber() {
        return (long) subject.hashCode() << 32 ^ (bureauId + '\n' + key).hashCode();
    }
}

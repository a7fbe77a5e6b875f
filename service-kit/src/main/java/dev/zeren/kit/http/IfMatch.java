package dev.zeren.kit.http;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version a client starts from (RFC 9110, 13.1.1). Entity tags are {@code "version-digest"}: the version decides
 * whether a write is stale, the digest serves caches. It may be left out here, so that the {@code version} of a list's item will do.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[0-9a-f]+)?\"");

    // -1 for a tag that was never given by us: stale against everything.
    private final int version;

    private IfMatch(int version) {
        this.version = version;
    }

    /**
     * Reads the header.
     *
     * @param header value of {@code If-Match}; {@code *} is not taken, for it would match what nobody has read
     * @throws Rejection {@code precondition-required} when it is missing
     */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new Rejection(CommonProblem.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(header.strip());
        return new IfMatch(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }

    /**
     * The version that a body names, where one request acts on several things.
     *
     * @throws Rejection {@code precondition-required} when it is null
     */
    public static IfMatch version(Integer version) {
        if (version == null) {
            throw new Rejection(CommonProblem.PRECONDITION_REQUIRED);
        }
        return new IfMatch(version);
    }

    /**
     * Holds the client's version against the current one.
     *
     * @throws Rejection {@code stale-version} when they differ
     */
    public void verify(int current) {
        if (version != current) {
            throw new Rejection(CommonProblem.STALE_VERSION);
        }
    }
}

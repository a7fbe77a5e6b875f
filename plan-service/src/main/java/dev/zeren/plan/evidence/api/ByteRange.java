package dev.zeren.plan.evidence.api;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that was asked for (RFC 9110, 14).
 *
 * @param first byte, counted from 0
 * @param last byte, inclusive
 */
record ByteRange(long first, long last) {

    // More digits than a long holds are no range of ours.
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * What the header asks for. Several ranges, other units and what cannot be read mean the whole, as the standard
     * allows.
     *
     * @param header or null
     * @param size of the file, at least 1
     * @return empty for the whole
     * @throws Rejection {@code range-not-satisfiable}
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = header == null ? null : ONE.matcher(header);
        if (matcher == null || !matcher.matches()) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(to), size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
        if (last < first && !to.isEmpty() && first < size) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new Rejection(PlanProblem.RANGE_NOT_SATISFIABLE, size);
        }
        return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    private static ByteRange end(long length, long size) {
        if (length == 0) {
            throw new Rejection(PlanProblem.RANGE_NOT_SATISFIABLE, size);
        }
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}

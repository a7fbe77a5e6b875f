package dev.zeren.gateway.routing;

/**
 * Whether a request target is written plainly, so that the door and the service behind it cannot read it differently.
 * Looked at as it came over the wire, before anything decodes or normalises it.
 */
final class RawAddress {

    private static final String PATH_MARKS = "-._~!$&'()*+,=:@/";
    private static final String QUERY_REFUSED = "#\"<>\\^`";

    private RawAddress() {}

    /** Whether the target is an absolute path without tricks, with or without a query (RFC 9112, 3.2.1). */
    static boolean isPlain(String target) {
        int question = target.indexOf('?');
        int end = question < 0 ? target.length() : question;
        return isPlainPath(target, end) && (question < 0 || isPlainQuery(target, question + 1));
    }

    private static boolean isPlainPath(String target, int end) {
        if (end == 0 || target.charAt(0) != '/') {
            return false;
        }
        int segment = 1;
        for (int i = 1; i < end; i++) {
            char c = target.charAt(i);
            if (c == '/') {
                if (i == segment || isDots(target, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (c == '%') {
                if (!isHarmless(decoded(target, i, end))) {
                    return false;
                }
                i += 2;
            } else if (!isLetterOrDigit(c) && PATH_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !isDots(target, segment, end);
    }

    private static boolean isPlainQuery(String target, int start) {
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7F || QUERY_REFUSED.indexOf(c) >= 0) {
                return false;
            }
            if (c == '%') {
                if (decoded(target, i, target.length()) <= 0) {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    // Encoded, these become a separator, a dot segment, a parameter or a second round of decoding for somebody.
    private static boolean isHarmless(int octet) {
        return octet >= ' ' && octet != 0x7F && "/\\%;.?#".indexOf(octet) < 0;
    }

    private static boolean isDots(String target, int start, int end) {
        for (int i = start; i < end; i++) {
            if (target.charAt(i) != '.') {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int decoded(String target, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = Character.digit(target.charAt(percent + 1), 16);
        int low = Character.digit(target.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}

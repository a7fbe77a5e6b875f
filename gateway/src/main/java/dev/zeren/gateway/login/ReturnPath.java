package dev.zeren.gateway.login;

import java.util.List;

/** Where a browser may be sent after its login: to a path of this site, never to another. */
final class ReturnPath {

    private static final String DEFAULT = "/docs";
    private static final int MAX_LENGTH = 512;
    // Visible ASCII without what some browser or proxy reads as the beginning of another address.
    private static final String REFUSED = "\\@\"<>^`{|}";

    private ReturnPath() {}

    /**
     * The path to return to.
     *
     * @param offered the values of the parameter {@code return}; none means the documentation
     * @return null when it is not acceptable
     */
    static String of(List<String> offered) {
        if (offered.isEmpty()) {
            return DEFAULT;
        }
        return offered.size() == 1 && isLocal(offered.get(0)) ? offered.get(0) : null;
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.contains("//") || path.contains("..") || path.length() > MAX_LENGTH) {
            return false;
        }
        return path.chars().allMatch(c -> c > ' ' && c < 0x7F && REFUSED.indexOf(c) < 0);
    }
}

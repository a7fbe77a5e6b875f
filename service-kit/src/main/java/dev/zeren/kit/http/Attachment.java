package dev.zeren.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells a browser to keep a file and not to open it (RFC 6266, RFC 8187). */
public final class Attachment {

    private Attachment() {}

    /** The value of {@code Content-Disposition} for a file of this name. */
    public static String named(String fileName) {
        return "attachment; " + encoded(fileName);
    }

    /** The same, with a name for clients that cannot read that one; it needs no quoting. */
    public static String named(String fileName, String plainName) {
        return "attachment; filename=\"" + plainName + "\"; " + encoded(fileName);
    }

    private static String encoded(String fileName) {
        return "filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}

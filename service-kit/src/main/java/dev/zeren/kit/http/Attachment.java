package dev.zeren.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells a browser to keep a file and not to open it (RFC 6266, RFC 8187). */
public final class Attachment {

    private Attachment() {}

    /** The value of {@code Content-Disposition} for a file of this name. */
    public static String named(String fileName) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}

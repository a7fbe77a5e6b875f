package dev.zeren.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a decoded text is marked up, told by how it begins. */
enum Markup {
    HTML,
    XML,
    /** A web page with its pictures as one mail message. */
    MHTML,
    NONE;

    private static final int HEAD = 4096;

    private static final Pattern ELEMENT = Pattern.compile(
            "(?s)<(?:html|head|body|meta|title|link|style|script|div|p|span|table|h[1-6]|center|font|section|article|main)"
                    + "(?:\\s[^<]*)?>.*");

    static Markup of(String text) {
        String head =
                text.substring(0, Math.min(text.length(), HEAD)).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("mime-version:") || head.startsWith("from: <saved by")) {
            return MHTML;
        }
        if (!head.startsWith("<")) {
            return NONE;
        }
        if (head.startsWith("<!doctype html") || ELEMENT.matcher(head).matches()) {
            return HTML;
        }
        if (head.startsWith("<?xml") || head.startsWith("<!--") || head.startsWith("<!doctype")) {
            if (head.contains("<html")) {
                return HTML;
            }
            return head.startsWith("<!--") ? NONE : XML;
        }
        return NONE;
    }
}
